import { expect, type Frame, type Page } from 'playwright/test'
import { PALETTES, type Palette } from '../../src/map/palette'
import { groundAt, layerOf, layersAt, ROUTE } from './ground'

type Rgb = [number, number, number]
type LngLat = [number, number]

/** A place must look the same this far around it, in CSS px: half a pixel of the smallest drawing, and some. */
const MARGIN_PX = 7
const TOLERANCE = 14
/** Names, towns and borders lie over many places; of a map that is not drawn none is right. */
const SHARE = 0.4
/** The route is thinner than a pixel of a small drawing, which mixes it with what lies under it. */
const ROUTE_MIX = 0.35
const ROUTE_TOLERANCE = 45
const ROUTE_REACH_PX = 3

/** A part of the screen, in CSS px. */
export interface Clip {
  x: number
  y: number
  width: number
  height: number
}

/** What is needed of a browser to look at a map in it. */
export interface Eye {
  /** Runs a function in the page or frame that has the map. */
  evaluate<A, T>(task: (argument: A) => T | Promise<T>, argument: A): Promise<T>
  /** Where the top left corner of that page or frame is on the screen, and the size of the screen, in CSS px. */
  screen(): Promise<{ origin: LngLat; size: LngLat }>
  /** A PNG in base64 of at least this part of the screen, and of what part it is. */
  screenshot(clip: Clip): Promise<{ png: string; of: Clip }>
}

/**
 * Waits until the reader sees the live map: a screenshot has the colours of land, sea and land route where geo/ has
 * them, through MapLibre's canvas and nothing else. For that the canvas, and only it, is turned to its negative while
 * the screenshot is taken: a static map over it, a see-through or an empty canvas do not follow.
 * @param where the page, or the frame of a host page, in which the map is
 * @param lacking layers that are switched on and have no data
 */
export async function mapDrawn(
  where: Page | Frame | Eye,
  { timeout = 15_000, lacking = [] }: { timeout?: number; lacking?: string[] } = {},
) {
  await expect
    .poll(() => faultOfMap(where, lacking), {
      timeout,
      intervals: [100, 100, 200],
      message: 'what is wrong with the map',
    })
    .toBeNull()
}

/** What keeps a reader from seeing the live map now, or `null` where it is to be seen. */
export async function faultOfMap(where: Page | Frame | Eye, lacking: string[] = []): Promise<string | null> {
  const eye = 'screen' in where ? where : eyeOf('mainFrame' in where ? where.mainFrame() : where)
  const { origin, size } = await eye.screen()
  const seen = await eye.evaluate(placesOf, {
    route: ROUTE as LngLat[],
    margin: MARGIN_PX,
    origin,
    screen: size,
  })
  if (typeof seen === 'string') return seen
  const palette = PALETTES[seen.theme]
  const layers = seen.layers.filter((id) => !lacking.includes(id))
  const judged = seen.grid.flatMap(({ around, ...place }) => {
    const kinds = new Set(around.map((at) => groundAt(at, seen.zoom)))
    const [ground] = kinds
    if (kinds.size > 1 || !ground) return []
    return { ...place, ground, over: layersAt(place.at).filter((id) => layers.includes(id)) }
  })
  const reach = [-ROUTE_REACH_PX, 0, ROUTE_REACH_PX]
  const route = layers.includes('corridor') ? seen.route : []
  const points = [
    ...judged.map(({ x, y }) => [x, y] as LngLat),
    ...route.flatMap(({ x, y }) => reach.flatMap((dx) => reach.map((dy) => [x + dx, y + dy] as LngLat))),
  ]
  if (judged.length < 3) return `only ${judged.length} known places are in view`
  const colours = (await negative(eye, origin, seen.clip, points)).map(
    (rgb) => rgb.map((part) => 255 - part) as Rgb,
  )

  const counts = new Map<string, [right: number, of: number]>()
  const count = (what: string, isRight: boolean) => {
    const [right, of] = counts.get(what) ?? [0, 0]
    counts.set(what, [right + Number(isRight), of + 1])
  }
  judged.forEach(({ ground, over }, i) => count(ground, isGround(colours[i]!, ground, over, palette)))
  route.forEach((_, i) => {
    const from = judged.length + i * reach.length ** 2
    count(
      'route',
      colours.slice(from, from + reach.length ** 2).some((rgb) => isRoute(rgb, palette)),
    )
  })
  const wrong = [...counts].filter(([, [right, of]]) => of >= 4 && right < of * SHARE)
  if (wrong.length === 0) return null
  return wrong.map(([what, [right, of]]) => `${what}: ${right} of ${of} places`).join(', ')
}

