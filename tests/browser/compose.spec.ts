import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { checkFolder } from '../../src/folder/check-folder'
import { unzip } from '../../src/compose/archive/unzip'
import { filesIn, noMap, openFiles, openFolder, writeFolder } from './compose'
import { expect, test, type Page } from './test'
import { watch } from './support'
import { lookOf } from './violations'

// the composer keeps drafts, which no other test may find
test.use({ stores: true, viewport: { width: 1280, height: 800 } })

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
  // what is decided holds for the other mentions of the name, until each is asked for
  await expect(queue.locator('mark')).toHaveText('Arequipa')
  await expect(page.getByText('So is 1 other mention of it.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Decide about them one by one' }).click()
  await expect(queue.getByRole('radio').first()).toBeFocused()
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
  await expect(page.getByText('No more places to decide about.', { exact: true })).toBeVisible()
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
  await expect(page.locator('.map circle:not(.middle)')).toHaveCount(4)
  await page.getByRole('button', { name: 'Take it as a layer' }).click()
  await fillIn(page, 'Credit', 'Drawn for this map')
  await fillIn(page, 'Licence', 'CC0')
  await expect(page.locator('details.check')).toHaveAttribute('data-faults', '0')
  // what was drawn is edited where it is, and undone
  await page.getByText('Edit its shapes').click()
  await positions.fill('-15.9, -69.6\n-15.8, -69.2')
  await page.keyboard.press('Control+z')
  await expect(positions).toHaveValue(/-69\.1\n/)
  await page.getByRole('button', { name: 'All layers' }).click()
  await expect(page.locator('.map polyline')).toHaveCount(0)
})

/** An area with a hole, written as a GIS does: digits that say how exact they are, heights, keys that no map reads. */
const RING = '[[-70.00, -16.50], [-68.00, -16.50], [-68.00, -15.00], [-70.00, -15.00], [-70.00, -16.50]]'
const HOLE = '[[-69.5, -16.0, 3812.50], [-69.5, -15.5], [-69.0, -15.5], [-69.5, -16.0, 3812.50]]'
const LAKES = `{ "type": "FeatureCollection", "features": [
  { "id": "a", "type": "Feature", "properties": { "zz": 1.0, "name": "Lake" }, "geometry": { "type": "Polygon", "coordinates": [${RING}, ${HOLE}] } }
] }
`

