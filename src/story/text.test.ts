import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDay, isHttpUrl, parseStory, plainText, richText, segments } from '.'
import { findQuote } from './segments'
import { setIn, textIn } from './text'
import { changed, FERRY_FILE, LANGS, readStory } from '../../tests/fixtures/story-files'

const ferry = readStory(FERRY_FILE)

/** What has been tried on pages before. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert`1`)',
  '[x](java\tscript:alert`1`)',
  '[x]( javascript:alert`1`)',
  '[x](\u0001javascript:alert`1`)',
  '[x](data:text/html,alert`1`)',
  '[x](vbscript:msgbox)',
  '[x](blob:https://example.org/1)',
  '[x](//example.org/x)',
  '[x](/path)',
  '[x](http:javascript:alert`1`)',
  '[x](https://example.org" onclick="alert`1`)',
  '[x](https://)',
  '[*x*](javascript:alert`1`)',
  '*[x](javascript:alert`1`)*',
  '[[x](javascript:alert`1`)](https://example.org)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '\u202Egro.elpmaxe//:sptth',
]

function expectInert(text: string) {
  for (const token of richText(text)) {
    if (token.kind === 'link') expect(new URL(token.href).protocol).toMatch(/^https?:$/)
  }
}

describe('rich text', () => {
  it('knows emphasis and links, and leaves the rest as it stands', () => {
    expect(richText('a *b* [c](https://example.org/d) e')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'emphasis', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'c', href: 'https://example.org/d' },
      { kind: 'text', text: ' e' },
    ])
    expect(richText('2 * 3 [no] (link)')).toEqual([{ kind: 'text', text: '2 * 3 [no] (link)' }])
    expect(plainText('a *b* [c](https://example.org/d)')).toBe('a b c')
  })

  it('never links to anything but http and https', () => {
    const href = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.string().map((rest) => `javascript:${rest}`),
    )
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('[', ']', '(', ')', '*', ':', '/', 'h', 't', 'p', 's', '\n', '\t') }),
      fc
        .array(fc.tuple(fc.string(), href).map(([label, href]) => `${label}[x](${href})`))
        .map((t) => t.join('')),
    )
    fc.assert(fc.property(text, expectInert), { numRuns: 300 })
  })

  it.each(ATTACKS)('refuses or defuses %j', (attack) => {
    expectInert(attack)
    const parsed = parseStory(
      changed(ferry, (draft) => void (draft.annotations[0]!.body.value = { en: attack, uk: 'x', ru: 'x' })),
      'f.json',
    )
    // what gets in has no tag, and shows every sign of a link that it isn't
    if (parsed.status === 'ok') expect(attack).not.toMatch(/<|\]\((?!https?:)/)
    else expect(parsed.problems[0]).toMatchObject({ path: 'annotations[0].body.value.en' })
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'https://',
    'https://a b',
    'https://me@x.org',
  ])('takes no source from %j', (url) => {
    const parsed = parseStory(
      changed(ferry, (draft) => void (draft.sources[0]!.url = url)),
      'f.json',
    )
    expect(parsed).toMatchObject({ status: 'bad', problems: [{ path: 'sources[0].url' }] })
  })

  it('knows an address when it sees one', () => {
    expect(['https://undocs.org/A/RES/68/262', 'http://2001.ukrcensus.gov.ua/'].every(isHttpUrl)).toBe(true)
    fc.assert(fc.property(fc.webUrl(), isHttpUrl))
  })
})

describe('quotes', () => {
  const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix })

  it('are found with what stands around them', () => {
    expect(findQuote('Alpha and Alpha', quote('Alpha'))).toEqual([0, 10])
    expect(findQuote('Alpha and Alpha', quote('Alpha', 'and '))).toEqual([10])
    expect(findQuote('Alpha and Alpha', quote('Alpha', '', ' and'))).toEqual([0])
    expect(findQuote('Alpha and Alpha', quote('Beta'))).toEqual([])
    expect(findQuote('aaa', quote('aa'))).toEqual([0, 1])
  })

  it('of nothing are nowhere', () => {
    expect(findQuote('Alpha', quote(''))).toEqual([])
    expect(findQuote('', quote(''))).toEqual([])
  })
})

describe('segments', () => {
  it.each(LANGS)('are the paragraph again when joined, in %s', (lang) => {
    for (const { id, text } of ferry.article.paragraphs)
      expect(
        segments(ferry, id, lang)
          .map((s) => s.text)
          .join(''),
      ).toBe(setIn(text, lang, 'en').value)
  })

  it('are so whatever the quotes are', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 })
    const quotes = fc.array(fc.record({ exact: words, prefix: words, suffix: words }), { maxLength: 6 })
    fc.assert(
      fc.property(words, quotes, (text, quotes) => {
        const story = changed(ferry, (draft) => {
          draft.article.paragraphs[0]!.text = text
          const [model] = draft.annotations
          draft.annotations = quotes.map((quote, i) => ({
            ...model!,
            id: `a${i}`,
            target: [{ source: 'p1', language: 'en', selector: { type: 'TextQuoteSelector', ...quote } }],
          }))
        })
        const cut = segments(story, 'p1', 'en')
        expect(cut.map((s) => s.text).join('')).toBe(text)
        expect(cut.every((s) => s.text !== '')).toBe(true)
      }),
    )
  })

  it('of a paragraph that is not there are none', () => {
    expect(segments(ferry, 'p9', 'en')).toEqual([])
  })
})

describe('texts by language', () => {
  it('fall back to the story’s language, and then to the first that there is, and say so', () => {
    const text = { en: 'sea', ru: 'море' }
    expect(textIn(text, 'ru', 'en')).toEqual({ value: 'море', lang: 'ru', fallback: false })
    expect(textIn(text, 'uk', 'ru')).toEqual({ value: 'море', lang: 'ru', fallback: true })
    expect(textIn({ 'pt-BR': 'mar', en: 'sea' }, 'uk', 'ru')).toMatchObject({ value: 'mar', lang: 'pt-BR' })
    expect(textIn({ en: 'sea' }, 'uk', 'ru')).toEqual({ value: 'sea', lang: 'en', fallback: true })
    expect(textIn('sea', 'uk', 'en')).toEqual({ value: 'sea', lang: 'en', fallback: true })
    expect(textIn('sea', 'en', 'en')).toEqual({ value: 'sea', lang: 'en', fallback: false })
  })
})

describe('days', () => {
  it('are those of the calendar', () => {
    for (const year of [0, 1900, 1999, 2000, 2022, 2024, 2100, 9999])
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const [y, m, d] = [
            String(year).padStart(4, '0'),
            String(month).padStart(2, '0'),
            String(day).padStart(2, '0'),
          ]
          const text = `${y}-${m}-${d}`
          const date = new Date(`${text}T00:00:00Z`)
          const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
          expect(isCalendarDay(text), text).toBe(isReal)
        }
  })

  it('are nothing else', () => {
    fc.assert(fc.property(fc.string(), (text) => !isCalendarDay(text)))
    for (const text of [
      '2022-4-22',
      '22-04-22',
      '2022-04-22 ',
      '2022-04-22\n',
      '+12022-04-22',
      '２０２２-04-22',
    ])
      expect(isCalendarDay(text)).toBe(false)
  })
})
