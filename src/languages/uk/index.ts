import { CYRILLIC_HABITS, typesetCyrillic } from '../cyrillic'
import { HYPHEN_AS_DASH, STRAIGHT_APOSTROPHE, STRAIGHT_QUOTES } from '../habits'
import type { Checks, Setting } from '../language'

export const setting: Setting = {
  typeset: typesetCyrillic,
}

export const checks: Checks = {
  tells: /[іїєґ]/iu,
  months: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  hindsight:
    /(?<!\p{L})(?:згодом|пізніше (?:виявилося|з’ясувалося|стало)|у підсумку|зрештою|тоді (?:ще|тримали|перебували))(?!\p{L})/iu,
  habits: [
    ...CYRILLIC_HABITS,
    STRAIGHT_QUOTES,
    STRAIGHT_APOSTROPHE,
    HYPHEN_AS_DASH,
    { is: /[ыэъё]/iu, right: 'Ukrainian letters' },
  ],
}
