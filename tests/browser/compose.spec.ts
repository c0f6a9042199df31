import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import AxeBuilder from '@axe-core/playwright'
import { checkFolder } from '../../src/folder/check-folder'
import { unzip } from '../../src/compose/archive/unzip'
import { filesIn, writeFolder } from './compose'
import { expect, test, type Page } from './test'
import { watch } from './support'

// the composer keeps drafts, which no other test may find
test.use({ fresh: true, viewport: { width: 1280, height: 800 } })

const TEXT = [
  'The harbour office of Alder said that the night ferry will stop.',
  'The ferry crew denies that the boat was empty.',
]

async function begin(page: Page, texts = TEXT) {
  await page.goto('compose.html')
  await page.getByLabel('Paste the text of the article').fill(texts.join('\n\n'))
  await page.getByRole('button', { name: 'Begin with this text' }).click()
  await expect(page.getByLabel('Paragraph 1', { exact: true })).toHaveValue(texts[0]!)
}

/** Selects words of a paragraph and makes a note of them, by keys alone. */
async function noteOf(page: Page, paragraph: number, words: string) {
  const area = page.getByLabel(`Paragraph ${paragraph}`, { exact: true })
  await area.focus()
  const at = (await area.inputValue()).indexOf(words)
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < at; i++) await page.keyboard.press('ArrowRight')
  for (let i = 0; i < words.length; i++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('blockquote')).toHaveText(words)
}

/** Fills a field as a person does, and leaves it. */
async function fillIn(page: Page, label: string, text: string) {
  await page
    .locator('input, textarea')
    .and(page.getByLabel(label, { exact: true }))
    .fill(text)
  await page.keyboard.press('Tab')
}

const faultsOf = (page: Page) => page.locator('details.check')

