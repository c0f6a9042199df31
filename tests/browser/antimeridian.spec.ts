import { expect, test, type Page } from './test'
import type { Story } from '../../src/story'
import { story } from './story'
import { ready, still, watch } from './support'

test.use({ viewport: { width: 1000, height: 640 } })

/** The page with its story moved to the Pacific: stops on both sides of the antimeridian, places on it. */
async function openPacific(page: Page) {
  await page.route(/\/index\.html/, async (route) => {
    const answer = await route.fetch()
    const html = (await answer.text()).replace(
      /(<script type="application\/json" id="story-data"[^>]*>)(.*?)(<\/script>)/s,
      (_, open: string, data: string, close: string) => {
        const moved = JSON.parse(data) as Story
        const move = (id: string, to: [number, number]) => {
          moved.places.features.find((place) => place.id === id)!.geometry.coordinates = to
        }
        moved.view = { ...moved.view, center: [179, -2], zoom: 4.5, ground: undefined }
        move('moscow', [178, -3])
        move('kyiv', [-178, -4])
        move('new-york', [180, -16.5])
        move('ukraine', [-180, 10])
        return open + JSON.stringify(moved).replaceAll('<', '\\u003c') + close
      },
    )
    // smaller maps would open where the build has the story
    const body = html.replace(/,"breakpoints":\[.*?\}\]/s, '')
    await route.fulfill({ response: answer, body })
  })
  const faults = watch(page)
  await page.goto('/index.html?layers=all')
  await ready(page)
  return faults
}

const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!

test('place on the antimeridian, journey across the antimeridian', async ({ page }) => {
  const faults = await openPacific(page)
  const map = await boxOf(page, '#map')

  // four degrees apart, and so are their tags
  const [moscow, kyiv] = [await boxOf(page, '[data-place=moscow]'), await boxOf(page, '[data-place=kyiv]')]
  const apart = Math.abs(moscow.x - kyiv.x)
  expect(apart).toBeGreaterThan(40)
  expect(apart).toBeLessThan(300)

  // the arc is drawn between them, on both sides of the antimeridian, and nowhere else
  const legs = await page.evaluate(() => {
    const { map } = window.placeline as unknown as {
      map: {
        project(lngLat: [number, number]): { x: number; y: number }
        queryRenderedFeatures(box: unknown, options: object): unknown[]
      }
    }
    const at = (lng: number) => {
      const { x } = map.project([lng, -3])
      return map.queryRenderedFeatures([[x - 2, 0], [x + 2, 2000]], { layers: ['journey-leg'] }).length // prettier-ignore
    }
    return { west: at(179), east: at(181), far: at(171), beyond: at(186) }
  })
  expect(legs.west).toBeGreaterThan(0)
  expect(legs.east).toBeGreaterThan(0)
  expect([legs.far, legs.beyond]).toEqual([0, 0])

  for (const id of ['new-york', 'ukraine']) {
    const first = story.annotations.find((annotation) => annotation.place === id)!
    await page.locator(`#panel-story [data-annotation="${first.id}"]`).first().click()
    await expect(page.locator('[data-card]')).toBeVisible()
    await still(page)
    const [tag, card] = [await boxOf(page, `.tags [data-place=${id}]`), await boxOf(page, '[data-card]')]
    // in the map, and to the right of the card or above it
    expect(tag.x).toBeGreaterThan(map.x)
    expect(tag.x + tag.width).toBeLessThan(map.x + map.width)
    expect(tag.y).toBeGreaterThan(map.y)
    expect(tag.x > card.x + card.width || tag.y + tag.height < card.y).toBe(true)
  }
  // the link has the longitude that a link can have
  expect(Math.abs(Number(new URL(page.url()).hash.split('/')[2] ?? 0))).toBeLessThanOrEqual(180)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})
