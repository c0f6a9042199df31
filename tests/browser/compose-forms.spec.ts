import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkFolder } from '../../src/folder/check-folder'
import { filesIn, noMap, openFiles, writeFolder } from './compose'
import { expect, test, type Page } from './test'

// the composer keeps drafts, which no other test may find
test.use({ stores: true, viewport: { width: 1280, height: 800 } })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'What is edited' }).getByRole('button', { name, exact: true })
const field = (page: Page, name: string) =>
  page.locator('input, textarea, select').and(page.getByLabel(name, { exact: true }))

/** Makes a note of words that are selected. */
async function noteOf(page: Page, paragraph: number, words: string) {
  const area = page.getByLabel(`Paragraph ${paragraph}`, { exact: true })
  await area.evaluate((element, words) => {
    const own = element as HTMLTextAreaElement
    const from = own.value.indexOf(words)
    own.focus()
    own.setSelectionRange(from, from + words.length)
  }, words)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('blockquote')).toHaveText(words)
}

test('nothing is attributed that nobody chose, and a name that was mistyped leaves nothing behind', async ({
  page,
}) => {
  await noMap(page)
  await page.goto('compose.html')
  await page
    .getByLabel('Paste the text of the article')
    .fill('The harbour office said that the ferry will stop.\n\nThe boat was empty, it was said.')
  await button(page, 'Begin with this text').click()
  await noteOf(page, 1, 'the ferry')
  await field(page, 'Speaker').fill('The harbour ofice')
  await field(page, 'Speaker').press('Tab')
  await expect(page.getByText('“The harbour ofice” is new and is now among the people')).toBeVisible()
  // what was there is selected, so that typing replaces it
  await field(page, 'Speaker').focus()
  await page.keyboard.type('The harbour office')
  await page.keyboard.press('Tab')
  await expect(page.getByText('“The harbour office” is new')).toBeVisible()
  await field(page, 'Source').fill('A count (invented)')
  await field(page, 'Source').press('Tab')
  await noteOf(page, 2, 'The boat was empty')
  await expect(field(page, 'Speaker')).toHaveValue('')
  await expect(field(page, 'Speaker')).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page, 'Source')).toHaveValue('The article')
  // what the note before says is offered, each by itself
  await button(page, 'As in the note before: The harbour office').click()
  await expect(field(page, 'Speaker')).toHaveValue('The harbour office')
  await expect(field(page, 'Source')).not.toHaveValue('A count (invented)')
  await button(page, 'As in the note before: A count (invented)').click()
  await expect(field(page, 'Source')).toHaveValue('A count (invented)')
  await expect(page.getByRole('button', { name: 'As in the note before' })).toHaveCount(0)
  await tab(page, 'Story').click()
  await field(page, 'Title').fill('A ferry (invented)')
  await tab(page, 'Sources').click()
  await expect(field(page, 'Name')).toHaveCount(1)
  // the article has a title by one press, and none that nobody asked for
  await expect(field(page, 'Title').first()).toHaveValue('')
  await button(page, 'Take the story’s title: A ferry (invented)').click()
  await expect(field(page, 'Title').first()).toHaveValue('A ferry (invented)')
})

test('a fault in the bar is named as the forms name it, and leads to its field', async ({ page }) => {
  await noMap(page)
  const files = filesIn('public/stories/earthquake-february-2023')
  const story = JSON.parse(Buffer.from(files.get('story.json')!).toString())
  delete story.annotations[1].speaker
  story.annotations[0].motivation = 'telling'
  story.steps[1].camera.zoom = 40
  story.sources[0].date = '2023-13-01'
  const title = (text: string | Record<string, string>) =>
    typeof text === 'string' ? text : text[story.lang]!
  await openFiles(page, new Map([...files, ['story.json', Buffer.from(JSON.stringify(story))]]))
  const bar = page.locator('.check')
  await bar.locator('summary').click()
  const missing = bar.getByRole('button', { name: title(story.annotations[1].title) })
  await expect(missing).toContainText('“Speaker” is empty.')
  await missing.click()
  await expect(field(page, 'Speaker')).toBeFocused()
  await bar.getByRole('button', { name: title(story.steps[1].title) }).click()
  await expect(page.locator('[data-path="steps[1].camera.zoom"] input')).toBeFocused()
  await bar.getByRole('button', { name: title(story.sources[0].title) }).click()
  await expect(page.locator('[data-path="sources[0].date"] input')).toBeFocused()
  // one that is folded away
  await bar.getByRole('button', { name: title(story.annotations[0].title) }).click()
  await expect(page.locator('[data-path="annotations[0].motivation"] select')).toBeFocused()
})

