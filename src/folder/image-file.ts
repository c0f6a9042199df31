/** How the files of pictures begin. */
const KINDS: [name: string, endings: RegExp, start: RegExp][] = [
  ['JPEG', /\.jpe?g$/i, /^\xff\xd8\xff/],
  ['PNG', /\.png$/i, /^\x89PNG\r\n/],
  ['GIF', /\.gif$/i, /^GIF8[79]a/],
  ['WebP', /\.webp$/i, /^RIFF[\s\S]{4}WEBP/],
  ['AVIF', /\.avif$/i, /^[\s\S]{4}ftypavi[fs]/],
  ['TIFF', /\.tiff?$/i, /^(II\*\0|MM\0\*)/],
]

/** What editors have beside these, and the mend. */
const OTHERS: [start: RegExp, wrong: string, right: string][] = [
  [/^[^]{0,900}<svg[\s>]/i, 'an SVG, which may hold scripts', 'the same picture exported as PNG'],
  [/^[\s\S]{4}ftyp(hei|mif)/, 'a HEIC, which most browsers cannot show', 'the same picture exported as JPEG'],
]
const START = 1000

/** What is wrong with a file that should be a picture, by how it begins; `null` where nothing is. */
export function imageFault(
  bytes: Uint8Array,
  file: string,
): { wrong: string; right: string; warning?: true } | null {
  const right = 'a picture as JPEG, PNG, WebP, AVIF, GIF or TIFF'
  if (bytes.length === 0) return { wrong: 'an empty file', right }
  const start = String.fromCharCode(...bytes.subarray(0, START))
  const kind = KINDS.find(([, , is]) => is.test(start))
  if (!kind) {
    const [, wrong = 'the file is no picture that is known', mend = right] =
      OTHERS.find(([is]) => is.test(start)) ?? []
    return { wrong, right: mend }
  }
  const [name, endings] = kind
  if (endings.test(file)) return null
  return {
    wrong: `a ${name} by its content, but not by its name`,
    right: `a name that says ${name}`,
    warning: true,
  }
}
