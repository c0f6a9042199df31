import * as v from 'valibot'
import { ACTS } from './acts'
import { Day, Id, LangSchema, Line, TextSchema, Title, Url } from './fields'
import { ImageSchema } from './image'

export const Source = v.strictObject({
  id: Id,
  /** As it was published; where it has no title of its own, what it is, in each language. */
  title: TextSchema,
  /** `null` where it is not known, which is told; left out, nothing is said of it. */
  publisher: v.optional(v.nullable(Line)),
  date: v.optional(v.nullable(Day)),
  url: v.optional(Url),
  lang: v.optional(LangSchema),
  note: v.optional(TextSchema),
})

export const Actor = v.strictObject({
  id: Id,
  name: TextSchema,
  roles: v.optional(v.array(v.strictObject({ text: TextSchema, source: Id })), []),
  alias: v.optional(v.array(Line)),
  /** The side of a conflict that the actor speaks for; its words are never the record. */
  party: v.optional(Id),
})

const Target = v.strictObject({
  source: Id,
  language: LangSchema,
  selector: v.strictObject({
    type: v.optional(v.literal('TextQuoteSelector'), 'TextQuoteSelector'),
    exact: Line,
    prefix: v.optional(v.string(), ''),
    suffix: v.optional(v.string(), ''),
  }),
})

export const Contested = v.strictObject({
  /** A record is kept by who is no party: an assembly, a census, an office that counts. */
  kind: v.picklist(['other-side', 'record', 'also-said', 'other-figure']),
  speaker: v.nullable(Id),
  text: TextSchema,
  date: Day,
  source: Id,
})

export const Annotation = v.strictObject({
  id: Id,
  type: v.optional(v.literal('Annotation'), 'Annotation'),
  motivation: v.optional(
    v.picklist(['identifying', 'describing', 'commenting', 'classifying', 'highlighting', 'linking']),
    'describing',
  ),
  body: v.strictObject({
    type: v.optional(v.literal('TextualBody'), 'TextualBody'),
    value: TextSchema,
    format: v.optional(v.literal('text/plain'), 'text/plain'),
  }),
  target: v.pipe(v.array(Target), v.minLength(1, 'a target in at least one language')),
  title: Title,
  speaker: Id,
  act: v.picklist(ACTS),
  /** Left out, it is the day of the source, else of the article. */
  date: v.optional(Day),
  about: v.optional(
    v.strictObject({ from: v.optional(Day), to: v.optional(Day), status: v.picklist(['past', 'planned']) }),
  ),
  source: Id,
  paragraph: Id,
  place: v.nullable(Id),
  noPlace: v.optional(TextSchema),
  image: v.optional(ImageSchema),
  contested: v.optional(v.array(Contested)),
})