test('a pasted text becomes a story that the checker takes, by the interface alone', async ({ page }) => {
  const seen = watch(page)
  await begin(page)
  await noteOf(page, 1, 'Alder')
  // what is missing is told beside its field
  await expect(page.getByLabel('Speaker', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await fillIn(page, 'Text', 'No day was named.')
  await fillIn(page, 'Place of the note', '15°54′S 69°36′W')
  await fillIn(page, 'Speaker', 'The harbour office')
  await page.getByLabel('What kind of act').selectOption('announced')
  await expect(page.getByLabel('Speaker', { exact: true })).not.toHaveAttribute('aria-invalid', 'true')

  await noteOf(page, 2, 'the boat was empty')
  await fillIn(page, 'Text', 'Both sides have counts.')
  await fillIn(page, 'Place of the note', 'Alder')
  await fillIn(page, 'Speaker', 'The ferry crew')
  await page.getByLabel('What kind of act').selectOption('denied')
  await page.getByRole('button', { name: 'Add another side' }).click()
  await fillIn(page, 'What it says', 'The office counted nine passengers.')
  await fillIn(page, 'Speaker of it', 'The harbour office')
  await fillIn(page, 'Source of it', 'Count of the harbour office (invented)')

  await page.getByRole('button', { name: 'Layers', exact: true }).click()
  await page.getByLabel('Shapes from a file').setInputFiles({
    name: 'ferry-line.kml',
    mimeType: 'application/vnd.google-earth.kml+xml',
    buffer: Buffer.from(
      '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><LineString><coordinates>-69.6,-15.9 -69.1,-15.8</coordinates></LineString></Placemark></kml>',
    ),
  })
  await fillIn(page, 'Credit', 'Test Survey (invented)')
  await fillIn(page, 'Licence', 'CC0')
  await page.getByRole('button', { name: 'Steps', exact: true }).click()
  for (const n of [1, 2]) {
    await page.getByRole('button', { name: 'Add a step' }).click()
    await fillIn(page, 'Text', `What step ${n} shows.`)
    await page.getByRole('button', { name: 'All steps' }).click()
  }
  // the second goes first, by the keyboard
  await page.getByRole('button', { name: 'Move “Step 2” up' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('button', { name: 'Story', exact: true }).click()
  await fillIn(page, 'Title', 'A ferry line that is in dispute')
  await fillIn(page, 'Id', 'ferry-dispute')
  await page.getByLabel('Where the map opens').click()
  await page.getByRole('button', { name: 'Sources', exact: true }).click()
  await page.getByLabel('Title', { exact: true }).first().fill('Night ferry to stop (invented)')
  await expect(faultsOf(page)).toHaveAttribute('data-faults', '0')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as zip' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('ferry-dispute.zip')
  const read = unzip(new Uint8Array(readFileSync((await file.path())!)))
  if (read.status !== 'ok') throw new Error(read.why)
  const folder = mkdtempSync(join(tmpdir(), 'compose-'))
  try {
    writeFolder(folder, read.files)
    const { story, problems } = checkFolder(join(folder, 'ferry-dispute'))
    expect(problems).toEqual([])
    expect(story!.annotations.map(({ place, speaker }) => [place, speaker])).toEqual([
      ['alder', 'the-harbour-office'],
      ['alder', 'the-ferry-crew'],
    ])
    expect(story!.layers.map(({ id, kind }) => [id, kind])).toEqual([['ferry-line', 'line']])
    expect(story!.steps.map(({ title }) => title)).toEqual(['Step 2', 'Step 1'])
    expect(story!.places.features[0]!.geometry.coordinates).toEqual([-69.6, -15.9])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  expect(seen.thirdParty).toEqual([])
  expect(seen.console).toEqual([])
})

test('places that the text names are accepted, corrected and rejected by keys', async ({ page }) => {
  const seen = watch(page)
  await begin(page, ['The minister flew from Lima to Arequipa. In Lima it rained, and Georgia was quiet.'])
  await page.getByRole('button', { name: 'Places', exact: true }).click()
  await page.getByRole('button', { name: 'Find places in the text' }).click()
  const queue = page.getByRole('group', { name: 'Places in the text' })
  await expect(queue.locator('mark')).toHaveText('Lima', { timeout: 30_000 })
  await expect(queue.getByRole('radio').first()).toBeFocused()
  await expect(queue.locator('label').first()).toContainText('Peru')
  await page.keyboard.press('a')
  await expect(queue.locator('mark')).toHaveText('Arequipa')
  await page.keyboard.press('n')
  await expect(page.locator('blockquote')).toHaveText('Arequipa')
  await expect(page.getByLabel('Place of the note')).toHaveValue('Arequipa')
  await page.getByRole('button', { name: 'Places', exact: true }).click()
  // nothing is part of the story that nobody accepted
  await expect(page.locator('.pin')).toHaveText(['Lima', 'Arequipa'])
  await expect(queue.locator('mark')).toHaveText('Lima')
  await queue.getByRole('radio').first().focus()
  await page.keyboard.press('a')
  await expect(queue.locator('mark')).toHaveText('Georgia')
  // of several of a name, another than the first
  await page.keyboard.press('ArrowDown')
  const second = await queue.locator('label:has(:checked)').innerText()
  await page.keyboard.press('x')
  await expect(page.getByText('No more places to decide about.')).toBeVisible()
  expect(second).not.toBe('')
  await expect(page.locator('.pin')).toHaveText(['Lima', 'Arequipa'])
  // and each stands where it is after the map has gone from one to the next: Arequipa far to the south-east of Lima
  const [lima, arequipa] = await page
    .locator('.pin')
    .evaluateAll((pins) => pins.map((pin) => new DOMMatrix(getComputedStyle(pin).transform)))
    .then((all) => all.map(({ e, f }) => ({ x: e, y: f })))
  expect(arequipa!.x - lima!.x).toBeGreaterThan(40)
  expect(arequipa!.y - lima!.y).toBeGreaterThan(30)
  expect(seen).toEqual({ console: [], thirdParty: [] })
})

test('a shape is drawn by typed positions, by keys and by clicks on the map', async ({ page }) => {
  await page.goto('compose.html')
  await page.getByRole('button', { name: 'Look at a sample story' }).click()
  await expect(page.locator('[data-ready]')).toBeAttached({ timeout: 40_000 })
  await page.getByRole('button', { name: 'Layers', exact: true }).click()
  await page.getByText('Draw a shape').click()
  const positions = page.getByLabel('Positions, one a line')
  await positions.fill('-15.9, -69.6\n-15.8, -69.1')
  await expect(page.locator('.map polyline')).toBeVisible()
  await positions.press('Control+End')
  await positions.press('Alt+Shift+ArrowUp')
  await expect(positions).toHaveValue(/^-15\.9, -69\.6\n-15\.7\d+, -69\.1$/)
  await page.getByRole('button', { name: 'Add positions by clicks' }).click()
  await page.locator('.map .canvas').click({ position: { x: 200, y: 500 } })
  await page.getByRole('button', { name: 'Take the middle' }).press('Enter')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(page.locator('.map circle')).toHaveCount(4)
  await page.getByRole('button', { name: 'Take it as a layer' }).click()
  await fillIn(page, 'Credit', 'Drawn for this map')
  await fillIn(page, 'Licence', 'CC0')
  await expect(page.locator('details.check')).toHaveAttribute('data-faults', '0')
  // what was drawn may be drawn again
  await page.getByText('Draw its shape again').click()
  await page.getByLabel('Positions, one a line').fill('-15.9, -69.6\n-15.8, -69.2')
  await page.getByRole('button', { name: 'Keep the drawing' }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled()
})

test('a tab that is killed loses nothing, and a second one on the same story says so', async ({
  page,
  context,
}) => {
  await begin(page)
  await noteOf(page, 1, 'Alder')
  await page.getByLabel('Paragraph 2', { exact: true }).fill('The crew denies that the boat was empty.')
  await expect(page.locator('[data-kept=kept]')).toBeVisible()
  const address = page.url()
  const crashed = page.waitForEvent('crash')
  void page.goto('chrome://crash').catch(() => {})
  await crashed
  const second = await context.newPage()
  await second.goto(address)
  await expect(second.getByLabel('Paragraph 2', { exact: true })).toHaveValue(
    'The crew denies that the boat was empty.',
  )
  await expect(second.locator('.under mark')).toHaveText('Alder')

  const third = await context.newPage()
  await third.goto(address)
  await expect(third.getByRole('alert')).toContainText('open in another tab')
  await third.getByRole('button', { name: 'Go on in this tab' }).click()
  await expect(third.getByRole('alert')).toHaveCount(0)
  await expect(second.getByRole('alert')).toContainText('open in another tab')
})

test('a story of the repository, opened, edited back and saved, is the same bytes', async ({ page }) => {
  const id = 'earthquake-february-2023'
  const files = filesIn(`public/stories/${id}`)
  const zip = zipSync(Object.fromEntries([...files].map(([path, bytes]) => [`${id}/${path}`, bytes])))
  await page.goto('compose.html')
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'story.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) })
  // in Arabic and English, of which one is edited at a time
  const lang = page.getByLabel('Language that is edited')
  await lang.selectOption('en')
  const first = page.getByLabel('Paragraph 1', { exact: true })
  const before = await first.inputValue()
  await first.press('End')
  await first.pressSequentially(' More.')
  await expect(first).toHaveValue(`${before} More.`)
  await expect(page.locator('.under mark').first()).not.toBeEmpty()
  // on a slow machine the letters are several edits
  const undo = page.getByRole('button', { name: 'Undo' })
  while (await undo.isEnabled()) await page.keyboard.press('Control+z')
  await expect(first).toHaveValue(before)
  await expect(page.locator('details.check')).toHaveAttribute('data-faults', '0')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const read = unzip(new Uint8Array(readFileSync((await (await download).path())!)))
  if (read.status !== 'ok') throw new Error(read.why)
  expect([...read.files.keys()].sort()).toEqual([...files.keys()].map((path) => `${id}/${path}`).sort())
  for (const [path, bytes] of files)
    expect(Buffer.compare(read.files.get(`${id}/${path}`)!, bytes), path).toBe(0)
})

test('every panel is without a fault to axe, light and dark, and what is hostile is told', async ({
  page,
}) => {
  const seen = watch(page)
  await page.goto('compose.html')
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('<html>') })
  await expect(page.getByRole('alert')).toContainText('no zip archive')
  const faultsOfPage = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html }) => html),
    ])
  expect(await faultsOfPage()).toEqual([])
  const bomb = zipSync({ 'story.json': new Uint8Array(61e6), '../outside': new Uint8Array(1) })
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from(bomb) })
  await expect(page.getByRole('alert')).toContainText('larger than a story may have')
  await page.getByRole('button', { name: 'Look at a sample story' }).click()
  for (const panel of ['Notes', 'Places', 'Sources', 'Layers', 'Steps', 'Story']) {
    await page.getByRole('button', { name: panel, exact: true }).first().click()
    const [record] = await page.locator('.pane ul.plain button').all()
    await record?.click()
    await page.emulateMedia({ colorScheme: panel < 'O' ? 'dark' : 'light' })
    expect(await faultsOfPage(), panel).toEqual([])
  }
  // what comes in by the clipboard is words alone
  const area = page.getByLabel('Paragraph 1', { exact: true })
  await area.focus()
  await page.keyboard.press('Control+End')
  await area.evaluate((element) => {
    const clip = new DataTransfer()
    clip.setData(
      'text/html',
      '<p>One<img src=x onerror="document.title=1"></p><script>document.title=2</script><p>Two</p>',
    )
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: clip, bubbles: true, cancelable: true }),
    )
  })
  await expect(page.getByLabel('Paragraph 2', { exact: true })).toHaveValue('Two')
  await expect(page).toHaveTitle('Placeline composer')
  expect(seen.console).toEqual([])
})