test('a shape of several parts and with holes is edited part by part, by keys, pointer and touch', async ({
  page,
}) => {
  const story = JSON.parse(readFileSync('tests/fixtures/stories/one-place/story.json', 'utf8'))
  const data = { file: 'layers/lakes.geojson', credit: 'Test Survey', licence: 'CC0' }
  const lakes = { id: 'lakes', kind: 'area', title: 'Lakes', group: 'g', colour: 'teal', data, on: true }
  story.groups = [{ id: 'g', title: 'Waters' }]
  story.layers = [lakes]
  story.view = { center: [-69, -15.8], zoom: 7 }
  const zip = zipSync({
    'x/story.json': new TextEncoder().encode(JSON.stringify(story)),
    'x/layers/lakes.geojson': new TextEncoder().encode(LAKES),
  })
  await page.goto('compose.html')
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) })
  await expect(page.locator('[data-ready]')).toBeAttached({ timeout: 40_000 })
  const saved = async () => {
    const download = page.waitForEvent('download')
    await page.keyboard.press('Control+s')
    const read = unzip(new Uint8Array(readFileSync((await (await download).path())!)))
    if (read.status !== 'ok') throw new Error(read.why)
    const [path] = [...read.files.keys()].filter((name) => name.endsWith('lakes.geojson'))
    return new TextDecoder().decode(read.files.get(path!))
  }
  await page.getByRole('button', { name: 'Layers', exact: true }).click()
  await page.locator('.pane .name').last().click()
  await page.getByText('Edit its shapes').click()
  const part = page.getByRole('combobox', { name: 'Part', exact: true })
  const positions = page.getByLabel('Positions, one a line')
  const corners = page.locator('.map circle:not(.middle)')
  await expect(part.locator('option')).toHaveText([
    'Area 1 · Lake · 4 positions',
    'Area 1, hole 1 · Lake · 3 positions',
  ])
  // a hole, by keys
  await part.selectOption({ index: 1 })
  await positions.press('Control+Home')
  await positions.press('Alt+Shift+ArrowRight')
  const [, moved] = /, (\S+)\n/.exec(await positions.inputValue())!
  expect(await saved()).toBe(LAKES.replaceAll('[-69.5, -16.0, ', `[${moved}, -16.0, `))
  await page.keyboard.press('Control+z')
  expect(await saved()).toBe(LAKES)

  // by the mouse: a corner is dragged beyond the ring, which the checker tells, and taken out
  const middleOf = async (locator: ReturnType<Page['locator']>) => {
    const box = (await locator.boundingBox())!
    return [box.x + box.width / 2, box.y + box.height / 2] as const
  }
  const drag = async (from: readonly [number, number], [dx, dy]: [number, number]) => {
    await page.mouse.move(...from)
    await page.mouse.down()
    await page.mouse.move(from[0] + dx, from[1] + dy, { steps: 3 })
    await page.mouse.up()
  }
  await drag(await middleOf(page.locator('.map circle.middle').first()), [-100, 0])
  await expect(corners).toHaveCount(4)
  await expect(page.locator('.pane .faults')).toContainText('hole 1 of its area 1 lies outside of the area')
  await page.mouse.click(...(await middleOf(corners.nth(1))))
  await page.getByRole('button', { name: 'Remove this position' }).click()
  await expect(page.locator('.pane .faults')).toHaveCount(0)
  expect(await saved()).toBe(LAKES)

  // by a finger: another part is opened, and a part is added to its feature
  const touch = await page.context().newCDPSession(page)
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: at })
  const [x, y] = await middleOf(corners.first())
  await finger('touchStart', { x, y })
  await finger('touchMove', { x: x + 12, y })
  await finger('touchMove', { x: x + 24, y })
  await finger('touchEnd')
  await expect(positions).not.toHaveValue(/^-16, -69\.5\n/)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await saved()).toBe(LAKES)
  await page.locator('.map .other polygon').dispatchEvent('click')
  await expect(part).toHaveValue('0')
  await page.getByRole('button', { name: 'Add a part' }).click()
  await positions.fill('-15, -67\n-15, -66\n-14, -66')
  await page.getByRole('button', { name: 'Take it as a part' }).click()
  await expect(part.locator('option')).toHaveText([/^Area 1 /, /^Area 1, hole 1 /, /^Area 2 /])
  await expect(part).toHaveValue('2')
  await page.getByRole('button', { name: 'Add a hole' }).click()
  await positions.fill('-14.8, -66.5\n-14.7, -66.3\n-14.7, -66.2')
  await page.getByRole('button', { name: 'Take it as a hole' }).click()
  await expect(part.locator('option')).toHaveCount(4)
  await page.getByRole('button', { name: 'Remove this hole' }).click()
  expect(await saved()).toBe(
    LAKES.replace('Polygon', 'MultiPolygon').replace(
      `[${RING}, ${HOLE}]`,
      `[[${RING}, ${HOLE}],[[[-67,-15],[-66,-15],[-66,-14],[-67,-15]]]]`,
    ),
  )
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
  await noMap(page)
  await page.goto('compose.html')
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('<html>') })
  await expect(page.getByRole('alert')).toContainText('no zip archive')
  const violations = async (exclude: string[] = []) =>
    (await lookOf(page, { exclude })).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  expect(await violations()).toEqual([])
  // where a story stops being JSON is told in the language of the page
  await page.locator('header select').selectOption('ar')
  await page.locator('input[type=file]').setInputFiles({
    name: 'story.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{ "id": "x",, }'),
  })
  await expect(page.getByRole('alert')).toContainText('احذف هذه الفاصلة')
  await page.locator('header select').selectOption('en')
  const bomb = zipSync({ 'story.json': new Uint8Array(61e6), '../outside': new Uint8Array(1) })
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from(bomb) })
  await expect(page.getByRole('alert')).toContainText('larger than a story may have')
  // a story in which each form has something, with all that is folded away
  await openFolder(page, 'public/stories/guterres-april-2022')
  const open = async () => {
    // of a list of records the first two are enough
    const folded = page.locator('.form details:not([open], ol > li:nth-child(n + 3) *)')
    while (await folded.count())
      await folded.evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)))
  }
  const check = async (what: string, ...schemes: ('light' | 'dark')[]) => {
    await open()
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(['.text', '.map']), `${what}, ${colorScheme}`).toEqual([])
    }
  }
  const nav = page.locator('.form nav button')
  const names = page.locator('.pane .name')
  for (const panel of ['Notes', 'Places', 'Sources', 'Steps', 'Story', 'Publish', 'Layers']) {
    await nav.filter({ hasText: panel }).click()
    const [record] = await page.locator('.pane ul.plain button, .pane ol .name').all()
    if (panel !== 'Layers') await record?.click()
    await check(panel, panel < 'P' ? 'dark' : 'light')
  }
  await names.filter({ hasText: 'Land route' }).click()
  await expect(page.locator('[data-figures] dl')).toBeVisible({ timeout: 60_000 })
  await check('Land route', 'light', 'dark')
  await page.getByRole('button', { name: 'All layers' }).click()
  await page.getByRole('button', { name: 'A layer of vector tiles' }).click()
  await check('tiles', 'light')
  // the same in a language from right to left, in which the checker speaks too
  await page.locator('header .wide select').selectOption('ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await check('tiles in Arabic', 'dark')
  await expect(page.locator('.pane .faults').first()).toHaveText(/^لا شيء باللغات/)
  await expect(page.locator('.form [lang=en]:is(p, span)')).toHaveCount(0)
  await page.locator('header .wide select').selectOption('en')
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
  expect(seen.console.filter((text) => !text.includes('The map did not start'))).toEqual([])
})