const rgbOf = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as Rgb
const distance = (a: Rgb, b: Rgb) => Math.max(...a.map((part, i) => Math.abs(part - b[i]!)))
const mixed = (a: Rgb, b: Rgb, share: number) => a.map((part, i) => part + (b[i]! - part) * share) as Rgb

/** Plain land or sea, or with some of the colour of a layer that lies over it: a tint, or the hatch of the corridor. */
function isGround(rgb: Rgb, ground: 'land' | 'sea', over: string[], palette: Palette) {
  const plain = rgbOf(palette[ground])
  if (distance(rgb, plain) <= TOLERANCE) return true
  return over.some((id) => {
    const { colour, kind } = layerOf(id)
    const rgbOfLayer = rgbOf(palette[colour])
    const most = kind === 'corridor' ? 20 : 6
    return Array.from({ length: most }, (_, i) => (i + 1) / 20).some(
      (share) => distance(rgb, mixed(plain, rgbOfLayer, share)) <= TOLERANCE,
    )
  })
}

/** Some of the route's colour, on land or on its halo, and little of any other. */
function isRoute(rgb: Rgb, palette: Palette) {
  const land = rgbOf(palette.land)
  const way = rgbOf(palette.plum).map((part, i) => part - land[i]!)
  const seen = rgb.map((part, i) => part - land[i]!)
  const dot = (a: number[], b: number[]) => a.reduce((sum, part, i) => sum + part * b[i]!, 0)
  const share = dot(way, seen) / dot(way, way)
  const beside = seen.map((part, i) => Math.abs(part - way[i]! * share))
  return share >= ROUTE_MIX && Math.max(...beside) <= ROUTE_TOLERANCE
}

/** Runs in the page: the places of a grid over the map and along the route that nothing of the page lies over. */
function placesOf({
  route,
  margin,
  origin: [left, top],
  screen,
}: {
  route: LngLat[]
  margin: number
  origin: [number, number]
  screen: [number, number]
}) {
  const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')
  if (!canvas) return 'the page has no canvas'
  const map = window.placeline.map
  const box = canvas.getBoundingClientRect()
  const clip = {
    x: Math.max(0, -left, Math.ceil(box.left)),
    y: Math.max(0, -top, Math.ceil(box.top)),
    right: Math.min(innerWidth, screen[0] - left, Math.floor(box.right)),
    bottom: Math.min(innerHeight, screen[1] - top, Math.floor(box.bottom)),
  }
  if (clip.right - clip.x < 40 || clip.bottom - clip.y < 40) return 'the map is not in view'
  const isFree = (x: number, y: number) => {
    const top = document.elementFromPoint(x, y)
    return top?.closest('.stage') && !top.closest('button, a, .card, .legend, .maplibregl-ctrl')
  }
  const lngLat = (x: number, y: number): LngLat => {
    const { lng, lat } = map.unproject([x - box.left, y - box.top])
    return [lng, lat]
  }
  const inside = (x: number, y: number) =>
    x > clip.x + margin && y > clip.y + margin && x < clip.right - margin && y < clip.bottom - margin
  const COLUMNS = 14
  const step = Math.max(20, (clip.right - clip.x) / COLUMNS)
  const grid = []
  for (let x = clip.x + step / 2; x < clip.right; x += step)
    for (let y = clip.y + step / 2; y < clip.bottom; y += step) {
      if (!inside(x, y) || !isFree(x, y)) continue
      const ends = [
        [0, 0],
        [-margin, -margin],
        [margin, -margin],
        [-margin, margin],
        [margin, margin],
      ]
      grid.push({ x, y, at: lngLat(x, y), around: ends.map(([dx, dy]) => lngLat(x + dx!, y + dy!)) })
    }
  const onRoute: { x: number; y: number; at: LngLat }[] = []
  // while it can be changed, the route is drawn over the map
  if (!document.querySelector('.sketch'))
    for (const at of route) {
      const point = map.project(at)
      const [x, y] = [point.x + box.left, point.y + box.top]
      const last = onRoute.at(-1)
      if (last && Math.hypot(last.x - x, last.y - y) < 6) continue
      if (inside(x, y) && isFree(x, y)) onRoute.push({ x, y, at })
    }
  const { theme } = document.documentElement.dataset
  const isDark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  return {
    clip,
    grid,
    route: onRoute,
    zoom: map.getZoom(),
    layers: window.placeline.state().layers,
    theme: isDark ? ('dark' as const) : ('light' as const),
  }
}

