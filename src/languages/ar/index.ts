import { HYPHEN_AS_DASH, STRAIGHT_QUOTES } from '../habits'
import type { Checks, Setting } from '../language'
import { NO_BREAK } from '../marks'

/** A number and what it counts, the day and its month. */
const COUNTED = /(?<=\d|\{n\}) (?=\p{L})/gu

export const setting: Setting = {
  typeset: (text) => text.replace(COUNTED, NO_BREAK),
  // newsrooms that write for all Arab countries use these digits; a tag with a region has those of its own
  locale: 'ar-u-nu-latn',
}

export const checks: Checks = {
  tells: /\p{Script=Arabic}/u,
  // in Egypt and the Gulf, in the Levant and Iraq, in the Maghreb
  months: [
    'يناير|كانون الثاني|جانفي',
    'فبراير|شباط|فيفري',
    'مارس|آذار',
    'أبريل|نيسان|أفريل',
    'مايو|أيار|ماي',
    'يونيو|حزيران|جوان',
    'يوليو|تموز|جويلية',
    'أغسطس|آب|أوت',
    'سبتمبر|أيلول',
    'أكتوبر|تشرين الأول',
    'نوفمبر|تشرين الثاني',
    'ديسمبر|كانون الأول',
  ],
  hindsight: /(?<!\p{L})و?(?:(?:تبين|اتضح|ثبت) (?:لاحقًا|في ما بعد)|في نهاية المطاف|بأثر رجعي)(?!\p{L})/iu,
  habits: [
    { is: /\p{Script=Arabic}[\s\u00a0]?,/u, right: 'the Arabic comma ،' },
    { is: /\p{Script=Arabic}[\s\u00a0]?;/u, right: 'the Arabic semicolon ؛' },
    { is: /\p{Script=Arabic}[\s\u00a0]?\?/u, right: 'the Arabic question mark ؟' },
    { is: /\s[،؛؟.:!](?:\s|$)/u, right: 'no space before the mark' },
    {
      is: /[\ufb50-\ufdfb\ufe70-\ufefc]/u,
      right: 'plain letters: these are forms that a font picks by itself',
    },
    { is: /\p{L}ـ+\p{L}/u, right: 'the word without the lengthening stroke' },
    STRAIGHT_QUOTES,
    HYPHEN_AS_DASH,
  ],
}
