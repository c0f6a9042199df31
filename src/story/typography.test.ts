import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, formatPeriod, segments, typeset, typesetAll } from '.'
import { toCsv } from './export'
import { setIn, textIn } from './text'
import { LANGS, readStory, REAL_FILE } from '../../tests/fixtures/story-files'

/** A no-break space as "~", so that the eye can see it. */
const seen = (text: string) => text.replaceAll('\u00a0', '~')

describe('a text as it is set', () => {
  it.each([
    ['en', 'on 22 April 2022', 'on 22~April 2022'],
    ['en', 'about 120 m and 5 km²', 'about 120~m and 5~km²'],
    ['en', '4 March in May', '4~March in May'],
    ['en', 'a vote of 141 states', 'a vote of 141 states'],
    ['uk', '22 квітня 2022 р.', '22~квітня 2022~р.'],
    ['uk', '2022 року, 56,9 % українців', '2022~року, 56,9~% українців'],
    ['uk', 'і в місті, з Києва', 'і~в~місті, з~Києва'],
    ['uk', 'Санкції – це заходи', 'Санкції~– це заходи'],
    ['uk', '{n} примітка із {total}', '{n}~примітка із {total}'],
    ['uk', 'до 2014 на сході', 'до 2014 на сході'],
    ['ru', '22 апреля 2022 г.', '22~апреля 2022~г.'],
    ['ru', 'Санкции – это меры', 'Санкции~— это меры'],
    ['ru', 'Санкции — это меры', 'Санкции~— это меры'],
    ['ru', 'в «Азовстали» и о городе', 'в~«Азовстали» и~о~городе'],
    ['ru', 'государств-членов 1948–1989', 'государств-членов 1948–1989'],
  ] as const)('%s: %s', (lang, text, set) => {
    expect(seen(typeset(text, lang))).toBe(set)
  })

  it('keeps the place of every character, whatever the text', () => {
    const part = fc.constantFrom(
      'в',
      ' ',
      '—',
      '–',
      '22',
      'квітня',
      'April',
      '%',
      '{n}',
      '«',
      'км',
      '.',
      '\u00a0',
    )
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom(...LANGS), (parts, lang) => {
        const text = parts.join('')
        const set = typeset(text, lang)
        expect(set).toHaveLength(text.length)
        expect(set.replace(/[\u00a0]/g, ' ').replaceAll('—', '–')).toBe(
          text.replace(/\u00a0/g, ' ').replaceAll('—', '–'),
        )
        expect(typeset(set, lang)).toBe(set)
      }),
    )
  })

  it('is the same for every word of a catalogue', () => {
    expect(typesetAll({ a: { one: 'до 5 км' }, b: 'в' }, 'ru')).toEqual({
      a: { one: 'до 5\u00a0км' },
      b: 'в',
    })
  })
})

describe('dates as they are set', () => {
  it.each([
    ['en', '24~February~– 22~April 2022'],
    ['uk', '24~лютого~– 22~квітня 2022~р.'],
    ['ru', '24~февраля~— 22~апреля 2022~г.'],
  ] as const)('are periods in %s', (lang, period) => {
    expect(seen(formatPeriod('2022-02-24', '2022-04-22', lang))).toBe(period)
    expect(formatPeriod('2022-04-26', '2022-04-26', lang)).toBe(formatDate('2022-04-26', lang))
  })
})

describe('the story of April 2022', () => {
  const story = readStory(REAL_FILE)

  it.each(LANGS)(
    'breaks no year and its word, no day and its month, no number and its sign in %s',
    (lang) => {
      const texts = story.article.paragraphs.map((p) => setIn(p.text, lang, story.lang).value)
      const all = [
        ...texts,
        ...story.annotations
          .flatMap((a) => [a.body.value, ...(a.contested ?? []).map((c) => c.text)])
          .map((t) => setIn(t, lang, story.lang).value),
      ]
      const breaks = /\d (?:%|рок|год|[рг]\.|квітн|апрел|April|March|берез|март|тис|тыс)| [–—]/u
      expect(all.filter((text) => breaks.test(text))).toEqual([])
      expect(all.some((text) => text.includes('\u00a0'))).toBe(true)
    },
  )

  it.each(LANGS)('marks the same words as in its file in %s', (lang) => {
    for (const annotation of story.annotations) {
      const exact = annotation.target.find((t) => t.language === lang)!.selector.exact
      const marked = segments(story, annotation.paragraph, lang).find((s) => s.annotation === annotation.id)
      expect(marked?.text).toBe(typeset(exact, lang))
    }
  })

  it('has ordinary spaces in its file and in what is saved from it', () => {
    for (const lang of LANGS) expect(toCsv(story, lang)).not.toContain('\u00a0')
    expect(textIn(story.summary!, 'uk', 'en').value).not.toContain('\u00a0')
  })
})
