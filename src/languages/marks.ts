/** Characters that keep what stands beside them on one line. */
export const NO_BREAK = '\u00a0'
export const NARROW_NO_BREAK = '\u202f'