/** `placeline compose` of a folder: what it has said once it has said where the composer is. */
function composeFolder(folder: string) {
  const port = String(Number(process.env.TEST_PORT ?? 4173) + 4)
  const command = spawn(process.execPath, ['app/command/placeline.js', 'compose', folder, '--port', port])
  let said = ''
  const until = new Promise<{ said: string; address: string }>((resolve) =>
    command.stdout.on('data', (text: Buffer) => {
      said += String(text)
      const [address] = /http:\S+/.exec(said) ?? []
      if (address) resolve({ said, address })
    }),
  )
  return { command, until }
}

test('the command serves a folder, which is edited, saved and previewed, and nobody else may write to it', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'compose-'))
  writeFolder(folder, filesIn('tests/fixtures/stories/one-place'))
  const { command, until } = composeFolder(folder)
  try {
    const { address } = await until
    await page.goto(address)
    await page.getByRole('button', { name: 'Story', exact: true }).click()
    await fillIn(page, 'Title', 'A bridge is open')
    await page.getByRole('button', { name: 'Save to the folder' }).click()
    await expect(page.locator('.notices')).toContainText('The folder holds the story as it is now.')
    const before = readFileSync('tests/fixtures/stories/one-place/story.json', 'utf8')
    expect(readFileSync(join(folder, 'story.json'), 'utf8')).toBe(
      before.replace('A bridge is closed"', 'A bridge is open"'),
    )
    const tab = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect((await tab).getByRole('heading', { name: 'A bridge is open' })).toBeVisible({
      timeout: 40_000,
    })
    // what keeps it from being built is told in the language of the page
    await page.locator('header .wide select').selectOption('uk')
    await page.getByLabel('Назва', { exact: true }).fill('')
    await page.getByRole('button', { name: 'Перегляд', exact: true }).click()
    await expect(page.locator('.notices')).toContainText('title: якийсь текст')
    await expect(page.locator('.notices [lang=en]')).toHaveCount(0)
    const root = new URL('/', address)
    const refused = [
      await page.request.put(`${root.href}placeline-folder/none/story.json`, { data: '{}' }),
      await page.request.put(`${root.href}placeline-folder/none/..%2F..%2Fx`, { data: '{}' }),
      await page.request.get(`${root.href}placeline-folder/none/`, { headers: { host: 'evil.example' } }),
    ]
    expect(refused.map((answer) => answer.status())).toEqual([403, 403, 403])
    const own = address.replace(/.*#folder=/, `${root.href}placeline-folder/`)
    expect((await page.request.put(`${own}/..%2Fstory.json`, { data: '{}' })).status()).toBe(404)
  } finally {
    command.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the command makes a folder that is not there, and a text that is pasted goes into it', async ({
  page,
}) => {
  const root = mkdtempSync(join(tmpdir(), 'compose-'))
  const folder = join(root, 'flood-2024')
  const { command, until } = composeFolder(folder)
  try {
    const { said, address } = await until
    expect(said).toContain('flood-2024 is new, with an empty draft: paste a text')
    expect(readFileSync(join(folder, 'story.json'), 'utf8')).not.toMatch(/nairobi/i)
    await page.goto(address)
    await page.getByRole('textbox').fill('The river rose.\n\nThe bridge is closed.')
    await page.getByRole('button', { name: 'Begin' }).click()
    await expect(page.getByLabel('Paragraph 2', { exact: true })).toHaveValue('The bridge is closed.')
    await page.getByRole('button', { name: 'Save to the folder' }).click()
    await expect(page.getByText('The folder holds the story as it is now.').first()).toBeVisible()
    const saved = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8'))
    expect(saved).toMatchObject({ id: 'flood-2024', article: { paragraphs: [{ id: 'p1' }, { id: 'p2' }] } })
    // the page goes on with what was begun
    await page.reload()
    await expect(page.getByLabel('Paragraph 1', { exact: true })).toHaveValue('The river rose.')
  } finally {
    command.kill()
    rmSync(root, { recursive: true, force: true })
  }
})

