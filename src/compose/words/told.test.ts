import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { BROKEN } from '../../../tests/fixtures/broken/cases'
import { CHECKER_CATALOGUES } from '../../languages/catalogues'
import { rules } from '../../languages/en/checker'
import { files } from '../../languages/en/checker-files'
import { terms, values } from '../../languages/en/checker-values'
import { parseStoryText } from '../../story/parse'
import { tellIn } from './told'

const PARTS_OF_ENGLISH = [rules, values, files]
const ENGLISH: Record<string, string> = { ...rules, ...values, ...files }
const LANGS = Object.keys(CHECKER_CATALOGUES) as (keyof typeof CHECKER_CATALOGUES)[]
const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

it.each(LANGS)('each sentence in %s says the same values as in English', async (lang) => {
  const catalogue = await CHECKER_CATALOGUES[lang]()
  const own = { ...catalogue.rules, ...catalogue.values, ...catalogue.files } as Record<
    string,
    string | Record<string, string>
  >
  expect(Object.keys(own).sort()).toEqual(Object.keys(ENGLISH).sort())
  for (const [key, word] of Object.entries(own)) {
    const forms = typeof word === 'string' ? { other: word } : word
    for (const [form, text] of Object.entries(forms)) {
      const asked = namesIn(ENGLISH[key]!)
      // "twice" and the like hold their number
      const isSaid = /^(?:zero|one|two)$/.test(form) && !namesIn(text).includes('{n}')
      expect(namesIn(text), `${key}.${form}`).toEqual(asked.filter((name) => !isSaid || name !== '{n}'))
      if (/\p{L}/u.test(ENGLISH[key]!.replace(/\{\w+\}/g, ''))) expect(text).not.toBe(ENGLISH[key])
    }
    // a number that goes by plural forms in one language does so in all that have any
    if (typeof word !== 'string') {
      const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
      expect(categories, key).toEqual(expect.arrayContaining(Object.keys(word)))
    } else expect(namesIn(ENGLISH[key]!), key).not.toContain('{n}')
  }
  expect(Object.keys(catalogue.terms)).toEqual(Object.keys(terms))
})

it('no two sentences have one name', () => {
  const names = PARTS_OF_ENGLISH.flatMap((part) => Object.keys(part))
  expect(names).toEqual([...new Set(names)])
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
  'json-fault',
  'json-text',
  'json-strings',
  'json-words',
  'parse',
]
const FOLDER = [
  'check-folder',
  'decode',
  'detail-faults',
  'image-file',
  'layer-file',
  'layer-rules',
  'shapes-in-view',
  'tile-archive',
]
const SPEAKERS = [
  ...[...RULES, ...STORY.map((name) => `${name}.ts`), 'meant.ts'].map((name) => `src/story/${name}`),
  ...FOLDER.map((name) => `src/folder/${name}.ts`),
  'src/build/geography-faults.ts',
  'src/build/geography.ts',
  'src/build/world/area-shapes.ts',
  'src/build/world/named-areas.ts',
  'src/build/media.ts',
  'src/build/media-sizes.ts',
  'src/build/in-page/file-of-site.ts',
  'src/build/in-page/node/files.ts',
  'src/build/in-page/node/media-sizes.ts',
  'src/build/land/own-parts.ts',
  'src/build/land/story-land.ts',
  'src/build/land/no-way.ts',
  'src/corridor/land.ts',
  'src/map/check-features.ts',
  'src/compose/archive/folder.ts',
  'src/compose/layers/route-figures.svelte.ts',
  'src/compose/publish/make-site.ts',
  'src/compose/shapes/json-bomb.ts',
  'src/compose/shapes/read-shapes.ts',
  'src/compose/shapes/xml.ts',
  'src/compose/state/check-draft.ts',
  'src/languages/habits.ts',
  'src/languages/cyrillic.ts',
  ...['en', ...LANGS].map((lang) => `src/languages/${lang}/index.ts`),
]

/** What never reaches the composer, and stays English. */
const SILENT: Record<string, string> = {
  'src/build/media-credit.ts': 'warns alone, and a build tells faults alone',
  'src/corridor/client.ts': 'of the reader’s page, which has its own words for it',
}
/** Errors that stop the command or a build, of which the composer tells no story: the check before has told its fault. */
const STOPS = /^src\/(?:build\/(?!in-page)|corridor\/|map\/|gazetteer\/|story\/json-schema)/
/** Errors that the composer catches, and tells in words of its own. */
const CAUGHT = [
  'src/build/in-page/node/fs.ts',
  'src/compose/archive/story-folder.ts',
  'src/compose/map/ground.ts',
  'src/compose/preview/pages-here.ts',
  'src/compose/shapes/json-text.ts',
  'src/compose/store/fetch-packed.ts',
  'src/compose/suggest/world.ts',
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
  // errors that are caught, or that the check has told of before
  'the first fault is found',
  'no town {}',
  '{}: no land',
])
/** The names of months. */
const NAMES = /^\p{Lu}?\p{Ll}+(?: \p{Lu}?\p{Ll}+){11}$/u

/** The literals of a file that are sentences: what is filled in is `{}`. */
function sentencesIn(file: string, isAsked: (node: ts.Node) => boolean = () => true): string[] {
  const found: string[] = []
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const walk = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) return
    if (!isAsked(node)) return void ts.forEachChild(node, walk)
    // String.raw
    if (ts.isTaggedTemplateExpression(node) && ts.isNoSubstitutionTemplateLiteral(node.template))
      return void found.push(node.template.rawText!)
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text)
    else if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join(''))
    ts.forEachChild(node, walk)
  }
  walk(source)
  return found.filter((text) => /[a-z]\s|\s[a-z]/.test(text) && !/[\u0080-\uffff]{3}/.test(text))
}

/** Whether a literal is what a fault or an error says. */
function isSaid(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at
    if (ts.isNewExpression(parent)) return /^(?:Error|TypeError)$/.test(parent.expression.getText())
    if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent))
      return /^(?:wrong|right)$/.test(parent.name.getText()) && parent.initializer === at
    if (ts.isStatement(parent) || ts.isCallExpression(parent)) return false
  }
  return false
}
const isThrown = (node: ts.Node) => isSaid(node) && !!findAbove(node, ts.isNewExpression)
function findAbove(node: ts.Node, is: (one: ts.Node) => boolean): ts.Node | null {
  for (let at = node; at; at = at.parent) if (is(at)) return at
  return null
}

describe('what the checker says', () => {
  it('is known here, whichever file says it', () => {
    const all = ['story', 'folder', 'build', 'corridor', 'map', 'gazetteer', 'compose'].flatMap((part) =>
      readdirSync(`src/${part}`, { recursive: true, encoding: 'utf8' }).map((name) => `src/${part}/${name}`),
    )
    const own = all.filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('src/build/app/'),
    )
    const isKnown = (file: string) => SPEAKERS.includes(file) || file in SILENT
    const isCaught = (file: string) => STOPS.test(file) || CAUGHT.includes(file)
    const unknown = own.flatMap((file) => {
      if (isKnown(file)) return []
      const said = sentencesIn(file, (node) => isSaid(node) && !(isCaught(file) && isThrown(node)))
      return said.map((text) => `${file}: ${text}`)
    })
    expect(unknown).toEqual([])
  })

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
      return [...problems, ...parsed.warnings]
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
    expect(
      tell('ends within a character: U+D83D, half a character, at character 16, between "so" and ""'),
    ).toMatch(/^уривається посеред знака: U\+D83D/)
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