/** The colours at some points of a frame on a screenshot for which its map's canvas is shown as its negative. */
async function negative(
  eye: Eye,
  origin: LngLat,
  clip: { x: number; y: number; right: number; bottom: number },
  points: LngLat[],
): Promise<Rgb[]> {
  const filter = (value: string) =>
    eye.evaluate((filter) => {
      document.querySelector<HTMLElement>('.maplibregl-canvas')?.style.setProperty('filter', filter)
    }, value)
  await filter('invert(1)')
  return coloursAt(eye, origin, clip, points).finally(() => filter(''))
}

/** The colours of a screenshot at some points, in CSS px from the corner of the map's page or frame. */
export async function coloursAt(
  eye: Eye,
  [left, top]: LngLat,
  { x, y, right, bottom }: { x: number; y: number; right: number; bottom: number },
  points: LngLat[],
): Promise<Rgb[]> {
  const clip = { x: left + x, y: top + y, width: right - x, height: bottom - y }
  const { png, of } = await eye.screenshot(clip)
  return eye.evaluate(
    async ({ data, points, width }) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const pixels = context.getImageData(0, 0, image.width, image.height).data
      const scale = image.width / width
      return points.map(([x, y]) => {
        const column = Math.min(image.width - 1, Math.max(0, Math.floor(x * scale)))
        const row = Math.min(image.height - 1, Math.max(0, Math.floor(y * scale)))
        const i = (row * image.width + column) * 4
        return [pixels[i], pixels[i + 1], pixels[i + 2]] as [number, number, number]
      })
    },
    {
      data: png,
      points: points.map(([px, py]) => [px + left - of.x, py + top - of.y] as LngLat),
      width: of.width,
    },
  )
}

/** A page or frame of Playwright's. */
export function eyeOf(frame: Frame): Eye {
  const page = frame.page()
  return {
    // as text: Playwright's own way of handing over hundreds of positions takes longer than to judge them
    async evaluate(task, argument) {
      const given = await frame.evaluate<string | undefined>(
        `(async () => JSON.stringify(await (${task})(${JSON.stringify(argument)})))()`,
      )
      return given === undefined ? undefined : JSON.parse(given)
    },
    async screen() {
      const size = await page.evaluate(() => [innerWidth, innerHeight] as [number, number])
      return { origin: await originOf(frame), size }
    },
    async screenshot(clip) {
      // hiding the caret would write a style sheet into the page, which its policy forbids
      const png = await page.screenshot({ clip, caret: 'initial' })
      return { png: png.toString('base64'), of: clip }
    },
  }
}

/** Where the top left corner of a frame's page is on the screen, in CSS px. */
async function originOf(frame: Frame): Promise<[number, number]> {
  if (!frame.parentFrame()) return [0, 0]
  const element = await frame.frameElement()
  const box = await element.boundingBox()
  if (!box) throw new Error('The frame is not shown.')
  const [left, top] = await element.evaluate((e) => {
    const { paddingLeft, paddingTop } = getComputedStyle(e as Element)
    return [
      (e as Element).clientLeft + parseFloat(paddingLeft),
      (e as Element).clientTop + parseFloat(paddingTop),
    ]
  })
  return [box.x + left!, box.y + top!]
}
