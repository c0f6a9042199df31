import type { Page } from 'playwright/test'

/** The share of pixels of two pictures, as data addresses, that differ by more than an eighth of the scale in some colour. */
export function difference(page: Page, a: string, b: string): Promise<number> {
  return page.evaluate(
    async (urls) => {
      const [one, two] = await Promise.all(
        urls.map(async (url) => {
          const image = new Image()
          image.src = url
          await image.decode()
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
          context.drawImage(image, 0, 0)
          return context.getImageData(0, 0, image.width, image.height).data
        }),
      )
      let differ = 0
      for (let i = 0; i < one!.length; i += 4)
        if ([0, 1, 2].some((k) => Math.abs(one![i + k]! - two![i + k]!) > 32)) differ++
      return differ / (one!.length / 4)
    },
    [a, b],
  )
}

/** The share of pixels of a picture, as a data address, that have a colour to within a few steps. */
export function shareOf(page: Page, url: string, colour: readonly [number, number, number]): Promise<number> {
  return page.evaluate(
    async ([source, wanted]) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      let found = 0
      for (let i = 0; i < data.length; i += 4)
        if (wanted.every((value, k) => Math.abs(data[i + k]! - value) < 4)) found++
      return found / (data.length / 4)
    },
    [url, colour] as const,
  )
}
