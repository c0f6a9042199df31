/** Scripts that a pack keeps the keys of apart, so that a text reads only those of its own. */
export const SCRIPTS = ['latin', 'cyrillic', 'arabic', 'other'] as const
export type Script = (typeof SCRIPTS)[number]

/** The script of a word, by its first letter. */
export function scriptOf(text: string): Script {
  const code = text.codePointAt(0) ?? 0
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return 'latin'
  if (code >= 0x400 && code < 0x530) return 'cyrillic'
  return code >= 0x600 && code < 0x780 ? 'arabic' : 'other'
}
