import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzip } from '../../src/compose/archive/unzip'
import { checkFolder } from '../../src/folder/check-folder'
import { writeFolder } from './compose'
import { expect, test, type Locator, type Page } from './test'

test.use({ stores: true, viewport: { width: 1280, height: 800 } })

/** Invented news of real places. */
const TEXT = [
  'The transport office in Lima said on Monday that the mountain railway will run every day from May.',
  'The first train is to leave Cusco at seven and to reach Puno before dark.',
  'Until now a train went only three times a week, and most travellers took the bus.',
  'In Juliaca the mayor welcomed the plan, as traders go to the market there twice a week.',
  'Bus companies in Arequipa deny that they will lose passengers.',
  'They say that their buses are full on all days, and that the trip from Juliaca takes half as long.',
  'A second line, from Tacna to the border, is to follow in two years.',
  'Across the border, in La Paz, the ministry called the line a promise that had been made before.',
  'Farmers near Copacabana ask for a stop of their own.',
  'Who pays for the line is not settled. The office in Lima gave no figure.',
]

/**
 * The keystroke-level model (Card, Moran and Newell, 1980), in seconds: a key of somebody who types 40 words a minute, a
 * way of the pointer, a button down or up, a hand between keyboard and mouse, a decision.
 */
const KLM_S = { key: 0.28, point: 1.1, button: 0.1, hand: 0.4, decision: 1.35 }
const CLICK_S = KLM_S.decision + KLM_S.point + 2 * KLM_S.button + 2 * KLM_S.hand

/** What an editor does besides typing: each click, each drag, each key that writes nothing counts as one. */
class Hand {
  count = 0
  /** By the keystroke-level model, typing included and pasting not. */
  seconds = 0
  constructor(private readonly page: Page) {}
  async click(at: Locator) {
    this.#acts(1, CLICK_S)
    await at.click()
  }
  async key(key: string) {
    this.#acts(1, KLM_S.decision + KLM_S.key)
    await this.page.keyboard.press(key)
  }
  async type(text: string) {
    this.seconds += text.length * KLM_S.key
    await this.page.keyboard.insertText(text)
  }
  async paste(text: string) {
    this.#acts(1, KLM_S.decision + KLM_S.key)
    await this.page.keyboard.insertText(text)
  }
  /** A click into a field, and what is typed there. */
  async fill(at: Locator, text: string) {
    await this.click(at)
    await this.type(text)
  }
  /** A list is opened and something in it taken. */
  async choose(at: Locator, value: string) {
    this.#acts(2, 2 * CLICK_S)
    await at.selectOption(value)
  }
  #acts(count: number, seconds: number) {
    this.count += count
    this.seconds += seconds
  }
  async drag(from: [number, number], to: [number, number]) {
    this.#acts(1, CLICK_S + KLM_S.point)
    await this.page.mouse.move(...from)
    await this.page.mouse.down()
    await this.page.mouse.move(...to, { steps: 4 })
    await this.page.mouse.up()
  }
}

/** As docs/compose.md has them. */
const COUNTED = { places: 19, all: 53, minutes: 5 }
/** An editor who knows the article is to be done in so many. */
const MOST_MINUTES = 10
/** What the same eight places with their texts take in StoryMapJS's editor: docs/compose.md says how they were counted. */
const STORYMAP_JS = 55

