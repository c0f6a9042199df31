import type { Chrome } from './state'

/** The heights in CSS px that a frame may ask for. */
export const HEIGHT_LIMITS = [120, 4000] as const

/** Width by height that a frame asks for where its address names no other; the snippets' style has the same. */
export const ASPECT = 4 / 3

/** The least and greatest preferred height of a frame with its title strip, in CSS px; the snippets' style has the same. */
export const PREFERRED = { full: [360, 640], compact: [320, 560], map: [240, 560] } as const satisfies Record<
  Chrome,
  readonly [number, number]
>

/**
 * The height in CSS px that a frame of this width asks its host for. It follows from the width alone, so that
 * a host that grants it starts no loop, and from the same numbers as the snippets' style, so nothing jumps.
 */
export function preferredHeight(widthPx: number, ui: Chrome, aspect: number | null = null): number {
  const [least, most] = aspect ? HEIGHT_LIMITS : PREFERRED[ui]
  const wanted = Math.round(widthPx / (aspect ?? ASPECT))
  return Math.min(most, Math.max(least, wanted))
}
