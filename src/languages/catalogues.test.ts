import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCorridorWords } from '../panels/corridor/text'
import { loadWords } from '../compose/words'
import { loadCatalogue } from '../panels/language/text'
import { routeWords } from '../story/page-story'
import { SETTINGS, type UiLang } from '.'
import { BASEMAP_WORDS } from './basemap'
import { CATALOGUES, COMPOSE_CATALOGUES, CORRIDOR_CATALOGUES } from './catalogues'
import { words as corridorEn } from './en/corridor'
import { words as en } from './en/words'
import { readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const UI_LANGS = Object.keys(SETTINGS) as UiLang[]
const real = readStory(REAL_FILE)

/** Words that are there at once, as those are given that have to be loaded. */
const inTime = (of: Record<UiLang, object>) =>
  Object.fromEntries(UI_LANGS.map((lang) => [lang, async () => of[lang]])) as Record<
    UiLang,
    () => Promise<object>
  >

type Leaf = { path: string; text: string }

const isPlural = (value: object) =>
  'other' in value && Object.values(value).every((v) => typeof v === 'string')

/** Every sentence of a catalogue by its path; the forms of a plural under one. */
function leaves(words: object, path = ''): Leaf[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): Leaf[] => {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'string') return [{ path: at, text: value }]
    if (typeof value !== 'object' || value === null) return []
    if (key !== 'other' && isPlural(value as object) && 'one' in (value as object))
      return [{ path: at, text: Object.values(value as object).join('\n') }]
    return leaves(value as object, at)
  })
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => join('src', file).replaceAll('\\', '/'))
  .filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$|^src\/languages\//.test(file))
  .map((file) => ({ file, code: readFileSync(file, 'utf8') }))

