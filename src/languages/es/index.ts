import { HYPHEN_AS_DASH, STRAIGHT_QUOTES } from '../habits'
import type { Checks, Setting } from '../language'
import { NO_BREAK } from '../marks'

/** Before the sign of per cent, between groups of three digits, and in the abbreviation of the United States. */
const TIED = / (?=%)|(?<=\d) (?=\d{3}(?!\d))|(?<=\bEE\.) (?=UU\.)/g
/** A number and what it counts, the day and its month, and what stands before a number or a name. */
const COUNTED =
  /(?<=\d|\{n\}) (?=\p{L}{2})|(?<=(?<!\p{L})(?:n\.º|págs?\.|art\.|Sr\.|Sra\.|Dr\.|Dra\.)) (?=\S)/gu

export const setting: Setting = {
  typeset: (text) => text.replace(TIED, NO_BREAK).replace(COUNTED, NO_BREAK),
}

export const checks: Checks = {
  tells: /(?<!\p{L})(?:el|los|las|del|una|con|por|para|y)(?!\p{L})/iu,
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  hindsight:
    /(?<!\p{L})(?:posteriormente|más tarde (?:resultó|se (?:supo|reveló|convirtió))|a la postre|en retrospectiva|visto en perspectiva|(?:acabaría|terminaría) (?:por |siendo )|iba a (?:ser|convertirse) después)(?!\p{L})/iu,
  habits: [
    {
      is: /(?:^|[.!?…]\s)[^¿?]*\?(?=[\s»”)]|$)/u,
      right: 'an opening ¿, as in «¿Por qué?»',
    },
    {
      is: /(?:^|[.!?…]\s)[^¡!]*!(?=[\s»”)]|$)/u,
      right: 'an opening ¡, as in «¡Alto!»',
    },
    { is: /„/u, right: 'quotation marks « and », inside of them “ and ”' },
    { is: /\d%/u, right: 'a space before the sign, as in 56,9 %' },
    STRAIGHT_QUOTES,
    HYPHEN_AS_DASH,
  ],
}
