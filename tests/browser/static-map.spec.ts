import { readdirSync, readFileSync } from 'node:fs'
import type { StoryFile } from '../../src/story'
import { shareOf } from './pixels'
import { expect, test, type Page } from './test'

/** The map that is seen before scripts, and without them: on each size one set of names, whole and apart. */

const STORIES = new URL('../../public/stories/', import.meta.url)
const stories = readdirSync(STORIES).map(
  (id) => JSON.parse(readFileSync(new URL(`${id}/story.json`, STORIES), 'utf8')) as StoryFile,
)

const LAND = [243, 238, 227] as const

const FRAMES = [
  [320, 400],
  [343, 343],
  [390, 300],
  [430, 560],
  [640, 400],
  [1000, 240],
  [1280, 800],
] as const
const PAGES = [
  [320, 568],
  [390, 844],
  [430, 932],
  [768, 1024],
  [1280, 800],
] as const

/** What is wrong with the names of the static map; each in a line. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK_PX = 1
    const edge = document.querySelector('.poster')!.getBoundingClientRect()
    const isSeen = (element: Element) => element.getBoundingClientRect().width > 0
    const sets = [...document.querySelectorAll('.poster > svg > svg > g[class]')]
      .filter((g) => /^r\d$/.test(g.classList[0]!))
      .filter(isSeen)
    if (sets.length !== 1) return [`${sets.length} sets of names`]
    const tags = [...sets[0]!.querySelectorAll('.p-tag:has(rect)')].filter(isSeen)
    if (!tags.length) return ['no tag']
    const boxes = tags.map((tag) => ({
      name: tag.textContent,
      box: tag.querySelector('rect')!.getBoundingClientRect(),
    }))
    const names = [...sets[0]!.querySelectorAll('.p-label text')]
      .filter(isSeen)
      .map((text) => ({ name: text.textContent, box: text.getBoundingClientRect() }))
    const cut = [...boxes, ...names]
      .filter(({ box }) => box.right > edge.left && box.left < edge.right)
      .filter(({ box }) => box.bottom > edge.top && box.top < edge.bottom)
      .filter(
        ({ box }) =>
          box.left < edge.left - SLACK_PX ||
          box.right > edge.right + SLACK_PX ||
          box.top < edge.top - SLACK_PX ||
          box.bottom > edge.bottom + SLACK_PX,
      )
    const over = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          ({ box }) =>
            Math.min(a.box.right, box.right) - Math.max(a.box.left, box.left) > SLACK_PX &&
            Math.min(a.box.bottom, box.bottom) - Math.max(a.box.top, box.top) > SLACK_PX,
        )
        .map((b) => `${a.name} over ${b.name}`),
    )
    return [...cut.map(({ name }) => `${name} is cut`), ...over]
  })
}

test.use({ javaScriptEnabled: false })

for (const story of stories) {
  test(`${story.id}: the static map of each size has land, and its names whole and apart`, async ({
    page,
  }) => {
    const found: string[] = []
    for (const [file, sizes] of [
      ['embed.html', FRAMES],
      ['index.html', PAGES],
    ] as const) {
      await page.goto(`/stories/${story.id}/${file}`)
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height })
        found.push(...(await faultsOf(page)).map((fault) => `${file} at ${width} × ${height}: ${fault}`))
      }
    }
    expect(found).toEqual([])
    await page.setViewportSize({ width: 320, height: 400 })
    const png = await page.locator('.poster').screenshot()
    const share = await shareOf(page, `data:image/png;base64,${png.toString('base64')}`, LAND)
    expect(share).toBeGreaterThan(0.02)
  })
}
