/** How a text in a language is set, and its dates and numbers written. */
export interface Setting {
  /** Exchanges characters one for one, so that every position in the text stays what it was. */
  typeset: (text: string) => string
  /** Mends what `Intl.DateTimeFormat` gives and the language writes in another way. */
  date?: (text: string) => string
  /** The tag that numbers and dates are formatted by, where the plain one gives another form than its newsrooms write. */
  locale?: string
}

/** What the checker of stories knows of a language. */
export interface Checks {
  /** Letters or small words that no other language of the same script has so often. */
  tells?: RegExp
  /** The months as they stand beside a day, January first; a month of several names has them all, between bars. */
  months: string[]
  /** Words by which a teller knows how it went on. */
  hindsight: RegExp
  /** What another language or a typewriter writes, and what this one does. */
  habits: { is: RegExp; right: string }[]
}
