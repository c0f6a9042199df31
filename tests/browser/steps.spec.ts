import { expect, test, testLive, type Page } from './test'
import { openMap, openStill, story } from './story'
import { still } from './support'

/** The guided steps as a reader meets them on a live map, on large and small screens. */

/** Buttons that can't be clicked, names over names, and places of the step that are cut or lie under something. */
const faultsOf = (page: Page, selected: string | null | undefined) =>
  page.evaluate((id) => {
    const map = document.querySelector('.map')!.getBoundingClientRect()
    const free = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    }
    const tags = [...document.querySelectorAll<HTMLElement>('.tag:not(.out)')]
    const boxes = tags.map((tag) => tag.getBoundingClientRect())
    const over = tags.flatMap((tag, i) =>
      tags.slice(i + 1).flatMap((other, j) => {
        const [a, b] = [boxes[i]!, boxes[i + 1 + j]!]
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        return across > 1 && down > 1 ? [`${tag.dataset.place} over ${other.dataset.place}`] : []
      }),
    )
    const isCut = (box: DOMRect) =>
      box.left < map.left || box.top < map.top || box.right > map.right || box.bottom > map.bottom
    const own = id ? document.querySelector<HTMLElement>(`.tag[data-place="${id}"]`) : null
    return [
      ...['next', 'previous']
        .filter((way) => !free(document.querySelector(`[data-step-go=${way}]`)!))
        .map((way) => `${way} is out of reach`),
      ...over,
      ...tags.filter((_, i) => isCut(boxes[i]!)).map((tag) => `${tag.dataset.place} is cut`),
      ...(id && (!own || own.matches('.out') || !free(own)) ? [`${id} can't be seen`] : []),
    ]
  }, selected)

testLive('Enter on the arrow of a far stop brings it into view', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 480 })
  await openMap(page, '', 'embed.html')
  const tag = page.locator('.tag[data-place=new-york]')
  await expect(tag).toHaveClass(/at-edge/)
  await tag.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-card]')).toBeVisible()
  await expect(tag).not.toHaveClass(/at-edge|out/)
  await still(page)
  await expect
    .poll(() =>
      tag.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
      }),
    )
    .toBe(true)
})

for (const [file, width, height] of [
  ['embed.html', 320, 360],
  ['embed.html', 343, 360],
  ['embed.html', 640, 480],
  ['index.html', 390, 844],
] as const)
  testLive(`all steps, ${file} ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openMap(page, '', file)
    await page.locator('[data-step-go=start]').click()
    for (const step of story.steps) {
      await expect(page.locator('[data-step]')).toHaveAttribute('data-step', step.id)
      const selected = story.annotations.find(({ id }) => id === step.select)?.place
      await still(page)
      await expect.poll(() => faultsOf(page, selected), { message: step.id }).toEqual([])
      if (step !== story.steps.at(-1)) await page.locator('[data-step-go=next]').click()
    }
  })

testLive('a chosen place on a small map stands clear of its card', async ({ page }) => {
  await openMap(page)
  await page.locator('#panel-story [data-annotation="liberated"]').click()
  await expect(page.locator('[data-card]')).toBeVisible()
  await expect
    .poll(() =>
      page.locator('.tag[data-place=mariupol]').evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
      }),
    )
    .toBe(true)
})

for (const file of ['index.html', 'embed.html'])
  test(`the Tab key comes to the steps of ${file} before text, list and map`, async ({ page }) => {
    await openStill(page, '', file)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-step-go=start]')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-step]')).toHaveAttribute('data-step', story.steps[0]!.id)
    await expect(page.locator('[data-step-go=next]')).toBeFocused()
  })
