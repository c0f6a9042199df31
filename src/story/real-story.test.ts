import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { formatDate, formatDay, parseStory, segments, storyDates, weekday } from '.'
import { setIn } from './text'
import { LANGS, readJson, readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const story = readStory(REAL_FILE)

/** Days from 0 for Sunday, by Sakamoto's method; no Date in it. */
function dayOfWeek(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const y = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}

const WEEKDAYS = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  uk: ['неділя', 'понеділок', 'вівторок', 'середа', 'четвер', 'пʼятниця', 'субота'],
  ru: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
}
/** The same in every case and number, and no other word. */
const ANY_WEEKDAY =
  /(?<!\p{L})((sun|mon|tues|wednes|thurs|fri|satur)days?|неділ(я|і|ю|ею)|понеділ(ок|ка|ку|ком)|вівтор(ок|ка|ку|ком)|серед(а|у|ою)|четвер(га|гу|гом)?|п.ятниц(я|і|ю|ею)|субот(а|и|і|у|ою)|воскресень(е|я|ю|ем)|понедельник(а|у|ом)?|вторник(а|у|ом)?|сред(а|у|ы|ой)|четверг(а|у|ом)?|пятниц(а|ы|е|у|ей)|суббот(а|ы|е|у|ой))(?!\p{L})/iu

describe('the story of April 2022', () => {
  it('has no problem and no warning', () => {
    expect(parseStory(readJson(REAL_FILE), REAL_FILE)).toMatchObject({ status: 'ok', warnings: [] })
  })

  it('says of every annotation who, what kind of act, when, and from where', () => {
    for (const annotation of story.annotations) {
      expect(story.actors.map((a) => a.id)).toContain(annotation.speaker)
      expect(annotation.act).toBeTruthy()
      expect(annotation.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(story.sources.map((s) => s.id)).toContain(annotation.source)
    }
  })

  it.each(story.langs)('has a mark in every paragraph, and its whole text around them, in %s', (lang) => {
    for (const paragraph of story.article.paragraphs) {
      const cut = segments(story, paragraph.id, lang)
      expect(cut.some((segment) => segment.annotation)).toBe(true)
      expect(cut.map((segment) => segment.text).join('')).toBe(setIn(paragraph.text, lang, story.lang).value)
    }
  })

  it.each(story.langs)('marks every annotation exactly once in %s', (lang) => {
    const marked = story.article.paragraphs.flatMap((p) => segments(story, p.id, lang))
    const ids = marked.flatMap((segment) => segment.annotation ?? [])
    expect(ids.sort()).toEqual(story.annotations.map((a) => a.id).sort())
  })

  it('carries the other side or the record wherever the report claims', () => {
    const claimed = story.annotations.filter((a) => a.act === 'claimed')
    expect(claimed.length).toBeGreaterThanOrEqual(3)
    expect(claimed.filter((a) => !a.contested?.length)).toEqual([])
  })

  it('has the days that it is about', () => {
    const days = storyDates(story).map((d) => d.date)
    expect(days).toEqual([...days].sort())
    for (const day of ['02-24', '03-01', '03-02', '04-21', '04-22', '04-26', '04-28'])
      expect(days).toContain(`2022-${day}`)
  })

  it('shares no run of eight words with the report', () => {
    const hashes = new Set(readJson('tests/fixtures/report-runs.json') as string[])
    const texts = JSON.stringify(story).match(/"(?:[^"\\]|\\.)*"/g)!
    const shared = texts.flatMap((text) => runsOf(text).filter((run) => hashes.has(hashOf(run))))
    expect(hashes.size).toBeGreaterThan(400)
    expect(shared).toEqual([])
  })
})

/** Runs of eight words, without case and punctuation. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(7).map((_, i) => words.slice(i, i + 8).join(' '))
}

function hashOf(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, 12)
}

describe('weekdays', () => {
  it.each([
    ['2022-04-26', 'Tuesday', 'Tue 26 Apr'],
    ['2022-04-28', 'Thursday', 'Thu 28 Apr'],
    ['2022-04-22', 'Friday', 'Fri 22 Apr'],
  ])('%s is a %s', (date, name, short) => {
    expect(weekday(date, 'en')).toBe(name)
    expect(WEEKDAYS.en[dayOfWeek(date)]).toBe(name)
    expect(formatDay(date, 'en').replace(',', '')).toBe(short)
  })

  it.each(LANGS)('agree with the calendar for every day of the story in %s', (lang) => {
    const dates = new Set(JSON.stringify(story).match(/\d{4}-\d{2}-\d{2}/g))
    expect(dates.size).toBeGreaterThan(8)
    for (const date of dates)
      expect(weekday(date, lang).replace(/['’]/, 'ʼ')).toBe(WEEKDAYS[lang][dayOfWeek(date)])
  })

  it('are typed nowhere in the story', () => {
    expect(JSON.stringify(story).match(ANY_WEEKDAY)?.[0]).toBeUndefined()
    for (const name of Object.values(WEEKDAYS).flat()) expect(` ${name}.`).toMatch(ANY_WEEKDAY)
    for (const other of ['среди', 'серед', 'четверть', 'середній', 'неделя'])
      expect(other).not.toMatch(ANY_WEEKDAY)
  })
})

describe('dates', () => {
  it('are written as each language does', () => {
    expect(formatDate('2022-04-22', 'en')).toBe('22\u00a0April 2022')
    expect(formatDate('2022-04-22', 'uk')).toBe('22\u00a0квітня 2022\u00a0р.')
    expect(formatDate('2022-04-22', 'ru')).toBe('22\u00a0апреля 2022\u00a0г.')
  })
})
