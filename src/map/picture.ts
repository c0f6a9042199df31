import type { Map as MapLibre } from 'maplibre-gl'

/** What is set around the map in its picture; all of it travels with the file. */
export interface PictureWords {
  title: string
  asOf: string
  legendTitle: string
  legend: { name: string; colour: string; symbol: string }[]
  disclaimer: string
  credit: string
  /** The link to the view that the picture is of. */
  address: string
}

/** A tag over the map, as it stands on the screen: box in CSS px of the map. */
export interface PictureTag {
  x: number
  y: number
  width: number
  height: number
  name: string
  /** Where the name begins, from the tag's left edge. */
  nameX: number
  /** The way to a place that is out of view, in radians; `null` for one that is in view. */
  turn: number | null
  colour: string
  italic: boolean
  bold: boolean
  dots: { planned: boolean }[]
}

export interface PictureColours {
  paper: string
  raised: string
  ink: string
  muted: string
}

const SCALE = 2
const MARGIN = 20
const FAMILY = "'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif"
/** The letters of the tags on the screen, whose widths the tags have. */
const TAG_FAMILY = `'Placeline Noto Sans', ${FAMILY}`

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
  map: MapLibre,
  words: PictureWords,
  tags: PictureTag[],
  colours: PictureColours,
): Promise<Blob> {
  const image = await mapImage(map)
  const width = image.width / SCALE
  const height = image.height / SCALE
  const measure = document.createElement('canvas').getContext('2d')!
  const room = width - 2 * MARGIN
  const title = wrap(measure, `600 22px ${FAMILY}`, words.title, room)
  const legend = flow(measure, words, room)
  const small = [words.disclaimer, words.credit, words.address].flatMap((text) =>
    wrap(measure, `400 12px ${FAMILY}`, text, room),
  )
  const top = MARGIN + title.length * 28 + 26
  const bottom = 14 + legend.height + 14 + small.length * 17 + MARGIN

  const page = document.createElement('canvas')
  page.width = width * SCALE
  page.height = (top + height + bottom) * SCALE
  const c = page.getContext('2d')!
  c.scale(SCALE, SCALE)
  c.fillStyle = colours.paper
  c.fillRect(0, 0, width, top + height + bottom)
  c.textBaseline = 'alphabetic'
  write(c, title, `600 22px ${FAMILY}`, colours.ink, MARGIN, MARGIN + 20, 28)
  write(c, [words.asOf], `400 13px ${FAMILY}`, colours.muted, MARGIN, MARGIN + title.length * 28 + 12, 0)
  c.drawImage(image, 0, top, width, height)
  c.save()
  c.beginPath()
  c.rect(0, top, width, height)
  c.clip()
  c.translate(0, top)
  for (const tag of tags) drawTag(c, tag, colours)
  c.restore()
  for (const item of legend.items) {
    drawSymbol(c, item.symbol, item.colour, MARGIN + item.x, top + height + 14 + item.y)
    write(
      c,
      [item.name],
      `400 13px ${FAMILY}`,
      colours.ink,
      MARGIN + item.x + 36,
      top + height + 28 + item.y,
      0,
    )
  }
  const from = top + height + 14 + legend.height + 26
  write(c, small, `400 12px ${FAMILY}`, colours.muted, MARGIN, from, 17)
  return new Promise((done, fail) =>
    page.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture has no bytes'))), 'image/png'),
  )
}

type Context = CanvasRenderingContext2D

function write(
  c: Context,
  lines: string[],
  font: string,
  colour: string,
  x: number,
  y: number,
  leading: number,
) {
  c.font = font
  c.fillStyle = colour
  lines.forEach((line, i) => c.fillText(line, x, y + i * leading))
}

