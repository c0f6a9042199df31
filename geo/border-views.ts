/**
 * The views of disputed boundaries that a story may choose by name. All follow the policy (`policy.ts`) in whose area
 * lies where; they differ in how a line is drawn whose status or course is not settled: dashed, which is the practice of
 * the United Nations' maps and the default; like any border; or not at all (`null`).
 */
export const BORDER_VIEWS = {
  un: 'undetermined',
  'disputed-as-borders': 'border',
  'without-disputed': null,
} as const

export type BorderView = keyof typeof BORDER_VIEWS

export const DEFAULT_VIEW = 'un' satisfies BorderView
