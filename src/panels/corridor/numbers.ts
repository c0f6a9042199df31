import { localeOf } from '../../story'
import { fill } from '../language/text'
import type { CorridorWords } from './text'

/** Figures with their units in the reader's language; a fixed number of decimals, so that they line up. */
export class Numbers {
  readonly #locale: string
  readonly #formats: Record<number, Intl.NumberFormat> = {}
  readonly #words: CorridorWords

  /** @param locale the tag that the interface formats by */
  constructor(locale: string, words: CorridorWords) {
    this.#locale = localeOf(locale)
    this.#words = words
  }

  plain(value: number, digits = 0): string {
    // making a format takes longer than using it, and a slider's step uses many
    this.#formats[digits] ??= new Intl.NumberFormat(this.#locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    return this.#formats[digits].format(value)
  }

  km(value: number, digits = 0): string {
    return `${this.plain(value, digits)}\u00a0${this.#words.km}`
  }

  m(value: number): string {
    return `${this.plain(value)}\u00a0${this.#words.m}`
  }

  /** To 10 km²: the method is good to 0.4 %. */
  km2(value: number): string {
    return `${this.plain(Math.round(value / 10) * 10)}\u00a0${this.#words.km2}`
  }

  /** "57%" in English, "57 %" with a no-break space in Ukrainian and Russian. */
  percent(share: number): string {
    // the data of browsers has no space for Ukrainian, which its standard asks for (DSTU 3582)
    return fill(this.#words.percent, { n: this.plain(share * 100) })
  }

  /** A share that is below one percent, rounded up to so many digits, and to a ten-thousandth of a percent at least. */
  smallPercent(share: number, digits: number): string {
    const percent = Math.max(1e-4, share * 100)
    const places = Math.max(0, digits - 1 - Math.floor(Math.log10(percent)))
    return fill(this.#words.percent, {
      n: this.plain(Math.ceil(percent * 10 ** places - 1e-6) / 10 ** places, places),
    })
  }
}
