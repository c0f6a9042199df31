import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { BROKEN } from '../../../tests/fixtures/broken/cases'
import { CHECKER_CATALOGUES } from '../../languages/checker'
import { rules } from '../../languages/en/checker'
import { terms, values } from '../../languages/en/checker-values'
import { parseStoryText } from '../../story/parse'
import { tellIn } from './told'

const ENGLISH: Record<string, string> = { ...rules, ...values }
const LANGS = Object.keys(CHECKER_CATALOGUES) as (keyof typeof CHECKER_CATALOGUES)[]
const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

it.each(LANGS)('each sentence in %s says the same values as in English', async (lang) => {
  const catalogue = await CHECKER_CATALOGUES[lang]()
  const own = { ...catalogue.rules, ...catalogue.values } as Record<string, string | Record<string, string>>
  expect(Object.keys(own).sort()).toEqual(Object.keys(ENGLISH).sort())
  for (const [key, word] of Object.entries(own)) {
    const forms = typeof word === 'string' ? { other: word } : word
    for (const [form, text] of Object.entries(forms)) {
      const asked = namesIn(ENGLISH[key]!)
      // "twice" and the like hold their number
      const isSaid = /^(?:zero|one|two)$/.test(form) && !namesIn(text).includes('{n}')
      expect(namesIn(text), `${key}.${form}`).toEqual(asked.filter((name) => !isSaid || name !== '{n}'))
      expect(text).not.toBe(ENGLISH[key])
    }
    // a number that goes by plural forms in one language does so in all that have any
    if (typeof word !== 'string') {
      const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
      expect(categories, key).toEqual(expect.arrayContaining(Object.keys(word)))
    } else expect(namesIn(ENGLISH[key]!), key).not.toContain('{n}')
  }
  expect(Object.keys(catalogue.terms)).toEqual(Object.keys(terms))
})

const RULES = readdirSync('src/story/rules').map((file) => `rules/${file}`)
const STORY = [
  'issues',
  'fields',
  'schema',
  'claims',
  'image',
  'journey',
  'land-route',
  'geography',
  'basemap',
]
const SPEAKERS = [
  ...[...RULES, ...STORY.map((name) => `${name}.ts`), 'meant.ts'].map((name) => `src/story/${name}`),
  'src/folder/layer-file.ts',
  'src/build/land/own-parts.ts',
  'src/build/land/story-land.ts',
  'src/corridor/land.ts',
  'src/map/check-features.ts',
  'src/compose/state/check-draft.ts',
  'src/languages/habits.ts',
  'src/languages/cyrillic.ts',
  ...['en', ...LANGS].map((lang) => `src/languages/${lang}/index.ts`),
]

/** Parts of sentences, and texts that are none. */
const PARTS = new Set([
  '{} {}',
  ' and at {} more',
  'at character {}{}, between "{}" and "{}"',
  'ends within a character: {} {}',
  ', or the key left out',
  ', or null',
  '(the whole file)',
  ' or ',
  ' and ',
  ', or "maxZoom": {} in view',
  '"{}" is {}',
  'no place between the ends of the route',
  'no crossing of the recipe',
  '"data" or "builtin" with a file of it',
  '"bridge" with a line from bank to bank, "gate" with a line across a neck of land, or {}',
  '"between" with the two ends of it, or {}',
  '{} ({})',
  '{} km',
  '{} lies {} from the middle of the view; the other way round it lies in it',
  '{} lies {} from the middle of the view, far outside of it',
  '{} lies {} from the nearest of the other places; the other way round it lies among them',
  'a distance',
  'a width',
  'a half-width',
  '{} UTC',
  '(no id)',
  // the composer has these in its own words
  'no way over land leads from {} to {}',
  'places on one piece of land, or a crossing with a "bridge" between them that is open',
  '{} lies more than {} km off the land',
  'a position on land',
  'a route is exact on land of up to {} km from corner to corner',
  '{}: {}',
  '{} stands {} times in {}',
  '{} ends within a character of {}: its marks are in the prefix or suffix',
  '{} stands in {}, but not between its prefix and suffix',
  '{} does not stand in {}',
  '{ "type": "FeatureCollection", "features": [ … ] }',
])
/** The names of months. */
const NAMES = /^\p{Lu}?\p{Ll}+(?: \p{Lu}?\p{Ll}+){11}$/u

/** The literals of a file that are sentences: what is filled in is `{}`. */
function sentencesIn(file: string): string[] {
  const found: string[] = []
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const walk = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) return
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text)
    else if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join(''))
    ts.forEachChild(node, walk)
  }
  walk(source)
  return found.filter((text) => /[a-z]\s|\s[a-z]/.test(text) && !/[\u0080-\uffff]{3}/.test(text))
}

describe('what the checker says', () => {
  it('is in the catalogue, sentence by sentence of the code', async () => {
    const tell = tellIn('fr', await CHECKER_CATALOGUES.fr())
    const isTold = (text: string) => PARTS.has(text) || NAMES.test(text) || tell(text.replaceAll('{}', '7'))
    const missing = SPEAKERS.flatMap((file) =>
      sentencesIn(file).flatMap((text) => (isTold(text) ? [] : [`${file}: ${text}`])),
    )
    expect(missing).toEqual([])
  })

  it('is told in each language, whatever is broken', async () => {
    const good = readFileSync('tests/fixtures/stories/school-boat/story.json', 'utf8')
    const said = BROKEN.flatMap(({ change }) => {
      const parsed = parseStoryText(change(good), 'story.json')
      const problems = parsed.status === 'bad' ? parsed.problems : []
      return [...problems, ...parsed.warnings].filter(({ rule }) => rule !== 'json')
    })
    expect(said.length).toBeGreaterThan(50)
    for (const lang of LANGS) {
      const tell = tellIn(lang, await CHECKER_CATALOGUES[lang]())
      const untold = said.flatMap(({ wrong, right }) => [wrong, right]).filter((text) => tell(text) === null)
      expect(untold, lang).toEqual([])
    }
  })
})

describe('a sentence in another language', () => {
  it('has its values, its plural form and what it holds in it', async () => {
    const tell = tellIn('uk', await CHECKER_CATALOGUES.uk())
    expect(tell('"x" stands 3 times in p1')).toBe('«x» стоїть 3 рази в p1')
    expect(tell('"x" stands 5 times in p1')).toBe('«x» стоїть 5 разів у p1')
    expect(tell('feature 2: a ring is not closed')).toBe('об’єкт 2: кільце не замкнено')
    expect(tell('"ann" is not among the sources')).toBe('«ann» немає тут: джерела')
    expect(tell('a day of the calendar as YYYY-MM-DD, or null')).toBe(
      'день календаря як РРРР-ММ-ДД, або null',
    )
    expect(tell('2,000 characters: "Once…"')).toBe('2\u00a0000 знаків: «Once…»')
    expect(tell('[30.5, 46.5] lies 1,200 km from the middle of the view, far outside of it')).toBe(
      '[30.5, 46.5] лежить за 1\u00a0200 км від середини карти, далеко за її межами',
    )
  })

  it('is the value itself where it is only one, and none where there is none for it', async () => {
    const tell = tellIn('ar', await CHECKER_CATALOGUES.ar())
    expect(tell('"North Shore"')).toBe('"North Shore"')
    expect(tell('2022-04-22')).toBe('2022-04-22')
    expect(tell('something that nobody has said before')).toBeNull()
    expect(tell('feature 2: something new')).toBeNull()
  })
})