test('the command serves a folder, which is edited, saved and previewed, and nobody else may write to it', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'compose-'))
  writeFolder(folder, filesIn('tests/fixtures/stories/one-place'))
  const port = Number(process.env.TEST_PORT ?? 4173) + 4
  const command = spawn(process.execPath, [
    'app/command/placeline.js',
    'compose',
    folder,
    '--port',
    String(port),
  ])
  try {
    const said = await new Promise<string>((resolve) =>
      command.stdout.once('data', (text: Buffer) => resolve(String(text))),
    )
    const [address] = /http:\S+/.exec(said)!
    await page.goto(address!)
    await page.getByRole('button', { name: 'Story', exact: true }).click()
    await fillIn(page, 'Title', 'A bridge is open')
    await page.getByRole('button', { name: 'Save to the folder' }).click()
    await expect(page.getByText('The folder holds the story as it is now.')).toBeVisible()
    const before = readFileSync('tests/fixtures/stories/one-place/story.json', 'utf8')
    expect(readFileSync(join(folder, 'story.json'), 'utf8')).toBe(
      before.replace('A bridge is closed"', 'A bridge is open"'),
    )
    const tab = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect((await tab).getByRole('heading', { name: 'A bridge is open' })).toBeVisible({
      timeout: 40_000,
    })
    const root = new URL('/', address!)
    const refused = [
      await page.request.put(`${root.href}placeline-folder/none/story.json`, { data: '{}' }),
      await page.request.put(`${root.href}placeline-folder/none/..%2F..%2Fx`, { data: '{}' }),
      await page.request.get(`${root.href}placeline-folder/none/`, { headers: { host: 'evil.example' } }),
    ]
    expect(refused.map((answer) => answer.status())).toEqual([403, 403, 403])
    const own = address!.replace(/.*#folder=/, `${root.href}placeline-folder/`)
    expect((await page.request.put(`${own}/..%2Fstory.json`, { data: '{}' })).status()).toBe(404)
  } finally {
    command.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a full disk is told, and nothing of the work is lost in the page', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  await begin(page)
  await expect(page.getByRole('alert')).toContainText('no room left')
  await page.getByLabel('Paragraph 1', { exact: true }).fill('The ferry left.')
  await expect(page.getByLabel('Paragraph 1', { exact: true })).toHaveValue('The ferry left.')
})

test('no page that readers open has anything of the composer', () => {
  const dist = 'dist'
  const own = readdirSync(join(dist, 'assets')).filter((name) => /\.(js|css)$/.test(name))
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && !name.endsWith('compose.html'),
  )
  const told = [...own.map((name) => join('assets', name)), ...pages]
  expect(told.filter((name) => readFileSync(join(dist, name), 'utf8').includes('assets/compose/'))).toEqual(
    [],
  )
  expect(own.length).toBeGreaterThan(10)
})
