import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzip } from '../../src/compose/archive/unzip'
import { checkFolder } from '../../src/folder/check-folder'
import { words } from '../../src/languages/en/compose'
import type { StoryFile } from '../../src/story'
import { findQuote, paragraphOf } from '../../src/story/segments'
import { textIn } from '../../src/story/text'
import { writeFolder } from './compose'
import { act } from './compose-hands'
import {
  rebuildGround,
  rebuildLayers,
  rebuildPeople,
  rebuildStory,
  rebuildText,
  said,
  type Now,
} from './compose-rebuild'
import {
  placesOnWays,
  rebuildJourneys,
  rebuildNotes,
  rebuildPlaces,
  rebuildSteps,
  translatePlaces,
} from './compose-rebuild-notes'
import { rebuildRoute } from './compose-rebuild-route'
import { expect, test, type Page } from './test'
import { watch } from './support'

test.use({ stores: true, viewport: { width: 1280, height: 800 } })

const readStory = (folder: string): StoryFile => {
  const { story, problems } = checkFolder(folder)
  expect(problems).toEqual([])
  return story!
}

/**
 * A story by what it says: its places by id, each quote by the words that it finds and where, the layers of a step in the
 * order of the legend, and no address of the schema.
 */
function meant(story: StoryFile) {
  const { $schema: _, status, places, annotations, steps, ...rest } = story
  return {
    ...rest,
    status: status ?? 'published',
    places: Object.fromEntries(places.features.map((place) => [place.id, place])),
    steps: steps.map(({ layers, ...step }) => ({
      ...step,
      layers: story.layers.filter(({ id }) => layers.includes(id)).map(({ id }) => id),
    })),
    annotations: annotations.map(({ target, ...note }) => ({
      ...note,
      target: target.map(({ source, language, selector }) => {
        const { value } = textIn(paragraphOf(story, source)!.text, language, story.lang)
        return { source, language, exact: selector.exact, at: findQuote(value, selector) }
      }),
    })),
  }
}

/** Accepts what the story names of the places that are found, by keys; gives what each is called, by its id. */
async function acceptPlaces(page: Page, now: Now): Promise<Map<string, string>> {
  const accepted = new Map<string, string>()
  const wanted = new Map(
    now.story.places.features.flatMap(({ id, names }) =>
      names.filter(({ lang }) => lang === now.lang).map(({ toponym }) => [toponym, id] as const),
    ),
  )
  await page.getByRole('button', { name: words.panels.places, exact: true }).click()
  await page.getByRole('button', { name: words.found.find }).click()
  const queue = page.getByRole('group', { name: words.found.title })
  await expect(queue.locator('mark')).toBeVisible({ timeout: 30_000 })
  const list = page.locator('.pane > ul.plain button')
  const none = page.getByText(words.found.none, { exact: true })
  for (;;) {
    if (await none.isVisible()) return accepted
    const name = await queue.locator('mark').innerText()
    const id = wanted.get(name)
    await queue.getByRole('radio').first().focus()
    if (id && !accepted.has(id)) {
      await page.keyboard.press('a')
      // in the list it is by its name in the gazetteer
      await expect(list).toHaveCount(accepted.size + 1)
      accepted.set(id, await list.last().innerText())
    } else await page.keyboard.press('x')
  }
}

/**
 * Writes a story of the repository anew, from its pasted text, and gives what the composer saves.
 * @param namesKnown whether the gazetteer knows the story's places, which are then accepted out of the text
 */
async function rebuilt(
  page: Page,
  story: StoryFile,
  { namesKnown = false, named = {} }: { namesKnown?: boolean; named?: Now['named'] },
): Promise<StoryFile> {
  // no map is needed: what it does can be typed
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  const seen = watch(page)
  const first: Now = { story, lang: story.lang, named }
  await page.goto('compose.html')
  await page
    .getByLabel(words.start.paste)
    .fill(story.article.paragraphs.map(({ text }) => said(first, text)).join('\n\n'))
  await page.getByRole('button', { name: words.start.begin }).click()
  await act(page, [...rebuildStory(first), ...rebuildPeople(first), ...rebuildLayers(first)])
  const accepted = namesKnown ? await acceptPlaces(page, first) : new Map<string, string>()
  if (namesKnown) expect(accepted.size).toBeGreaterThan(3)
  await act(page, [
    ...rebuildPlaces(first, accepted),
    ...rebuildNotes(first),
    ...rebuildJourneys(first),
    ...rebuildRoute(first),
    ...placesOnWays(first),
    ...rebuildGround(first),
    ...rebuildSteps(first),
  ])
  for (const lang of story.langs.filter((one) => one !== story.lang)) {
    const now = { story, lang }
    await act(page, [
      { field: words.head.edited, value: lang },
      ...rebuildText(now),
      ...rebuildStory(now),
      ...rebuildPeople(now),
      ...rebuildLayers(now),
      ...translatePlaces(now),
      ...rebuildNotes(now),
      ...rebuildJourneys(now),
      ...rebuildRoute(now),
      ...rebuildSteps(now),
    ])
  }
  await expect(page.locator('details.check')).toHaveAttribute('data-faults', '0')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words.head.saveZip }).click()
  const read = unzip(new Uint8Array(readFileSync((await (await download).path())!)))
  if (read.status !== 'ok') throw new Error(read.why)
  expect(seen.thirdParty).toEqual([])
  // a story of this size fits a phone, whichever panel is open
  await page.setViewportSize({ width: 390, height: 844 })
  for (const panel of Object.values(words.panels).slice(1)) {
    await act(page, [{ press: panel }])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), panel).toBe(390)
  }
  const folder = mkdtempSync(join(tmpdir(), 'compose-'))
  try {
    writeFolder(folder, read.files)
    return readStory(join(folder, story.id))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('the first story is written anew from its pasted text by the interface alone, all of it', async ({
  page,
}) => {
  const story = readStory('public/stories/guterres-april-2022')
  expect(meant(await rebuilt(page, story, { namesKnown: true }))).toEqual(meant(story))
})

test('a story in Arabic is written anew from its pasted text by the interface alone, all of it', async ({
  page,
}) => {
  const story = readStory('public/stories/earthquake-february-2023')
  const named = {
    'TR-01': { text: 'Adana', choice: 'أضنة' },
    'SY-HL': { text: 'حلب', choice: 'حلب' },
  }
  expect(meant(await rebuilt(page, story, { named }))).toEqual(meant(story))
})
