import { describe, expect, it } from 'vitest'
import { parseStory, type Story } from '.'
import { badCharacters, visible } from './characters'
import { composed } from './compose'
import { changed, FERRY_FILE, readStory } from '../../tests/fixtures/story-files'

const ferry = readStory(FERRY_FILE)
const SELECTOR = 'annotations[2].target[0].selector.exact'
const paragraph = (s: Story) => s.article.paragraphs[1]!.text as { en: string }
const selector = (s: Story) => s.annotations[2]!.target[0]!.selector

/** What the checker says of a story after a change, and the story if it can be shown. */
function checked(change: (story: Story) => void) {
  const parsed = parseStory(changed(ferry, change), 'f.json')
  return parsed.status === 'ok'
    ? { status: 'ok', told: parsed.warnings, story: parsed.story }
    : { status: 'bad', told: parsed.problems, story: null }
}

/** What the checker says after words of the second paragraph and the quote in it were changed. */
function quoted(text: string, exact: string, prefix = '', suffix = '') {
  return checked((s) => {
    paragraph(s).en = text
    Object.assign(selector(s), { exact, prefix, suffix })
  })
}

describe('a selector that cuts a character', () => {
  it('is refused where it ends within a surrogate pair', () => {
    const { status, told } = quoted('The owner says 🚢 that', 'The owner says \uD83D', '', '\uDEA2 that')
    expect(status).toBe('bad')
    expect(told).toContainEqual({
      file: 'f.json',
      path: SELECTOR,
      id: 'free-berths',
      rule: 'charactersAreSeen',
      wrong:
        'ends within a character: U+D83D, half a character, at character 16, between "The owner says " and ""',
      right: 'words that begin and end between two characters',
    })
  })

  it.each([
    ['The owner says е́ that', 'The owner says е', '\u0301 that', 'е́'],
    ['The owner says 👩‍🚀 that', 'The owner says 👩', '\u200D🚀 that', '👩‍🚀'],
    ['The owner says 👍🏽 that', 'The owner says 👍', '🏽 that', '👍🏽'],
    ['The owner says 🇺🇦 that', 'The owner says 🇺', '🇦 that', '🇺🇦'],
  ])('is warned of within %s', (text, exact, suffix, whole) => {
    const { status, told } = quoted(text, exact, '', suffix)
    expect(status).toBe('ok')
    expect(told.map(({ path, wrong }) => [path, wrong])).toEqual([
      [SELECTOR, expect.stringContaining(`cuts "${whole}", which readers see as one character`)],
    ])
  })

  it('is told where a composed letter is cut from its mark', () => {
    const { told } = quoted('The owner Zoe\u0301 says', 'The owner Zoe', '', '\u0301 says')
    expect(told[0]).toMatchObject({ path: SELECTOR, wrong: expect.stringMatching(/ends within a character/) })
  })

  it('is none where whole letters are taken', () => {
    expect(quoted('The owner says 👩‍🚀 that', 'The owner says 👩‍🚀', '', ' that').told).toEqual([])
  })
})

describe('a selector composed otherwise', () => {
  it.each([
    ['The owner Zoe\u0301 says', 'Zo\u00E9 says', 'The owner Zo\u00E9 says'],
    ['The owner Zo\u00E9 says', 'Zoe\u0301 says', 'The owner Zo\u00E9 says'],
    // as a Mac's PDF has them
    ['Каже Сергіи\u0306 з Украі\u0308ни', 'Сергій з України', 'Каже Сергій з України'],
  ])('matches: %s', (text, exact, whole) => {
    const { status, told, story } = quoted(text, exact)
    expect([status, told]).toEqual(['ok', []])
    expect(paragraph(story!).en).toBe(whole)
    expect(paragraph(story!).en).toContain(selector(story!).exact)
  })

  it('keeps the form of a name in CJK compatibility ideographs, and a stress that no letter has', () => {
    expect(composed('\uFA19\u2F800 Дона\u0301')).toBe('\uFA19\u2F800 Дона\u0301')
    expect('\uFA19'.normalize('NFC')).not.toBe('\uFA19')
  })

  it.each([
    ['The owner\u00A0says that', 'The owner says', 'U\\+00A0 for U\\+0020'],
    ['The owner’s berth', "The owner's berth", 'U\\+2019 for U\\+0027'],
    ['The ow\u00ADner says', 'The owner says', 'U\\+00AD \\(soft hyphen\\) for U\\+006E'],
    ['The owner says', 'The оwner says', 'U\\+006F for U\\+043E'],
    ['The owner – says', 'The owner - says', 'U\\+2013 for U\\+002D'],
  ])('is told that it has other characters of the same look: %s', (text, exact, has) => {
    const problem = quoted(text, exact).told.find(({ path }) => path === SELECTOR)!
    expect(problem.wrong).toMatch(
      new RegExp(`does not stand in p2; to the eye it does, as ".*", which has ${has}$`),
    )
  })

  it('is told so of its prefix and suffix too', () => {
    const { told } = quoted('The owner\u00A0says that', 'says', 'owner ', ' that')
    expect(told[0]!.wrong).toMatch(
      /not between its prefix and suffix; to the eye it does.*U\+00A0 for U\+0020/,
    )
  })
})

