import type { Leader } from '../../map/leaders'

/** The line that each element has now: it is the same while the map is panned. */
const lines = new WeakMap<HTMLElement, string>()

/**
 * Moves the element of a tag's leader to its place, and turns its line to where the tag stands.
 * @param leader `null` where the tag stands on its place, or has no room
 * @param isDotted whether the map itself marks the place
 */
export function moveLeader(element: HTMLElement, leader: Leader | null, isDotted: boolean) {
  // without a dot and a line it shows nothing, and would be moved with each frame
  const isEmpty = !leader || (!leader.line && isDotted)
  if (element.classList.toggle('out', isEmpty) || isEmpty) return
  const { at, line } = leader
  element.style.transform = `translate(${at[0].toFixed(1)}px, ${at[1].toFixed(1)}px)`
  const drawn = line ? `${line.lengthPx.toFixed(1)}px ${line.turn.toFixed(3)}rad` : 'none'
  if (lines.get(element) === drawn) return
  lines.set(element, drawn)
  const [length, turn] = line ? drawn.split(' ') : ['0px', '0rad']
  element.style.setProperty('--length', length!)
  element.style.setProperty('--turn', turn!)
}