/** The paths that code takes out of an object called `words`; `[…]` at an end takes all that is below. */
function taken(code: string): string[] {
  const chains = [...code.matchAll(/\bwords((?:\??\.\w+)+)(\[)?/g)]
  const unpacked = [...code.matchAll(/\{([\w\s,]+)\} = (?:\$derived\()?(?:app\.)?words((?:\.\w+)*)/g)]
  return [
    ...chains.map(([, chain, open]) => chain!.replaceAll('?', '').slice(1) + (open ? '.*' : '')),
    ...unpacked.flatMap(([, names, chain]) =>
      names!.split(',').map((name) => `${chain}.${name.trim()}`.slice(1)),
    ),
  ]
}

/** The sentences that no code asks for; a part of a catalogue may go by the name of `words` itself. */
function unused(catalogue: object, codes: string[]): string[] {
  const asked = new Set(codes.flatMap(taken))
  // a key out of a list that stands in the same file
  const listed = codes.filter((code) => /\bwords(\.\w+)*\[/.test(code))
  const literals = new Set(
    listed.flatMap((code) => [...code.matchAll(/'([\w-]+)'/g)].map(([, name]) => name)),
  )
  const named = (parts: string[]) => parts.some((_, i) => asked.has(parts.slice(i).join('.')))
  // by a key of the story, as act and layer are; a part of which several are asked by name is no such list
  const keyed = (parts: string[]) => parts.some((_, i) => asked.has(`${parts.slice(i).join('.')}.*`))
  const all = leaves(catalogue).map(({ path }) => path.split('.'))
  const byName = (above: string[]) =>
    all.filter((parts) => named(parts) && parts.slice(0, -1).join() === above.join()).length > 2
  return all
    .filter((parts) => {
      const above = parts.slice(0, -1)
      if (named(parts) || literals.has(parts.at(-1)!)) return false
      return !above.length || byName(above) || !keyed(above)
    })
    .map((parts) => parts.join('.'))
}

const ofCorridor = sources.filter(({ file }) => file.includes('/corridor/')).map(({ code }) => code)
const ofPage = sources.filter(({ file }) => !file.includes('/corridor/')).map(({ code }) => code)

describe('the catalogues', () => {
  it('hold no sentence that nothing shows', () => {
    expect(
      unused(en, [...ofPage, ...ofCorridor.map((code) => code.replace(/(?<!app\.)\bwords\b/g, ''))]),
    ).toEqual([])
    expect(unused(corridorEn, ofCorridor)).toEqual([])
  })

  it('would tell of one that they held', () => {
    const more = { ...en, nobody: 'asks', reading: { ...en.reading, forThis: '…' } }
    const asking = [...ofPage, ...ofCorridor.filter((code) => /app\.words/.test(code))]
    expect(unused(more, asking).sort()).toEqual(['nobody', 'reading.forThis'])
  })

  // a key too many passes the type check of a value that is typed elsewhere
  it.each([
    ['page', CATALOGUES],
    ['corridor', CORRIDOR_CATALOGUES],
    ['composer', COMPOSE_CATALOGUES],
    ['basemap', inTime(BASEMAP_WORDS)],
  ])('have the same sentences with the same {names} in every language: %s', async (_, of) => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    const shape = (words: object) =>
      leaves(words)
        .map(({ path, text }) => `${path} ${names(text).join('')}`)
        .sort()
    const english = shape(await of.en())
    for (const lang of UI_LANGS) expect(shape(await of[lang]()), lang).toEqual(english)
  })
})

/** What each language writes in its own way. */
const WRONG: [string, UiLang[], RegExp][] = [
  ['a percent sign apart from its number', ['en'], /\d[\s\u00a0]%/],
  ['a percent sign at its number', ['uk', 'ru', 'es'], /\d%/],
  ['a decimal comma', ['en'], /\d,\d(?!\d\d)/],
  ['a decimal point', ['uk', 'ru', 'es'], /\d\.\d/],
  ['an American -ize', ['en'], /\b(recogni|organi|reali|emphasi)z/i],
  ['an en dash between spaces', ['ru'], /\s–\s/],
  ['an em dash', ['uk', 'en'], /—/],
  ['straight quotation marks', ['en', 'uk', 'ru', 'es'], /["']/],
  ['a foreign kind of quotation marks', ['uk', 'ru'], /[“”]/],
  ['a name that came later', ['en', 'uk', 'ru'], /Türkiye|Тюркіє|Турkиє|Тюркие/],
  ['a word that looks back', ['en'], /\b(later turned|would later|eventually|in hindsight)\b/i],
  ['“Donbass” in our own voice', ['en'], /Donbass/],
  ['“breakaway” in our own voice', ['en'], /breakaway/i],
  ['a story that is told for fun', ['uk', 'ru'], /оповід|рассказ/i],
  ['a news item for a note', ['ru'], /\bзаметк/i],
  ['a speaking report', ['uk', 'ru'], /повідомлення (каже|говорить)|сообщение говорит/i],
  ['a question or a call without its opening mark', ['es'], /(?:^|[.:!?…]\s)[^¿?]*\?|(?:^|[.:!?…]\s)[^¡!]*!/],
  ['an ordinary space before a unit', ['en', 'uk', 'ru', 'es'], /[\d}] (km|км|m|м|%)(?![\p{L}\d])/u],
]

describe('the catalogues as they are shown', () => {
  const shown = async (lang: UiLang) => [
    ...leaves(await loadCatalogue(lang)),
    ...leaves(await loadCorridorWords(lang)),
    ...leaves((await loadWords(lang)).words),
    // what the panel says in the words of the story
    ...leaves(routeWords(real, real.derived[0]!, lang)),
  ]

  it.each(WRONG)('have not %s', async (_, langs, wrong) => {
    for (const lang of langs) expect((await shown(lang)).filter(({ text }) => wrong.test(text))).toEqual([])
  })

  it.each(UI_LANGS)('keep numbers with what they count, in %s', async (lang) => {
    const texts = (await shown(lang)).map(({ text }) => text)
    expect(texts.some((text) => text.includes('\u00a0'))).toBe(true)
  })

  // wording that an editor settled
  it.each([
    ['saidBy', 'Said by', null, null],
    ['refersTo', 'Refers to', null, null],
    ['story', 'Story', 'Текст', 'Текст'],
    ['other.record', 'The record', 'Документ', 'Документ'],
    ['other.also-said', 'Also said', 'Також сказано', 'Также сказано'],
    ['other.other-figure', 'Another figure', 'Інші дані', 'Другие данные'],
    ['act.called-for', 'Called for', 'Заклик', 'Призыв'],
    ['themeAuto', 'Match system', null, null],
    ['reading.allFacts', 'All notes on this place', null, null],
    ['embed.width', 'Maximum width', null, null],
    [
      'presets.list.0.title',
      'Model A: no way through Mariupol',
      'Модель А: без проходу через Маріуполь',
      'Модель А: без прохода через Мариуполь',
    ],
    ['presets.list.1.title', 'Model B: way through Mariupol', 'Модель Б: з проходом', 'Модель Б: с проходом'],
    ['block.detour.title', 'How much longer without Mariupol', null, null],
  ] as const)('say "%s" as settled', async (path, ...wanted) => {
    for (const [i, lang] of (['en', 'uk', 'ru'] as const).entries()) {
      const text = (await shown(lang)).find((leaf) => leaf.path === path)?.text.replaceAll('\u00a0', ' ')
      if (wanted[i] !== null) expect(text, lang).toBe(wanted[i])
    }
  })
})
