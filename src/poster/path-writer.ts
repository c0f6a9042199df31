type Point = [number, number]

/** Takes the strokes that d3 draws and writes them as short relative commands. */
export class PathWriter {
  #out = ''
  #at: Point = [0, 0]
  #start: Point = [0, 0]
  #units: number
  #step: number

  constructor(unitsPerPx: number, stepPx: number) {
    this.#units = unitsPerPx
    this.#step = stepPx
  }

  beginPath() {}

  moveTo(x: number, y: number) {
    const to: Point = [inUnits(x, this.#units, this.#step), inUnits(y, this.#units, this.#step)]
    this.#out += `m${pair(to[0] - this.#at[0], to[1] - this.#at[1])}`
    this.#at = this.#start = to
  }

  lineTo(x: number, y: number) {
    const to: Point = [inUnits(x, this.#units, this.#step), inUnits(y, this.#units, this.#step)]
    const [dx, dy] = [to[0] - this.#at[0], to[1] - this.#at[1]]
    if (!dx && !dy) return
    // pairs after an "m" are lines, so they need no letter
    const text = pair(dx, dy)
    this.#out += text.startsWith('-') ? text : ` ${text}`
    this.#at = to
  }

  closePath() {
    this.#out += 'z'
    this.#at = this.#start
  }

  arc() {}

  data(): string {
    return this.#out
  }
}

/** A length in units of a path, tidy. */
export function inUnits(px: number, unitsPerPx: number, stepPx: number) {
  return tidy(Math.round(px / stepPx) * stepPx * unitsPerPx)
}

function pair(dx: number, dy: number) {
  return dy < 0 ? `${tidy(dx)}${tidy(dy)}` : `${tidy(dx)} ${tidy(dy)}`
}

function tidy(value: number) {
  return Math.round(value * 10) / 10
}
