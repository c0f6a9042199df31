import type { Lang } from '../../story'
import type { CorridorWords } from './text'

/** Figures with their units in the reader's language; a fixed number of decimals, so that they line up. */
export class Numbers {
  readonly #lang: Lang
  readonly #formats: Record<number, Intl.NumberFormat> = {}
  readonly #words: CorridorWords

  constructor(lang: Lang, words: CorridorWords) {
    this.#lang = lang
    this.#words = words
  }

  plain(value: number, digits = 0): string {
    // making a format takes longer than using it, and a slider's step uses many
    this.#formats[digits] ??= new Intl.NumberFormat(this.#lang, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    return this.#formats[digits].format(value)
  }

  km(value: number, digits = 0): string {
    return `${this.plain(value, digits)}\u00a0${this.#words.km}`
  }

  /** To 10 km²: the method is good to 0.4 %. */
  km2(value: number): string {
    return `${this.plain(Math.round(value / 10) * 10)}\u00a0${this.#words.km2}`
  }

  /** "57%" in English, "57 %" with a no-break space in Ukrainian and Russian. */
  percent(share: number): string {
    // the data of browsers has no space for Ukrainian, which its standard asks for (DSTU 3582)
    return `${this.plain(share * 100)}${this.#lang === 'en' ? '' : '\u00a0'}%`
  }
}