function wrap(c: Context, font: string, text: string, room: number): string[] {
  c.font = font
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((word) => cut(c, word, room))) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word
    if (lines.length && c.measureText(longer).width <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A word in parts that fit the room: an address has no spaces to break at. */
function cut(c: Context, word: string, room: number): string[] {
  const parts = ['']
  for (const letter of word) {
    if (c.measureText(parts.at(-1)! + letter).width > room) parts.push('')
    parts[parts.length - 1] += letter
  }
  return parts
}

/** The legend in rows, each item after the other as long as there is room. */
function flow(c: Context, { legend }: PictureWords, room: number) {
  c.font = `400 13px ${FAMILY}`
  let [x, y] = [0, 0]
  const items = legend.map((item) => {
    const width = 36 + c.measureText(item.name).width + 24
    if (x > 0 && x + width > room) [x, y] = [0, y + 24]
    const placed = { ...item, x, y }
    x += width
    return placed
  })
  return { items, height: legend.length ? y + 20 : 0 }
}

function drawTag(c: Context, tag: PictureTag, colours: PictureColours) {
  c.beginPath()
  c.roundRect(tag.x + 0.5, tag.y + 0.5, tag.width - 1, tag.height - 1, 4)
  c.fillStyle = colours.raised
  c.fill()
  c.strokeStyle = tag.colour
  c.lineWidth = 1
  c.stroke()
  c.font = `${tag.italic ? 'italic ' : ''}${tag.bold ? 600 : 400} 12.5px ${TAG_FAMILY}`
  c.fillStyle = colours.ink
  c.fillText(tag.name, tag.x + tag.nameX, tag.y + tag.height / 2 + 4.5)
  if (tag.turn !== null) drawArrow(c, tag.x + 13, tag.y + tag.height / 2, tag.turn, tag.colour)
  tag.dots.forEach(({ planned }, i) => {
    c.beginPath()
    c.arc(
      tag.x + tag.width - 11 * (tag.dots.length - i) - 1,
      tag.y + tag.height / 2,
      planned ? 2.8 : 3.5,
      0,
      7,
    )
    c.fillStyle = c.strokeStyle = tag.colour
    c.lineWidth = 1.5
    if (planned) c.stroke()
    else c.fill()
  })
}

function drawArrow(c: Context, x: number, y: number, turn: number, colour: string) {
  c.save()
  c.translate(x, y)
  c.rotate(turn)
  c.beginPath()
  c.moveTo(-5, 0)
  c.lineTo(5, 0)
  c.moveTo(1, -4)
  c.lineTo(5, 0)
  c.lineTo(1, 4)
  c.strokeStyle = colour
  c.lineWidth = 1.8
  c.stroke()
  c.restore()
}

function drawSymbol(c: Context, symbol: string, colour: string, x: number, y: number) {
  c.save()
  c.strokeStyle = c.fillStyle = colour
  c.lineWidth = 1.6
  c.beginPath()
  if (symbol === 'dot') {
    c.arc(x + 14, y + 10, 5, 0, 7)
    c.fill()
  } else if (symbol === 'line') {
    c.moveTo(x + 2, y + 14)
    c.lineTo(x + 9, y + 7)
    c.lineTo(x + 17, y + 12)
    c.lineTo(x + 26, y + 5)
    c.stroke()
  } else if (symbol === 'arc') {
    c.setLineDash([5, 3])
    c.moveTo(x + 3, y + 16)
    c.quadraticCurveTo(x + 12, y, x + 25, y + 9)
    c.stroke()
  } else {
    c.roundRect(x + 2, y + 3, 24, 14, symbol === 'hatch' ? 5 : 2)
    if (symbol === 'hatch') c.setLineDash([3, 2])
    c.globalAlpha = 0.3
    if (symbol !== 'hatch') c.fill()
    c.globalAlpha = 1
    c.stroke()
    if (symbol === 'hatch') {
      c.setLineDash([])
      c.lineWidth = 1
      c.clip()
      c.beginPath()
      for (let at = -12; at < 26; at += 5) {
        c.moveTo(x + at, y + 18)
        c.lineTo(x + at + 15, y + 2)
      }
      c.stroke()
    }
  }
  c.restore()
}
