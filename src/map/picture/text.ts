import { familyOf } from '../font-faces'

export type Context = CanvasRenderingContext2D

const FAMILY = "'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif"

/** The fonts of a picture, by what is set in them. */
export const FONT = {
  title: `600 22px ${FAMILY}`,
  text: `400 13px ${FAMILY}`,
  small: `400 12px ${FAMILY}`,
}

/** The font of a tag: the letters of the tags on the screen, whose widths the tags have. */
export function tagFont({ italic, bold }: { italic: boolean; bold: boolean }): string {
  const family = familyOf(italic ? 'italic' : bold ? 'semibold' : 'regular')
  return `${italic ? 'italic ' : ''}${bold ? 600 : 400} 12.5px '${family}', ${FAMILY}`
}

/** Lines of text in one font and colour, the first at `y`, in px of the picture. */
export interface TextBlock {
  lines: string[]
  font: string
  colour: string
  x: number
  y: number
  leading?: number
}

export function write(c: Context, { lines, font, colour, x, y, leading = 0 }: TextBlock) {
  c.font = font
  c.fillStyle = colour
  lines.forEach((line, i) => c.fillText(line, x, y + i * leading))
}

/** What measures text. */
export type Measure = Pick<Context, 'font' | 'measureText'>

/** A text in lines that fit the room, broken at spaces, and within a word that is wider than the room. */
export function wrap(c: Measure, font: string, text: string, room: number): string[] {
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
function cut(c: Measure, word: string, room: number): string[] {
  const parts = ['']
  for (const letter of word) {
    if (c.measureText(parts.at(-1)! + letter).width > room) parts.push('')
    parts[parts.length - 1] += letter
  }
  return parts
}
