// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { flushSync, mount, unmount } from 'svelte'
import { describe, expect, it } from 'vitest'
import { App } from '../state/app.svelte'
import Facts from './Facts.svelte'
import { loadCatalogue } from '../language/text'
import { type Annotation, type Lang, type Story } from '../../story'
import { parseLink } from '../../view/link'
import { View } from '../../view/view.svelte'
import { changed, LANGS, REAL_FILE } from '../../../tests/fixtures/story-files'

// a path and not a URL, which this environment has a kind of its own of
const story = JSON.parse(readFileSync(REAL_FILE, 'utf8')) as Story
const FIGURES = { lengthKm: 1, areaKm2: 1, halfWidthKm: 1, legsKm: [], bottleneck: null }

/** The rows of a note's facts by their heading, and what stands beside it by its kind; no-break spaces as ordinary ones. */
async function factsOf(id: string, lang: Lang, of: Story = story) {
  const link = parseLink('', '', of, {}, lang)
  const app = new App(
    new View(of, link.frame, link.state),
    { figures: FIGURES as never, credit: '', root: './', near: [-180, -85, 180, 84] },
    await loadCatalogue(lang),
    lang,
  )
  const annotation = of.annotations.find((a) => a.id === id)!
  const target = document.createElement('div')
  const facts = mount(Facts, { target, props: { annotation }, context: new Map([[App.KEY, app]]) })
  flushSync()
  const text = (node: Element | null) => node!.textContent.replace(/\s+/g, ' ').trim()
  const rows = Object.fromEntries(
    [...target.querySelectorAll('dl > div')].map((row) => [
      text(row.querySelector('dt')),
      text(row.querySelector('dd')),
    ]),
  )
  const others = [...target.querySelectorAll('.other')].map((other) => ({
    kind: text(other.querySelector('.kind')),
    cite: text(other.querySelector('.cite')),
  }))
  await unmount(facts)
  return { rows, others, words: app.words }
}

describe('the citation of a note', () => {
  it.each([
    ['en', 'paragraph 9', 'in the report: paragraph 13'],
    ['uk', 'абзац 9', 'у повідомленні: абзац 13'],
    ['ru', 'абзац 9', 'в сообщении: абзац 13'],
  ] as const)('gives the report’s paragraph to the report alone, in %s', async (lang, own, other) => {
    const report = await factsOf('land-route', lang)
    expect(report.rows[report.words.source]!.split('; ').at(-1)).toBe(own)
    const resolution = await factsOf('ga-vote', lang)
    const cited = resolution.rows[resolution.words.source]!
    expect(cited).toMatch(/^A\/RES\/ES-11\/1/)
    expect(cited.split('; ').at(-1)).toBe(other)
  })

  it('says of every source but the article whose paragraph it is', async () => {
    for (const { id, source } of story.annotations) {
      const { rows } = await factsOf(id, 'en')
      expect(rows.Source!.includes('; in the report: paragraph '), id).toBe(source !== 'report')
    }
  })
})

describe('the time that a note is about', () => {
  const about = (when: Annotation['about']) =>
    changed(story, (s) => void (s.annotations.find((a) => a.id === 'refugees')!.about = when))

  it.each([
    [
      { from: '2022-03-01', status: 'past' },
      'the time since 1 March 2022',
      'з 1 березня 2022 р.',
      'с 1 марта 2022 г.',
    ],
    [
      { to: '2022-03-01', status: 'past' },
      'the time until 1 March 2022',
      'до 1 березня 2022 р.',
      'до 1 марта 2022 г.',
    ],
    [
      { from: '2022-02-24', to: '2022-04-22', status: 'past' },
      '24 February – 22 April 2022',
      '24 лютого – 22 квітня 2022 р.',
      '24 февраля — 22 апреля 2022 г.',
    ],
    [
      { from: '2022-04-26', to: '2022-04-26', status: 'planned' },
      '26 April 2022 (planned)',
      '26 квітня 2022 р. (заплановано)',
      '26 апреля 2022 г. (запланировано)',
    ],
  ] as const)('is told with its open ends: %j', async (when, ...told) => {
    for (const [i, lang] of LANGS.entries()) {
      const { rows, words } = await factsOf('refugees', lang, about(when))
      expect(rows[words.refersTo]).toBe(told[i])
    }
  })
})

describe('the kinds of the story’s statements', () => {
  it('heads nobody’s words as the record who is a party', async () => {
    const parties = new Set(story.actors.filter((a) => a.party).map((a) => a.id))
    expect([...parties].sort()).toEqual(
      'dmitry-peskov dmitry-polyanskiy dmytro-kuleba russia rustam-minnekayev sergei-lavrov sergei-shoigu ukraine vladimir-putin volodymyr-zelenskyy'.split(
        ' ',
      ),
    )
    for (const { id, contested = [] } of story.annotations) {
      const { others, words } = await factsOf(id, 'en')
      contested.forEach(({ speaker }, i) => {
        if (parties.has(speaker ?? '')) expect(others[i]!.kind, id).not.toBe(words.other.record)
      })
    }
  })

  it.each([
    ['liberated', 1, 'Also said', 'Також сказано', 'Также сказано'],
    ['land-route', 1, 'Also said', 'Також сказано', 'Также сказано'],
    ['appeal-rejected', 0, 'Also said', 'Також сказано', 'Также сказано'],
    ['kremlin-demands', 0, 'Also said', 'Також сказано', 'Также сказано'],
    ['mariupol-civilians', 0, 'Another figure', 'Інші дані', 'Другие данные'],
    ['largely-ethnic-russian', 0, 'The record', 'Документ', 'Документ'],
    ['kyiv-meetings', 1, 'The record', 'Документ', 'Документ'],
  ] as const)('are called what they are beside "%s"', async (id, at, ...kinds) => {
    for (const [i, lang] of LANGS.entries()) expect((await factsOf(id, lang)).others[at]!.kind).toBe(kinds[i])
  })

  it.each([
    ['easter-pause', 'Called for: António Guterres', '19 April 2022'],
    ['kremlin-demands', 'Reported: The report', '22 April 2022'],
    ['recognition', 'Decided: Russia', '21 February 2022'],
  ])('name act, speaker and day of "%s"', async (id, said, when) => {
    const { rows } = await factsOf(id, 'en')
    expect(rows['Said by']!).toContain(said)
    expect(rows.Said).toBe(when)
  })
})
