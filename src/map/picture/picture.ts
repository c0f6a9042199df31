import type { Map as MapLibre } from 'maplibre-gl'
import type { Story } from '../../story'
import type { Palette } from '../palette'
import { drawItem, legendRows, type LegendItem } from './legend'
import { drawLeader, drawTag, type StandingTag } from './tags'
import { FONT, wrap, write } from './text'

/** What is set around the map in its picture; all of it travels with the file. */
export interface PictureWords {
  /** The way they are written; the map is not mirrored. */
  dir: 'ltr' | 'rtl'
  title: string
  asOf: string
  legend: LegendItem[]
  /** '' for a story without one. */
  disclaimer: string
  credit: string
  /** The link to the view that the picture is of. */
  address: string
}

/** What is drawn of the map: its canvas, and the tags over it. */
export interface PicturedMap {
  map: MapLibre
  story: Story
  tags: StandingTag[]
}

const SCALE = 2
const MARGIN = 20

/** The map's canvas at twice the screen's resolution. It is read within the frame that draws it. */
async function mapImage(map: MapLibre): Promise<HTMLCanvasElement> {
  const before = map.getPixelRatio()
  map.setPixelRatio(SCALE)
  try {
    if (!map.loaded()) await map.once('idle')
    const image = document.createElement('canvas')
    await new Promise<void>((done) => {
      map.once('render', () => {
        const canvas = map.getCanvas()
        image.width = canvas.width
        image.height = canvas.height
        image.getContext('2d')!.drawImage(canvas, 0, 0)
        done()
      })
      map.triggerRepaint()
    })
    return image
  } finally {
    map.setPixelRatio(before)
  }
}

/** The map as it is now, with title, legend, date, disclaimer, credit and link, as a PNG at twice the resolution. */
export async function picture(
  { map, story, tags }: PicturedMap,
  words: PictureWords,
  palette: Palette,
): Promise<Blob> {
  const image = await mapImage(map)
  const [width, height] = [image.width / SCALE, image.height / SCALE]
  const measure = document.createElement('canvas').getContext('2d')!
  const room = width - 2 * MARGIN
  const title = wrap(measure, FONT.title, words.title, room)
  const legend = legendRows(measure, words.legend, room)
  const small = [words.disclaimer, words.credit, words.address]
    .filter(Boolean)
    .flatMap((text) => wrap(measure, FONT.small, text, room))
  const top = MARGIN + title.length * 28 + 26
  const bottom = 14 + legend.height + 14 + small.length * 17 + MARGIN

  const page = document.createElement('canvas')
  page.width = width * SCALE
  page.height = (top + height + bottom) * SCALE
  const c = page.getContext('2d')!
  c.scale(SCALE, SCALE)
  c.fillStyle = palette.paper
  c.fillRect(0, 0, width, top + height + bottom)
  c.textBaseline = 'alphabetic'
  const { ink, muted } = palette
  const x = words.dir === 'ltr' ? MARGIN : width - MARGIN
  c.direction = words.dir
  write(c, { lines: title, font: FONT.title, colour: ink, x, y: MARGIN + 20, leading: 28 })
  const below = MARGIN + title.length * 28 + 12
  write(c, { lines: [words.asOf], font: FONT.text, colour: muted, x, y: below })
  c.drawImage(image, 0, top, width, height)
  c.save()
  c.direction = 'ltr'
  c.beginPath()
  c.rect(0, top, width, height)
  c.clip()
  c.translate(0, top)
  for (const tag of tags) drawLeader(c, tag, story, palette)
  for (const tag of tags) drawTag(c, tag, story, palette)
  c.restore()
  for (const item of legend.items) drawItem(c, item, ink, [x, top + height + 14])
  const from = top + height + 14 + legend.height + 26
  write(c, { lines: small, font: FONT.small, colour: muted, x, y: from, leading: 17 })
  return new Promise((done, fail) =>
    page.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture has no bytes'))), 'image/png'),
  )
}
