import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { directionOf, interfaceFor, interfaceLocale, SETTINGS, type UiLang } from '.'
import { CATALOGUES } from './catalogues'
import { formatDate, formatPeriod, typeset } from '../story'
import { count, fill } from '../panels/language/text'
import { numberFormat, ownName } from '../panels/language/formats'
import { readStory } from '../../tests/fixtures/story-files'

const NO_BREAK = '\u00a0'
const NARROW = '\u202f'

describe('the language of the interface', () => {
  it.each([
    ['en', 'en', 'en'],
    ['fr-CA', 'fr', 'fr-CA'],
    ['ar-EG', 'ar', 'ar-EG'],
    ['uk', 'uk', 'uk'],
    // no catalogue: English beside it, with its own formats
    ['sw', 'en', 'en'],
    ['zh-Hant', 'en', 'en'],
    ['constructor', 'en', 'en'],
    // a catalogue that is written the other way is no help
    ['ar-Latn', 'en', 'en'],
  ])('for a story in %s is %s', (lang, ui, locale) => {
    expect([interfaceFor(lang), interfaceLocale(lang)]).toEqual([ui, locale])
  })

  it.each([
    ['ar', 'rtl'],
    ['fa', 'rtl'],
    ['he', 'rtl'],
    ['ur-IN', 'rtl'],
    ['ku', 'ltr'],
    ['ckb', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['fr', 'ltr'],
  ])('is written by its script: %s %s', (lang, dir) => expect(directionOf(lang)).toBe(dir))

  it('is that of each story that comes with the code', () => {
    for (const id of readdirSync('public/stories')) {
      const { lang } = readStory(`public/stories/${id}/story.json`)
      expect(interfaceFor(lang), id).toBe(lang)
    }
  })

  it('names itself', () => {
    expect((Object.keys(SETTINGS) as UiLang[]).map(ownName)).toEqual([
      'English',
      'Українська',
      'Русский',
      'Français',
      'Español',
      'العربية',
    ])
  })
})

describe('numbers and plurals', () => {
  it.each([
    ['fr', 0, '0 note'],
    ['fr', 1, '1 note'],
    ['fr', 2, '2 notes'],
    ['es', 0, '0 notas'],
    ['es', 1, '1 nota'],
    ['es-PA', 2, '2 notas'],
    ['ar', 0, 'لا ملاحظات'],
    ['ar', 1, 'ملاحظة واحدة'],
    ['ar', 2, 'ملاحظتان'],
    ['ar', 3, '3 ملاحظات'],
    ['ar', 10, '10 ملاحظات'],
    ['ar', 11, '11 ملاحظة'],
    ['ar', 100, '100 ملاحظة'],
    ['ar', 103, '103 ملاحظات'],
    ['ar-EG', 3, '٣ ملاحظات'],
  ])('are by the rules of %s: %i', async (lang, n, text) => {
    expect(count((await CATALOGUES[interfaceFor(lang)]()).notes, n, lang)).toBe(text)
  })

  it('have every form that the language asks for', async () => {
    for (const lang of Object.keys(SETTINGS) as UiLang[]) {
      const { notes, placeCount, parts, reading } = await CATALOGUES[lang]()
      const asked = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
      for (const plural of [notes, placeCount, parts, reading.followSteps, reading.results])
        expect(Object.keys(plural), lang).toEqual(expect.arrayContaining(asked))
    }
  })

  it('have the digits and marks of their newsrooms', () => {
    expect(numberFormat('fr', 1).format(12345.6)).toBe(`12${NARROW}345,6`)
    expect(numberFormat('es', 1).format(12345.6)).toBe('12.345,6')
    expect(numberFormat('es-PA', 1).format(12345.6)).toBe('12,345.6')
    expect(numberFormat('ar', 1).format(12345.6)).toBe('12,345.6')
    expect(numberFormat('ar-EG', 1).format(12345.6)).toBe('١٢٬٣٤٥٫٦')
  })
})

describe('dates', () => {
  it.each([
    ['fr', '2022-04-01', `1er${NO_BREAK}avril 2022`],
    ['fr', '2022-04-11', `11${NO_BREAK}avril 2022`],
    ['ar', '2022-04-22', `22${NO_BREAK}أبريل 2022`],
    ['ar-SA', '2022-04-22', `٢٢${NO_BREAK}أبريل ٢٠٢٢`],
    ['es', '2022-04-22', `22${NO_BREAK}de abril de 2022`],
    ['pt-BR', '2022-04-22', '22 de abril de 2022'],
  ])('in %s: %s', (lang, date, text) => {
    expect(formatDate(date, lang).replace(/^(٢٢) /, `$1${NO_BREAK}`)).toBe(text)
  })

  it('are Gregorian whatever the region, as the story file has them', () => {
    for (const lang of ['fa', 'th', 'ar-SA', 'ja'])
      expect(formatDate('2022-04-22', lang)).not.toMatch(/1401|2565|1443/)
    expect(formatPeriod('2022-03-01', '2022-04-01', 'fr')).toContain('1er')
  })
})

describe('French', () => {
  it.each([
    ['Pourquoi ? Parce que !', 'Pourquoi~? Parce que~!'],
    ['Trois villes : Lyon ; Nice', 'Trois villes~: Lyon~; Nice'],
    ['il dit « oui »', 'il dit «~oui~»'],
    ['de 12 000 à 56,9 %', 'de 12~000 à 56,9~%'],
    ['vers 12:30 à https://a.fr/?b:c', 'vers 12:30 à https://a.fr/?b:c'],
  ])('has narrow spaces before high marks and inside guillemets: %s', (text, set) => {
    expect(typeset(text, 'fr')).toBe(set.replaceAll('~', NARROW))
    expect(typeset(text, 'fr')).toHaveLength(text.length)
  })

  it('keeps a number with what it counts', () => {
    expect(typeset('le 22 avril, 40 morts', 'fr')).toBe('le 22~avril, 40~morts'.replaceAll('~', NO_BREAK))
  })
})

describe('Spanish', () => {
  it.each([
    ['el 22 de abril, 40 muertos', 'el 22~de abril, 40~muertos'],
    ['de 12 000 a 56,9 %', 'de 12~000 a 56,9~%'],
    ['EE. UU., n.º 5 y Sra. Ruiz', 'EE.~UU., n.º~5 y Sra.~Ruiz'],
    ['a 5 y 6 de lo previsto', 'a 5 y 6~de lo previsto'],
  ])('keeps a number with what it counts: %s', (text, set) => {
    expect(typeset(text, 'es')).toBe(set.replaceAll('~', NO_BREAK))
    expect(typeset(text, 'es')).toHaveLength(text.length)
  })
})

describe('a sentence with names that are written the other way', () => {
  it('isolates them, and nothing else', () => {
    expect(fill('Map of the story: {title}', { title: 'مدرسة' })).toBe('Map of the story: \u2068مدرسة\u2069')
    expect(fill('خريطة المقال: {title}', { title: 'BBC' })).toBe('خريطة المقال: \u2068BBC\u2069')
    expect(fill('خريطة المقال: {title}', { title: 'مدرسة 5' })).toBe('خريطة المقال: مدرسة 5')
    expect(fill('Step {n} of {total}', { n: 1, total: 2 })).toBe('Step 1 of 2')
  })
})
