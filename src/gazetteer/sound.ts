/** Letters of other scripts as Latin ones, about as news write them; what is not written in the other script falls out. */
const LATIN: Record<string, string> = {
  ...pairs(
    'а a б b в v г g д d е e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ sh ы i э e ю iu я ia',
  ),
  ...pairs(
    'ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق q ك k ل l م m ن n ه a و u ي i گ g پ p چ ch ژ zh',
  ),
}
const ARTICLE = /^(?:ال|al |ad |ar |as |ash |at |az |el |er |es )/u
/** Consonants that languages write each other's with, by class. */
const CLASSES: [RegExp, string][] = [
  [/tch|sch|sh|ch|dzh|zh|dj|ts|tz|cz|sz|j|s|z|c(?=[eiy])/gu, 'S'],
  [/kh|gh|ck|k|g|q|c|x/gu, 'K'],
  [/th|dh|t|d/gu, 'T'],
  [/ph|f|v/gu, 'F'],
  [/b|p/gu, 'P'],
]

function pairs(text: string): Record<string, string> {
  const all = text.split(' ')
  return Object.fromEntries(all.flatMap((letter, i) => (i % 2 ? [] : [[letter, all[i + 1]!]])))
}

/** A key in Latin letters, without an Arabic article. */
export function latinOf(key: string): string {
  const bare = key.replace(ARTICLE, '')
  return /^[a-z ]*$/u.test(bare)
    ? bare
    : [...bare.replaceAll('дж', 'j')]
        .map((letter) => LATIN[letter] ?? (/[a-z ]/u.test(letter) ? letter : ''))
        .join('')
}

/** Classes of the consonants of a text in Latin letters: what stays of a name from one spelling to another. */
export function consonantsOf(latin: string): string {
  const classes = CLASSES.reduce((text, [pattern, name]) => text.replace(pattern, name), latin)
  return classes
    .toUpperCase()
    .replace(/[^SKTFPLRMN]/gu, '')
    .replace(/(.)\1+/gu, '$1')
}

/** How much two texts differ: 0 for equal ones, 1 for nothing in common (Levenshtein, by the longer one). */
export function difference(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]! / Math.max(a.length, b.length, 1)
}
