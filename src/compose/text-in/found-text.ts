/** What a text that was brought in holds of a story: its paragraphs, and a title where it names one. */
export interface FoundText {
  title: string | null
  paragraphs: string[]
  /** How many parts of each kind were left out. */
  left: Partial<Record<'headings' | 'tables' | 'captions' | 'pictures', number>>
}

/** A run of text with each of its spaces and line breaks as one space. No-break spaces stay. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ').replace(/^ | $/g, '')
}

/** Paragraphs of plain text: parted by empty lines, or by each line break where there is no empty line. */
export function readPlain(text: string): FoundText {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?|\u2028|\u2029/g, '\n')
  const parted = /\n[ \t]*\n/.test(whole.trim()) ? whole.split(/\n(?:[ \t]*\n)+/) : whole.split('\n')
  return { title: null, paragraphs: parted.map(oneLine).filter(Boolean), left: {} }
}
