import * as v from 'valibot'
import { DAY } from './dates'
import { LANG } from './languages'

// Every rule on a single value is a pattern or a bound, never a function, so that the published JSON Schema
// says the same; its patterns are read with the "u" flag, and so are these.

const HOST = String.raw`[^\s/?#@\\:<>"()\[\]%^|]+(?::\d{1,5})?`

/**
 * What an address has to be, one pattern for each mend (RFC 3986; letters of any script may stay, RFC 3987).
 * @param end what ends the address and is not in it, or '' for an address by itself
 */
const address = (end: ')' | '') => ({
  start: String.raw`https?:\/\/[${end ? `^${end}` : String.raw`\s\S`}]*`,
  spaces: String.raw`[^\s${end}]*`,
  signs: String.raw`[^<>"{}|\\^\x60${end}]*`,
  percents: String.raw`(?:[^%${end}]|%[0-9A-Fa-f]{2})*`,
  brackets: String.raw`[^(${end}]*`,
  host: String.raw`https?:\/\/${HOST}(?:[/?#][^\s${end}]*)?`,
})
type AddressPart = keyof ReturnType<typeof address>

const ADDRESS_RIGHT: Record<AddressPart, string> = {
  start: 'an address that starts with http:// or https://',
  spaces: 'an address without spaces: a space is written %20',
  signs:
    'an address without < > " { } | \\ ^ and `: they are written %3C %3E %22 %7B %7D %7C %5C %5E and %60',
  percents: 'an address with two hex digits after each %: a bare % is written %25',
  brackets: 'an address without ( and ): they are written %28 and %29',
  host: 'an address with a host, as in https://example.org/page',
}

/* @__NO_SIDE_EFFECTS__ */
const addressFits = (part: AddressPart) =>
  v.regex<string, string>(new RegExp(`^${address('')[part]}$`, 'u'), ADDRESS_RIGHT[part])

/** The same for every `[label](address)` of a text, where the first closing bracket ends the address. */
/* @__NO_SIDE_EFFECTS__ */
const linksFit = (part: AddressPart) =>
  v.regex<string, string>(
    new RegExp(String.raw`^(?![\s\S]*?\]\((?!${address(')')[part]}\))[^)]*\))`, 'u'),
    `links to ${ADDRESS_RIGHT[part]}`,
  )

/** A permalink; it never changes once it is published. */
export const Id = v.pipe(
  v.string('an id as a string'),
  v.regex(/^[a-z0-9-]{1,80}$/u, 'an id of lower-case letters, digits and hyphens'),
)

/** A language of the story, of a name or of a source (BCP 47). */
export const LangSchema = v.pipe(
  v.string('a language tag'),
  v.regex(LANG, 'a language tag such as en, uk, pt-BR or crh-Latn'),
)

export const Day = v.pipe(v.string('a day as a string'), v.regex(DAY, 'a day of the calendar as YYYY-MM-DD'))

// a paragraph is a few hundred; the patterns below take time by the square of the length
export const LINE_MAX = 5000

export const Line = v.pipe(
  v.string('text'),
  v.maxLength(LINE_MAX, 'at most 5,000 characters'),
  v.regex(/\S/u, 'some text'),
  v.regex(/^(?![\s\S]*?<[A-Za-z!?/])/u, 'plain text with *emphasis* and [links](https://…), no HTML tags'),
  linksFit('start'),
  linksFit('spaces'),
  linksFit('brackets'),
  linksFit('signs'),
  linksFit('percents'),
  linksFit('host'),
)

/** The keys of an object that valibot leaves out of a record without a word. */
const lostKeys = (input: unknown) =>
  ['__proto__', 'prototype', 'constructor'].filter((key) => Object.hasOwn(Object(input), key))

/** Of an object with such keys: tells of each as of any other that is no language. */
const LostKeys = v.pipe(
  v.custom<Record<string, string>>(() => true),
  v.rawCheck(({ dataset: { value }, addIssue }) => {
    const input = value as Record<string, string>
    for (const key of lostKeys(input))
      addIssue({
        input: key,
        message: LangSchema.pipe[1].message,
        path: [{ type: 'object', origin: 'key', input, key, value: input[key] }],
      })
  }),
)

/** A text in the story's own language, or an object with one for each language. */
/* @__NO_SIDE_EFFECTS__ */
const inLanguages = <Schema extends typeof Line | typeof TitleLine>(line: Schema) => {
  const lines = v.pipe(v.record(LangSchema, line), v.minEntries(1, 'a text in at least one language'))
  return v.lazy((input) => {
    if (typeof input !== 'object') return line
    return lostKeys(input).length ? LostKeys : lines
  })
}

/** Plain text in the story's own language, or a text for each language. */
export const TextSchema = inLanguages(Line)

const TITLE_MAX = 60
const TitleLine = v.pipe(Line, v.maxLength(TITLE_MAX, `at most ${TITLE_MAX} characters`))

/** A text short enough for the head of a card and a line of a list. */
export const Title = inLanguages(TitleLine)

/* @__NO_SIDE_EFFECTS__ */
const degrees = (limit: number, right: string) =>
  v.pipe(v.number(right), v.minValue(-limit, right), v.maxValue(limit, right))

const NoList = v.never('an object')

/** An object whose keys may all be left out: valibot by itself takes a list for one, JSON Schema doesn't. */
/* @__NO_SIDE_EFFECTS__ */
export const noList = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.lazy((input): Schema => (Array.isArray(input) ? (NoList as unknown as Schema) : schema))

export const Lng = degrees(180, 'a longitude from -180 to 180 degrees')
/** The web map's projection ends at 85° of latitude. */
export const Lat = degrees(85, 'a latitude from -85 to 85 degrees')

/** [longitude, latitude] in degrees, WGS84 (RFC 7946). */
export const LngLat = v.strictTuple([Lng, Lat], 'two numbers, [longitude, latitude]')

/** A file of the story's own folder, such as `layers/road.geojson`, with what has to be said of it. */
export const LayerFile = v.strictObject({
  file: v.pipe(
    v.string('a file of the folder as a string'),
    v.regex(/^layers\/[a-z0-9-]{1,80}\.geojson$/u, 'a file such as layers/road.geojson'),
  ),
  credit: Line,
  licence: Line,
})

export const Zoom = v.pipe(
  v.number('a zoom as a number'),
  v.minValue(0, 'a zoom from 0 to 22'),
  v.maxValue(22, 'a zoom from 0 to 22'),
)

export const Url = v.pipe(
  v.string('an address as a string'),
  addressFits('start'),
  addressFits('spaces'),
  addressFits('signs'),
  addressFits('percents'),
  addressFits('host'),
)

/** An archive of tiles in the story's own folder. */
export const TileFile = v.pipe(
  v.string('a file of the folder as a string'),
  v.regex(/^layers\/[a-z0-9-]{1,80}\.pmtiles$/u, 'a file such as layers/damage.pmtiles'),
)

/** A PMTiles archive of vector tiles, in the story's own folder or at another host; `layer` is one of the layers in it. */
export const TileArchive = v.strictObject({
  file: v.optional(TileFile),
  url: v.optional(v.pipe(Url, v.regex(/^https:/u, 'an address that starts with https://'))),
  layer: Line,
  credit: Line,
  licence: Line,
})
