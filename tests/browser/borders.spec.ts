import { expect, test, testLive, type Page } from './test'
import { PALETTES } from '../../src/map/palette'
import { canvasOf, look, open } from './support'

// where the line between Crimea and Kherson oblast runs, on the isthmus and by the road over the Syvash
const PLACES = [
  ['Perekop', 33.67, 46.185],
  ['Chonhar', 34.54, 45.99],
] as const
/** How far around a place is looked, in degrees of longitude: clear of the shores, which have a line of their own. */
const REACH_DEG = 0.03

const PX_PER_DEG = (zoom: number) => (512 * 2 ** zoom) / 360
const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const over = (top: string, share: number, ground: string) =>
  share * luminance(top) + (1 - share) * luminance(ground)

test.use({ deviceScaleFactor: 2, viewport: { width: 240, height: 240 } })

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    testLive('no line at Perekop and Chonhar is stronger than the administrative one', async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await open(page, '/embed.html?ui=map&layers=crimea,donbass,sea-of-azov')
      const palette = PALETTES[theme]
      // all that may be there: land, water, both under a tint, and the line itself
      const grounds = [
        luminance(palette.land),
        luminance(palette.sea),
        luminance(palette.admin),
        over(palette.moss, 0.2, palette.land),
        over(palette.blue, 0.12, palette.sea),
        over(palette.moss, 0.2, palette.sea),
      ]
      const [least, most] = [Math.min(...grounds) - 3, Math.max(...grounds) + 3]
      for (let zoom = 4; zoom <= 10; zoom++) {
        for (const [name, lng, lat] of PLACES) {
          await look(page, lng, lat, zoom)
          const reach = Math.max(1, Math.min(60, REACH_DEG * PX_PER_DEG(zoom)))
          await expect(async () => {
            await hideNames(page)
            const seen = await luminances(page, await canvasOf(page), reach)
            expect(seen.least, `${name} at zoom ${zoom}`).toBeGreaterThan(least)
            expect(seen.most, `${name} at zoom ${zoom}`).toBeLessThan(most)
          }).toPass({ timeout: 10_000 })
        }
      }
      // the probe sees a solid line: the shore of Crimea, at Yevpatoriia
      await look(page, 33.37, 45.18, 8)
      const shore = await luminances(page, await canvasOf(page), 30)
      expect(shore.least < least || shore.most > most).toBe(true)
    })
  })
}

/** Takes names and dots from the map; whatever data comes in brings them back. */
function hideNames(page: Page) {
  return page.evaluate(() => {
    const map = window.placeline.map as unknown as {
      getStyle(): { layers: { id: string; type: string }[] }
      setLayoutProperty(id: string, name: string, value: string): void
    }
    for (const { id, type } of map.getStyle().layers)
      if (type === 'symbol' || type === 'circle') map.setLayoutProperty(id, 'visibility', 'none')
  })
}

/** The least and the most luminance (0 to 255) within `reachPx` CSS px of the middle of a picture of the map. */
function luminances(page: Page, url: string, reachPx: number) {
  return page.evaluate(
    async ([address, reach]) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const { clientWidth } = document.querySelector('.maplibregl-canvas')!
      const half = Math.ceil((reach * image.width) / clientWidth)
      const [x, y] = [Math.round(image.width / 2) - half, Math.round(image.height / 2) - half]
      const { data } = context.getImageData(x, y, 2 * half, 2 * half)
      let [least, most] = [255, 0]
      for (let i = 0; i < data.length; i += 4) {
        const value = 0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!
        least = Math.min(least, value)
        most = Math.max(most, value)
      }
      return { least, most }
    },
    [url, reachPx] as const,
  )
}
