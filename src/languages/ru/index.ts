import { CYRILLIC_HABITS, typesetCyrillic } from '../cyrillic'
import { HYPHEN_AS_DASH, STRAIGHT_QUOTES } from '../habits'
import type { Checks, Setting } from '../language'

const SPACED_EN_DASH = /(?<=\s)–(?=\s)/g

export const setting: Setting = {
  typeset: (text) => typesetCyrillic(text).replace(SPACED_EN_DASH, '—'),
}

export const checks: Checks = {
  tells: /[ыэъё]/iu,
  months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  hindsight:
    /(?<!\p{L})(?:впоследствии|позже (?:выяснилось|оказалось|стало)|в итоге|в конечном счёте|тогда (?:ещё|держали|находились))(?!\p{L})/iu,
  habits: [
    ...CYRILLIC_HABITS,
    STRAIGHT_QUOTES,
    HYPHEN_AS_DASH,
    { is: /[^\d]\s–\s/u, right: 'the long dash — between words' },
    { is: /[іїєґ]/iu, right: 'Russian letters' },
  ],
}