test('a map that opens far from the places is fitted to them by one button', async ({ page }) => {
  await noMap(page)
  const files = filesIn('tests/fixtures/stories/one-place')
  const story = JSON.parse(Buffer.from(files.get('story.json')!).toString())
  story.view = {
    ...story.view,
    center: [story.view.center[0] > 0 ? -120 : 120, -40],
    zoom: 7,
    ground: undefined,
  }
  await openFiles(page, new Map([...files, ['story.json', Buffer.from(JSON.stringify(story))]]))
  const bar = page.locator('.check')
  await expect(bar).toContainText('far outside of it')
  await bar.locator('summary').click()
  await bar.getByRole('button', { name: 'Open the map on the places' }).click()
  await expect(bar).not.toContainText('far outside of it')
  await expect(bar.getByRole('button', { name: 'Open the map on the places' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(bar).toContainText('far outside of it')
  // and where the view is set, whether the checker warns or not
  await page.getByRole('button', { name: 'Story', exact: true }).click()
  await page.locator('[data-path="view"] [data-fit-view]').first().click()
  await expect(bar).not.toContainText('far outside of it')
  await expect(page.locator('[data-path="view"] [data-fit-view]')).toHaveCount(1)
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

test('no part of the composer’s code has the script of a worker as one of its own, which WebKit would run twice', () => {
  const folder = 'assets/compose'
  const { site } = JSON.parse(readFileSync('dist/compose.json', 'utf8')) as { site: string[] }
  const current = site.filter((path) => path.startsWith(folder) && path.endsWith('.js'))
  expect(current.length).toBeGreaterThan(10)
  const imports = (name: string) =>
    [
      ...readFileSync(join('dist', name), 'utf8').matchAll(/(?:from|import)\s*\(?["']\.\/([\w-]+\.js)["']/g),
    ].map(([, file]) => file!)
  expect(current.flatMap(imports).filter((file) => /-worker-[\w-]{8}\.js$/.test(file))).toEqual([])
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