describe('an address with a space', () => {
  const url = (address: string) =>
    checked((s) => void (s.sources[0]!.url = address)).told.map(({ path, right }) => `${path}: ${right}`)
  const link = (address: string) =>
    checked((s) => void (s.summary = `See [this](${address}) here.`))
      .told.filter(({ path, right }) => path === 'summary' && /^links/.test(right))
      .map(({ right }) => right.split(':')[0])

  it('is told that it has to be %20', () => {
    expect(url('https://example.org/a report')).toEqual([
      'sources[0].url: an address without spaces: a space is written %20',
    ])
    expect(link('https://example.org/a report')[0]).toBe('links to an address without spaces')
  })

  it.each([
    ['example.org', 'starts with http'],
    ['ftp://example.org/', 'starts with http'],
    ['https://example.org/a\u00A0b', '%20'],
    ['https://example.org/a"b', '%22'],
    ['https://example.org/a|b', '%7C'],
    ['https://example.org/{a}', '%7B'],
    ['https://example.org/a\\b', '%5C'],
    ['https://example.org/100%', '%25'],
    ['https://example.org/%zz', '%25'],
    ['https:///a', 'a host'],
    ['https://user@example.org/', 'a host'],
  ])('so is %s', (address, right) => {
    expect(url(address)).toEqual([expect.stringContaining(right)])
  })

  it('so is a link that a bracket would cut', () => {
    expect(link('https://example.org/a_(b)')).toEqual(['links to an address without ( and )'])
    expect(link('https://example.org/a%')).toEqual(['links to an address with two hex digits after each %'])
  })

  it.each([
    'https://uk.wikipedia.org/wiki/Україна',
    'https://example.org/?a[]=1&b=%20#c',
    'http://localhost:80',
  ])('keeps %s', (address) => {
    expect(url(address)).toEqual([])
    expect(link(address)).toEqual([])
  })
})

describe('a direction override in a title', () => {
  const titled = (title: string) =>
    checked((s) => void Object.assign(s.annotations[0]!.title, { en: title })).status

  it('is refused, and so is all that turns letters and is not ended', () => {
    expect(titled('The journey \u202Eog lliw\u202C first')).toBe('bad')
    expect(titled('The journey \u202Dfirst\u202C')).toBe('bad')
    for (const open of ['\u202A', '\u202B', '\u2066', '\u2067', '\u2068'])
      expect(titled(`שלום ${open}first`)).toBe('bad')
    expect(titled('שלום \u2067first\u202C')).toBe('bad')
    expect(titled('שלום first\u2069')).toBe('bad')
  })

  it('is told with its place and code point, readably', () => {
    const { told } = checked((s) => void Object.assign(s.title, { en: 'A \u202Efirst\u202C' }))
    expect(told[0]).toMatchObject({ path: 'title.en' })
    expect(told[0]!.wrong).toBe(
      'U+202E (right-to-left override) at character 3, between "A " and "first\\u{202C}"',
    )
    expect(JSON.stringify(told)).not.toMatch(/\p{Cf}/u)
    expect(visible('a\u202Eb\n\uD83D')).toBe('a\\u{202E}b\\u{A}\\u{D83D}')
  })
})

