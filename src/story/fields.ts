import * as v from 'valibot'
import { DAY } from './dates'
import { LANGS } from './languages'

// Every rule on a single value is a pattern or a bound, never a function, so that the published JSON Schema
// says the same; its patterns are read with the "u" flag, and so are these.

const HOST = String.raw`[^\s/?#@\\:<>"()\[\]%^|]+(?::\d{1,5})?`
const HTTP_URL = /* @__PURE__ */ new RegExp(String.raw`^https?:\/\/${HOST}(?:[/?#]\S*)?$`, 'u')
const LINKS_ARE_HTTP = /* @__PURE__ */ new RegExp(
  String.raw`^(?![\s\S]*\]\((?!https?:\/\/${HOST}(?:[/?#][^\s)]*)?\))[^)]*\))`,
  'u',
)

/** A permalink; it never changes once it is published. */
export const Id = v.pipe(
  v.string('an id as a string'),
  v.regex(/^[a-z0-9-]{1,80}$/u, 'an id of lower-case letters, digits and hyphens'),
)

/** One of the languages that a story may be told in. */
export const LangSchema = v.picklist(LANGS, 'en, uk or ru')

export const Day = v.pipe(v.string('a day as a string'), v.regex(DAY, 'a day of the calendar as YYYY-MM-DD'))

// a paragraph is a few hundred; the patterns below take time by the square of the length
const LINE_MAX = 5000

export const Line = v.pipe(
  v.string('text'),
  v.maxLength(LINE_MAX, 'at most 5,000 characters'),
  v.regex(/\S/u, 'some text'),
  v.regex(/^(?![\s\S]*<[A-Za-z!?/])/u, 'plain text with *emphasis* and [links](https://…), no HTML tags'),
  v.regex(LINKS_ARE_HTTP, 'links that start with http:// or https://'),
)

const Lines = v.strictObject({ en: Line, uk: v.optional(Line), ru: v.optional(Line) })

/** Plain text in the story's own language, or a text for each language. */
export const TextSchema = v.lazy((input) => (typeof input === 'object' ? Lines : Line))

const TITLE_MAX = 60
const TitleLine = v.pipe(Line, v.maxLength(TITLE_MAX, `at most ${TITLE_MAX} characters`))
const TitleLines = v.strictObject({
  en: TitleLine,
  uk: v.optional(TitleLine),
  ru: v.optional(TitleLine),
})

/** A text short enough for the head of a card and a line of a list. */
export const Title = v.lazy((input) => (typeof input === 'object' ? TitleLines : TitleLine))

/** The language of a name or a source (BCP 47), which may be one that the page itself doesn't speak. */
export const LanguageTag = v.pipe(
  v.string('a language tag'),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, 'a language tag such as en, uk or crh-Latn'),
)

/* @__NO_SIDE_EFFECTS__ */
const degrees = (limit: number, right: string) =>
  v.pipe(v.number(right), v.minValue(-limit, right), v.maxValue(limit, right))

/** [longitude, latitude] in degrees, WGS84 (RFC 7946); the web map's projection ends at 85° of latitude. */
export const LngLat = v.strictTuple(
  [degrees(180, 'a longitude from -180 to 180 degrees'), degrees(85, 'a latitude from -85 to 85 degrees')],
  'two numbers, [longitude, latitude]',
)

export const Zoom = v.pipe(
  v.number('a zoom as a number'),
  v.minValue(0, 'a zoom from 0 to 22'),
  v.maxValue(22, 'a zoom from 0 to 22'),
)

export const Url = v.pipe(
  v.string('an address as a string'),
  v.regex(HTTP_URL, 'an address that starts with http:// or https://'),
)
