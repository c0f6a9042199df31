/** The least room in CSS px beside a card that a place and its tag can stand in. */
const BESIDE_PX = 240

/** A part of the map, in CSS px from its top left corner. */
export interface Area {
  left: number
  top: number
  width: number
  height: number
}

/** What lies over the map, in CSS px from its top left corner. */
export interface Cover {
  left: number
  top: number
  right: number
  bottom: number
}

/** Whether a point of the map lies under a cover or within `nearPx` of it. */
export function isUnder([x, y]: [number, number], cover: Cover | undefined, nearPx: number): boolean {
  return (
    !!cover &&
    x > cover.left - nearPx &&
    x < cover.right + nearPx &&
    y > cover.top - nearPx &&
    y < cover.bottom + nearPx
  )
}

/** The larger part that a cover at an upper corner leaves of an area: beside it or below it. */
export function clearOf(area: Area, cover: Cover | undefined): Area {
  const [right, bottom] = [area.left + area.width, area.top + area.height]
  if (!cover || cover.left >= right || cover.right <= area.left || cover.top >= bottom) return area
  const atRight = cover.left + cover.right > area.left + right
  const width = Math.max(0, atRight ? cover.left - area.left : right - cover.right)
  const height = Math.max(0, bottom - cover.bottom)
  return width * area.height > area.width * height
    ? { ...area, left: atRight ? area.left : cover.right, width }
    : { ...area, top: cover.bottom, height }
}

/** The least room above a card. */
const ABOVE_PX = 60

/**
 * The part of a map that a card at a lower corner leaves free: what is beside it where there is room, else what is
 * above it. Where it leaves nothing, the place is to be in the middle once the card is closed.
 */
export function freeOf(
  { width, height }: { width: number; height: number },
  card: { left: number; top: number; right: number } | undefined,
): Area {
  if (!card || card.top >= height || card.left >= width) return { left: 0, top: 0, width, height }
  const right = width - card.right
  if (Math.max(right, card.left) >= BESIDE_PX)
    return right >= card.left
      ? { left: card.right, top: 0, width: right, height }
      : { left: 0, top: 0, width: card.left, height }
  return { left: 0, top: 0, width, height: card.top < ABOVE_PX ? height : card.top }
}