describe('other characters that nobody sees', () => {
  const kinds = (text: string) =>
    badCharacters(text).map(({ char, bad }) => [char.codePointAt(0), bad.warning ? 'warned' : 'refused'])

  it.each([
    ['a NUL', '\u0000', 0x00],
    ['an escape', '\u001B', 0x1b],
    ['a C1 control', '\u0093', 0x93],
    ['half a pair, first', '\uD800', 0xd800],
    ['half a pair, second', '\uDC00', 0xdc00],
    ['a lost letter', '\uFFFD', 0xfffd],
    ['a noncharacter', '\uFFFE', 0xfffe],
    ['a noncharacter of a plane', '\u{1FFFF}', 0x1ffff],
    ['an annotation anchor', '\uFFF9', 0xfff9],
    ['a deprecated format', '\u206A', 0x206a],
    ['a tag', '\u{E0041}', 0xe0041],
  ])('refuses %s', (_, char, code) => {
    expect(kinds(`the ${char}ferry`)).toEqual([[code, 'refused']])
  })

  it.each([
    ['a soft hyphen', 'fer\u00ADry', 0xad],
    ['a byte order mark', '\uFEFFferry', 0xfeff],
    ['a zero-width space', 'ferry\u200B', 0x200b],
    ['a joiner in Latin', 'fer\u200Dry', 0x200d],
    ['a non-joiner in Cyrillic', 'пор\u200Cом', 0x200c],
    ['a joiner after an emoji', '🚢\u200D ferry', 0x200d],
    ['a mark of direction without one', 'ferry\u200E', 0x200e],
    ['an Arabic mark', 'ferry\u061C', 0x61c],
    ['a variation of a letter', 'f\uFE0Ferry', 0xfe0f],
    ['a filler', 'fer\u3164ry', 0x3164],
    ['a private sign', 'ferry \uF0B7', 0xf0b7],
  ])('warns of %s', (_, text, code) => {
    expect(kinds(text)).toEqual([[code, 'warned']])
  })

  it.each([
    ['Hebrew with marks and isolates', 'הספינה\u200F "\u2066Alpha 2\u2069" \u200Eיוצאת'],
    ['Hebrew with an embedding', 'הספינה \u202AAlpha\u202C'],
    ['Arabic with a letter mark', 'العبّارة\u061C 12'],
    ['Persian with a non-joiner', 'می\u200Cرود'],
    ['Hindi with a joiner', 'क\u094D\u200Dष'],
    ['Malayalam with a non-joiner', 'ക\u0D4D\u200Cക'],
    ['Thai with places to break', 'เรือ\u200Bข้าม'],
    ['Mongolian with a variant', 'ᠠ\u180B'],
    ['Kanji with a variant', '葛\u{E0100}城'],
    ['a family, a flag of a part, a keycap', '👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ ❤️‍🔥 👩🏽‍🚀'],
    ['a word joiner in a line', 'Alpha\u2060—Beta'],
    ['letters with marks, spaces and lines', 'Дона\u0301\u00A0— «é»\n\tx'],
  ])('keeps %s', (_, text) => {
    expect(kinds(text)).toEqual([])
  })

  it('finds them wherever a text stands, and refuses one of which nothing is seen', () => {
    const where = (change: (s: Story) => void) => checked(change).told.map(({ path }) => path)
    expect(where((s) => void (s.places.features[0]!.names[1]!.toponym = 'Al\u0000fa'))).toEqual([
      'places.features[0].names[1].toponym',
    ])
    expect(where((s) => void (s.places.features[1]!.when!.timespans[0]!.start.in = '19\u202E00'))).toEqual([
      'places.features[1].when.timespans[0].start.in',
    ])
    expect(
      where((s) => void Object.assign(s.summary!, { uk: 'див. [ту\uDEA2т](https://example.org/)' })),
    ).toEqual(['summary.uk'])
    const blank = checked((s) => void Object.assign(s.steps[0]!.title, { en: '\u200B\u200D' }))
    expect(blank.told).toEqual([
      {
        file: 'f.json',
        path: 'steps[0].title.en',
        id: 'one',
        rule: 'charactersAreSeen',
        wrong: '"\\u{200B}\\u{200D}", of which nothing is seen',
        right: 'some text',
      },
    ])
  })

  it('counts how many of them a text has', () => {
    const { told } = checked((s) => void Object.assign(s.summary!, { en: 'So\u00ADme fer\u00ADry' }))
    expect(told[0]!.wrong).toMatch(/^U\+00AD \(soft hyphen\) at character 3 and at 1 more, /)
  })
})