test('a story of ten paragraphs with places, layers, notes and steps takes few clicks and keys', async ({
  page,
}) => {
  const hand = new Hand(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const field = (name: string) =>
    page.locator('input, textarea, select').and(page.getByLabel(name, { exact: true }))
  await page.goto('compose.html')
  await hand.click(page.getByLabel('Paste the text of the article'))
  await hand.paste(TEXT.join('\n\n'))
  await hand.click(button('Begin with this text'))

  // the text leads from place to place, and half of them get a note
  const notes: Record<string, { text: string; speaker?: string; asBefore?: string; act?: string }> = {
    Lima: { text: 'No day in May was named.', speaker: 'The transport office', act: 'announced' },
    Cusco: { text: 'The trip takes ten hours today.', asBefore: 'The transport office' },
    Juliaca: {
      text: 'The market is on Mondays and Thursdays.',
      speaker: 'The mayor of Juliaca',
      act: 'welcomed',
    },
    Tacna: { text: 'The first plan for it is of 2019.', speaker: 'The transport office' },
    'La Paz': { text: 'The ministry meant the plan of 2019.', speaker: 'The ministry in La Paz' },
  }
  const WANTED = ['Lima', 'Cusco', 'Puno', 'Juliaca', 'Arequipa', 'Tacna', 'La Paz', 'Copacabana']
  await hand.click(button('Places'))
  await hand.click(button('Find places in the text'))
  const queue = page.getByRole('group', { name: 'Places in the text' })
  await expect(queue.getByRole('radio').first()).toBeFocused({ timeout: 30_000 })
  const accepted = new Set<string>()
  let forNotes = 0
  /** By its key; by its button where the queue was left for a note. */
  const decide = async (key: 'a' | 'n' | 'x') => {
    const isThere = await queue.evaluate((group) => group.contains(document.activeElement))
    if (isThere) return hand.key(key)
    const names = { a: 'Accept A', n: 'Accept with a note N', x: 'Reject X' }
    return hand.click(queue.getByRole('button', { name: names[key], exact: true }))
  }
  while (accepted.size < WANTED.length) {
    const name = await queue.locator('mark').innerText()
    const note = accepted.has(name) ? undefined : notes[name]
    if (!note) {
      const isWanted = WANTED.includes(name) && !accepted.has(name)
      if (isWanted) accepted.add(name)
      await decide(isWanted ? 'a' : 'x')
      await expect(queue.locator('mark').or(page.getByText('No more places')).first()).not.toHaveText(name)
      continue
    }
    accepted.add(name)
    await decide('n')
    await expect(field('Text')).toBeFocused()
    const before = hand.count
    await hand.type(note.text)
    if (note.speaker) await hand.fill(field('Speaker'), note.speaker)
    if (note.asBefore) await hand.click(button(`As in the note before: ${note.asBefore}`))
    if (note.act) await hand.choose(field('What kind of act'), note.act)
    await hand.click(button('Places'))
    await expect(queue.locator('mark')).toBeVisible()
    // its keys go on where the note was written
    await expect(queue.getByRole('radio', { checked: true })).toBeFocused()
    forNotes += hand.count - before
  }
  await hand.click(button('Story'))
  await hand.fill(field('Title'), 'A railway for the mountains (invented)')
  await hand.click(page.getByLabel('Where the map opens'))
  await hand.click(button('Sources'))
  await hand.fill(page.getByLabel('Title', { exact: true }).first(), 'A train every day (invented)')
  // the zip comes last, and is a click
  const places = hand.count - forNotes + 1

  await hand.click(button('Layers'))
  for (const name of ['Puno', 'Lake Titicaca']) {
    await hand.fill(field('A country, province or lake by its name'), name)
    await expect(page.locator('[role=option]').first()).toBeVisible()
    await hand.key('Enter')
    await hand.click(button('‹ All layers'))
  }
  await hand.click(button('Steps'))
  for (const text of ['The line as it is.', 'The second line.', 'Across the border.']) {
    await hand.drag([1100, 400], [1060, 430])
    await hand.click(button('Add a step with the map as it stands'))
    await hand.fill(field('Text'), text)
    await hand.click(button('‹ All steps'))
  }
  await expect(page.locator('details.check')).toHaveAttribute('data-faults', '0')
  const download = page.waitForEvent('download')
  await hand.click(button('Save as zip'))
  const read = unzip(new Uint8Array(readFileSync((await (await download).path())!)))
  if (read.status !== 'ok') throw new Error(read.why)
  const folder = mkdtempSync(join(tmpdir(), 'compose-'))
  try {
    writeFolder(folder, read.files)
    const { story, problems } = checkFolder(join(folder, 'story-1'))
    expect(problems).toEqual([])
    const { features } = story!.places
    expect(features.map(({ names }) => names[0]!.toponym)).toEqual(WANTED)
    expect(story!.annotations.map(({ place, act }) => [place, act])).toEqual([
      ['lima', 'announced'],
      ['cusco', 'stated'],
      ['juliaca', 'welcomed'],
      ['tacna', 'stated'],
      ['la-paz', 'stated'],
    ])
    expect(story!.layers.map(({ kind }) => kind)).toEqual(['area', 'water'])
    expect(story!.steps.length).toBe(3)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const minutes = Math.ceil(hand.seconds / 60)
  expect({ places, all: hand.count, minutes }).toEqual(COUNTED)
  expect(minutes).toBeLessThanOrEqual(MOST_MINUTES)
  expect(places).toBeLessThanOrEqual(STORYMAP_JS / 2)
})