test('a tab shows its list, and a step is taken from any view that the map can show', async ({ page }) => {
  await openFiles(page, filesIn('tests/fixtures/stories/one-place'))
  await expect(page.locator('[data-ready]')).toBeAttached({ timeout: 40_000 })
  const bar = page.locator('.check')
  await tab(page, 'Steps').click()
  const canvas = page.locator('.map .canvas')
  const scale = () => page.locator('.map .maplibregl-ctrl-scale').innerText()
  // over a name, the wheel is the map's
  const pin = page.locator('.pin').first()
  const before = await scale()
  await pin.hover()
  for (let i = 0; i < 8; i++) await page.mouse.wheel(0, 600)
  await expect.poll(scale).not.toBe(before)
  await canvas.hover({ position: { x: 60, y: 500 } })
  for (let i = 0; i < 20; i++) await page.mouse.wheel(0, 600)
  await page.waitForTimeout(400)
  const steps = page.locator('.pane li')
  const had = await steps.count()
  await button(page, 'Add a step with the map as it stands').click()
  const zoom = page.locator('[data-path$="camera.zoom"] input')
  expect(Number(await zoom.inputValue())).toBeLessThan(2)
  await expect(bar).not.toContainText('out of range')
  await field(page, 'Text').fill('All of it.')
  await expect(bar).toHaveAttribute('data-faults', '0')
  await expect(bar).not.toContainText('out of range')
  await tab(page, 'Story').click()
  await expect(page.locator('[data-path="view.zoom"]')).toBeVisible()
  await tab(page, 'Steps').click()
  await expect(steps).toHaveCount(had + 1)
  // and on the places that are chosen
  await steps.last().locator('.name').click()
  await page.getByText('Fit to places').click()
  await page.locator('.pane details').getByRole('checkbox').first().check()
  await expect.poll(async () => Number(await zoom.inputValue())).toBeGreaterThan(5)
})

test('what lies below a name on the map can be picked, and a place out of view is brought in', async ({
  page,
}) => {
  await openFiles(page, filesIn('tests/fixtures/stories/one-place'))
  await expect(page.locator('[data-ready]')).toBeAttached({ timeout: 40_000 })
  const pin = page.locator('.pin').first()
  const name = (await pin.boundingBox())!
  const map = (await page.locator('.map').last().boundingBox())!
  await tab(page, 'Places').click()
  await page.locator('.pane ul.plain button').first().click()
  const coordinates = page.locator('[data-path$="geometry"] input')
  const before = await coordinates.inputValue()
  await button(page, 'Move it on the map').click()
  // the label of the pin itself
  await page.mouse.click(name.x + name.width + 12, name.y + name.height / 2)
  await expect(coordinates).not.toHaveValue(before)
  await coordinates.fill('-40.5, 175.25')
  await coordinates.press('Tab')
  await button(page, '‹ All places').click()
  await page.locator('.pane ul.plain button').first().click()
  await expect
    .poll(async () => {
      const box = (await pin.boundingBox())!
      return box.x > map.x && box.x < map.x + map.width && box.y > map.y && box.y < map.y + map.height
    })
    .toBe(true)
})

test('what only the whole folder shows is told as the command tells it, beside its field', async ({
  page,
}) => {
  await noMap(page)
  const files = filesIn('tests/fixtures/stories/isthmus-walk')
  const story = JSON.parse(Buffer.from(files.get('story.json')!).toString())
  delete story.geoPolicy
  story.layers.find(({ id }: { id: string }) => id === 'country').geography = { country: ['LB'] }
  const folder = mkdtempSync(join(tmpdir(), 'compose-'))
  try {
    const path = join(folder, story.id)
    writeFolder(path, new Map([...files, ['story.json', Buffer.from(JSON.stringify(story))]]))
    const { problems, warnings } = checkFolder(path)
    expect(problems).toEqual([])
    await openFiles(page, new Map([...filesIn(path)].map(([name, bytes]) => [`${story.id}/${name}`, bytes])))
    const bar = page.locator('.check')
    await expect(bar).toContainText('not all of its limits are settled: Lebanon', { timeout: 40_000 })
    await expect(bar.locator('li')).toHaveCount(warnings.length)
    await bar.locator('summary').click()
    await bar.getByRole('button', { name: 'not all of its limits' }).click()
    const codes = page.locator('[data-path$="geography.country"] textarea')
    await expect(codes).toBeFocused()
    // a code that there is none of, which the file alone does not show
    await codes.fill('XQ')
    await codes.press('Tab')
    await expect(page.locator('.pane .faults')).toContainText('"XQ" is no country', { timeout: 40_000 })
    await expect(bar).toHaveAttribute('data-faults', '1')
    await codes.fill('LB')
    await codes.press('Tab')
    // words that are written meanwhile keep it from none of it
    await page.getByLabel('Paragraph 1', { exact: true }).pressSequentially('. So it is', { delay: 120 })
    await expect(bar).toContainText('not all of its limits are settled: Lebanon', { timeout: 40_000 })
    await expect(bar).toHaveAttribute('data-faults', '0')
    await codes.fill('PA')
    await codes.press('Tab')
    await expect(bar).not.toContainText('not all of its limits', { timeout: 40_000 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
