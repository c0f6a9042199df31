import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseStory, parseStoryText, type Annotation, type Source, type StoryFile } from '.'
import { changed, FERRY_FILE, readJson } from '../../tests/fixtures/story-files'

const ferry = readJson(FERRY_FILE)

function problemsOf(input: unknown) {
  const parsed = parseStory(input, 'f.json')
  return parsed.status === 'bad' ? parsed.problems : []
}

type Loose = Record<string, unknown>

/** A record inside of a story, to write into what the types would forbid. */
function at(draft: unknown, ...path: (string | number)[]): Loose {
  return path.reduce((holder, key) => (holder as Loose)[key], draft) as Loose
}

const broken = (change: (draft: unknown) => void) => problemsOf(changed(ferry, change))

describe('what the schema sees', () => {
  it('names a missing key and what belongs there', () => {
    expect(broken((d) => Reflect.deleteProperty(d as object, 'asOf'))).toEqual([
      {
        file: 'f.json',
        path: 'asOf',
        rule: 'schema',
        wrong: 'the key "asOf" is missing',
        right: 'a day of the calendar as YYYY-MM-DD',
      },
    ])
  })

  it.each(['speaker', 'source', 'act'])('takes no annotation without its %s', (key) => {
    const [problem] = broken((d) => Reflect.deleteProperty(at(d, 'annotations', 0), key))
    expect(problem).toMatchObject({ path: `annotations[0].${key}`, wrong: `the key "${key}" is missing` })
  })

  it('says what would be right of a stop whose note has an empty place', () => {
    const stop = (ferry as StoryFile).journeys[0]!.stops.find(({ annotation }) => annotation)!
    const problems = broken((d) => {
      const note = (d as StoryFile).annotations.find(({ id }) => id === stop.annotation)!
      note.place = ''
    })
    expect(problems.map(({ rule }) => rule)).toContain('stopsAgree')
    expect(problems.filter(({ right }) => !right)).toEqual([])
  })

  it('says of what may be null that it may', () => {
    const right = (change: (note: Loose) => void) =>
      broken((d) => change(at(d, 'annotations', 0))).map((problem) => problem.right)
    expect(right((note) => (note.place = 5))).toEqual(['an id as a string, or null'])
    expect(right((note) => delete note.place)).toEqual([
      'an id of lower-case letters, digits and hyphens, or null',
    ])
    expect(right((note) => (note.source = 5))).toEqual(['an id as a string'])
  })

  it('gives a note without a date that of its source, else of the article, else of the story', () => {
    const dateOf = (change: (draft: Record<string, never>) => void) => {
      const story = changed(ferry, (d) => {
        delete (d.annotations[0] as Partial<Annotation>).date
        change(d as never)
      })
      const parsed = parseStory(story, 'f.json')
      return parsed.status === 'ok' ? parsed.story.annotations[0]!.date : parsed.problems
    }
    const source = ({ sources, annotations }: { sources: Source[]; annotations: Annotation[] }) =>
      sources.find(({ id }) => id === annotations[0]!.source)!
    const { article, asOf } = ferry as StoryFile
    expect(dateOf(() => {})).toBe(source(ferry as StoryFile).date)
    expect(dateOf((d) => Reflect.deleteProperty(source(d as never), 'date'))).toBe(article.date)
    expect(
      dateOf((d) => {
        Reflect.deleteProperty(source(d as never), 'date')
        Reflect.deleteProperty(d.article!, 'date')
      }),
    ).toBe(asOf)
  })

  it('names every unknown key and the known one nearest to it', () => {
    const problems = broken((d) => {
      Object.assign(at(d, 'annotations', 0), { speeker: 'owner', Tittle: 'x', quux: 1 })
      at(d, 'annotations', 0, 'body').valu = 'x'
    })
    expect(problems.map(({ path, right }) => [path, right])).toEqual([
      ['annotations[0].body.valu', '"value"'],
      ['annotations[0].speeker', '"speaker"'],
      ['annotations[0].Tittle', '"title"'],
      ['annotations[0].quux', expect.stringMatching(/^one of: id, type, /)],
    ])
    expect(problems[1]!.wrong).toBe('the key "speeker" is not known here')
  })

  it('finds its way through texts by language', () => {
    const [problem] = broken((d) => (at(d, 'article', 'paragraphs', 0, 'text').ukrainian = 'x'))
    expect(problem).toMatchObject({
      path: 'article.paragraphs[0].text.ukrainian',
      right: expect.stringMatching(/language tag/) as string,
    })
  })

  it('tells where and what for values deep inside', () => {
    const problems = broken((d) => {
      at(d, 'annotations', 2, 'target', 0, 'selector').exact = ''
      at(d, 'annotations', 2).act = 'shouted'
      at(d, 'places', 'features', 0, 'geometry').coordinates = [30, 95]
      Object.assign(at(d), { asOf: '2023-02-29', version: 3 })
    })
    expect(problems.map((p) => `${p.path}: ${p.wrong} -> ${p.right}`)).toEqual([
      'version: 3 -> 2; `npx placeline migrate <folder>` brings a file of version 1 to it',
      'asOf: "2023-02-29" -> a day of the calendar as YYYY-MM-DD',
      'places.features[0].geometry.coordinates[1]: 95 -> a latitude from -85 to 85 degrees',
      'annotations[2].target[0].selector.exact: "" -> some text',
      'annotations[2].act: "shouted" -> one of 34 words (docs/story-format.md), such as "stated", "reported", "accused", "ruled", "announced"',
    ])
  })

  it.each([[undefined], [null], [1], ['x'], [[]]])('takes %j for what it is', (input) => {
    expect(problemsOf(input).length).toBeGreaterThan(0)
    expect(problemsOf(input)[0]!.right).not.toBe('')
  })
})

describe('a file that is not JSON', () => {
  const text = readFileSync(new URL(`../../${FERRY_FILE}`, import.meta.url), 'utf8')
  const fault = (broken: string) => {
    const parsed = parseStoryText(broken, 'f.json')
    return parsed.status === 'bad' ? parsed.problems.find(({ rule }) => rule === 'json')! : null
  }

  it('reads a good text, with or without a byte order mark', () => {
    expect(parseStoryText(text, 'f.json').status).toBe('ok')
    expect(parseStoryText(`\uFEFF${text}`, 'f.json').status).toBe('ok')
  })

  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', [3, 3], /"b": 2/, /put a comma before this/],
    ['{\n  "a": [1,\n  ]\n}', [3, 3], /"\]" after a comma/, /remove the comma before this/],
    ["{ 'a': 1 }", [1, 3], /'a'/, /double quotation marks/],
    ['{ "a": tru }', [1, 8], /tru/, /true/],
    ['{ "a" 1 }', [1, 7], /1 }/, /colon/],
    ['{ "a": 1 } x', [1, 12], /x/, /end of the file/],
    ['{ "a": [1', [1, 10], /ends too early/, /\] \}/],
    ['', [1, 1], /empty file/, /a story/],
  ])('%j', (broken, [line, column], wrong, right) => {
    expect(fault(broken)).toMatchObject({ file: 'f.json', line, column, rule: 'json' })
    expect(fault(broken)!.wrong).toMatch(wrong)
    expect(fault(broken)!.right).toMatch(right)
  })

  it('finds the line of a fault in a whole story', () => {
    const lines = text.split('\n')
    const at = lines.findIndex((line) => line.includes('"asOf"'))
    lines[at] = lines[at]!.replace(',', '')
    expect(fault(lines.join('\n'))).toMatchObject({ line: at + 2, right: 'put a comma before this' })
  })
})
