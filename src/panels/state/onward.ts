const [LEFT, RIGHT] = ['M10 3 5 8l5 5', 'M6 3l5 5-5 5']

/** The arrows of "previous" and "next" as paths in a box of 16 px: the way on is the way of the writing. */
export function onward(dir: 'ltr' | 'rtl'): { back: string; on: string } {
  return dir === 'ltr' ? { back: LEFT, on: RIGHT } : { back: RIGHT, on: LEFT }
}
