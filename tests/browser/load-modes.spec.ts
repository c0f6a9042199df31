import { expect, test, type Frame, type Page } from './test'
import { openHost } from './hosts'
import { difference } from './pixels'

/*
 * However a map is told to start, and whatever its place in the page looked like then, a reader who sees it sees the
 * same. Compared are the pixels: a class or a mark says that a map thinks it has been drawn.
 */

const SIZE = { width: 420, height: 360 }
test.use({ viewport: { width: 900, height: 1200 } })

const LOADS = ['lazy', 'eager', 'click'] as const
/** How the map's place looks while the page loads. */
const AT_FIRST = { visible: '', hidden: 'display:none', empty: 'width:0;height:0' } as const

/** Puts maps into one host page, each as a box that looks as it is told until it is shown. */
async function put(page: Page, maps: { id: string; html: string; look: string }[]) {
  await page.evaluate(
    ({ maps, width, height }) => {
      document.body.replaceChildren(
        ...maps.map(({ id, html, look }) => {
          const box = Object.assign(document.createElement('div'), { id })
          box.style.cssText = `width:${width}px;height:${height}px;overflow:hidden;${look}`
          box.innerHTML = html
          return box
        }),
      )
    },
    { maps, ...SIZE },
  )
}

async function show(page: Page, id: string) {
  await page.evaluate(
    ({ id, width, height }) => {
      const box = document.getElementById(id)!
      box.style.cssText = `width:${width}px;height:${height}px`
      box.scrollIntoView()
    },
    { id, ...SIZE },
  )
}

/** The document in the frame of a box. */
async function frameIn(page: Page, id: string): Promise<Frame> {
  const element = await page.locator(`#${id} iframe`).elementHandle()
  return (await element!.contentFrame())!
}

/** A picture of the box once its map has been drawn, as a data address. */
async function pictureOf(page: Page, id: string): Promise<string> {
  const frame = await frameIn(page, id)
  await expect(frame.locator('.stage.ready')).toBeVisible({ timeout: 40_000 })
  // the canvas comes up over the static map
  await expect(frame.locator('.poster')).toHaveCSS('visibility', 'hidden')
  const png = await page.locator(`#${id}`).screenshot({ animations: 'disabled' })
  return `data:image/png;base64,${png.toString('base64')}`
}

const plain = (address: string) =>
  `<iframe title="Map" src="${address}" style="width:100%;height:100%;border:0"></iframe>`
const element = (load: string) =>
  `<placeline-map src="MAPS/embed.html" load="${load}" height="${SIZE.height}"></placeline-map>`

test('a map shows the same however it is loaded, and whatever its place looked like then', async ({
  page,
  baseURL,
}) => {
  const faults = await openHost(page, 'bare.html')
  await page.addScriptTag({ url: `${baseURL}/embed.js` })
  await page.evaluate(() => (window.placelineEmbed!.liveAtMost = 9))
  const maps: { id: string; html: string; look: string; like: string }[] = []
  const add = (id: string, html: string, look: keyof typeof AT_FIRST, like: string) =>
    maps.push({ id: `${id}-${look}`, html: html.replace('MAPS', baseURL!), look: AT_FIRST[look], like })
  for (const look of ['visible', 'hidden', 'empty'] as const)
    for (const load of LOADS) add(load, plain(`MAPS/embed.html?load=${load}`), look, 'lazy-visible')
  add('element', element('eager'), 'hidden', 'lazy-visible')
  add('element', element('lazy'), 'empty', 'lazy-visible')
  add('page', plain('MAPS/index.html'), 'visible', 'page-visible')
  add('page', plain('MAPS/index.html?load=eager'), 'empty', 'page-visible')
  await put(page, maps)
  // long enough for an eager one to draw what it can, unseen
  for (const look of ['hidden', 'empty'])
    await expect((await frameIn(page, `eager-${look}`)).locator('.maplibregl-canvas')).toHaveCount(1, {
      timeout: 40_000,
    })

  const pictures = new Map<string, string>()
  for (const { id, like } of maps) {
    await show(page, id)
    if (id.startsWith('click')) {
      await (await frameIn(page, id)).locator('.load-map').click()
      await page.mouse.move(0, 0)
    }
    pictures.set(id, await pictureOf(page, id))
    expect(await difference(page, pictures.get(id)!, pictures.get(like)!), id).toBeLessThan(0.01)
    await page.evaluate((id) => document.getElementById(id)!.remove(), id)
  }
  expect(faults).toEqual({ console: [], thirdParty: [] })
})
