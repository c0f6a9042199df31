import type { Position } from 'geojson'
import { parseTree, type Node } from 'jsonc-parser'
import { nodeAt, relisted, replaced, sliceOf, type Item } from './json-text'
import type { Part } from './parts'
import { ringOf, type ReadPositions } from './sketch'

/** The text of a file with other positions of one part. All that is not touched stands as it was written. */
export function withPositions(text: string, part: Part, { positions, was }: ReadPositions): string {
  const tree = parseTree(text)!
  const list = nodeAt(tree, part.at)
  if (part.features) return replaced(text, [[list, pointFeatures(text, list, part.features, positions, was)]])
  const items = positions.map((position, i): Item => {
    const old = was[i]!
    if (old === null) return { was: null, text: JSON.stringify(position) }
    return { was: old, text: moved(text, list.children![old]!, position) }
  })
  const isRing = part.kind === 'area' || part.kind === 'hole'
  const isSameFirst = was[0] === 0 && items[0]!.text === sliceOf(text, list.children![0]!)
  // the position that closes the ring follows the first
  if (isRing) items.push(isSameFirst ? { was: part.positions.length } : { was: null, text: items[0]!.text! })
  return replaced(text, [[list, relisted(text, list, items)]])
}

/** The list of features in which the single points have other positions. */
function pointFeatures(
  text: string,
  list: Node,
  singles: number[],
  positions: Position[],
  was: (number | null)[],
): string {
  const kept = new Map(was.flatMap((old, i) => (old === null ? [] : [[singles[old]!, positions[i]!]])))
  const gone = new Set(singles.filter((i) => !kept.has(i)))
  const items = list.children!.flatMap((feature, i): Item[] => {
    if (gone.has(i)) return []
    const position = kept.get(i)
    if (!position) return [{ was: i }]
    const at = nodeAt(feature, ['geometry', 'coordinates'])
    const own = replaced(text, [[at, moved(text, at, position)]], feature)
    return [{ was: i, text: own }]
  })
  positions.forEach((coordinates, i) => {
    if (was[i] !== null) return
    const before = positions.slice(0, i).findLastIndex((_, k) => was[k] !== null)
    const after = before < 0 ? -1 : items.findIndex((item) => item.was === singles[was[before]!])
    // those that were put in after the same one keep their order
    const fresh = items.slice(after + 1).findIndex((item) => item.was !== null)
    const at = fresh < 0 ? items.length : after + 1 + fresh
    items.splice(at, 0, { was: null, text: JSON.stringify(featureOf({ type: 'Point', coordinates })) })
  })
  return relisted(text, list, items)
}

const featureOf = (geometry: object) => ({ type: 'Feature', properties: {}, geometry })

/** The text of a file with one more area or line, a part of the same feature; or one more hole in the area. */
export function withPart(
  text: string,
  part: Part,
  positions: readonly Position[],
  { isHole }: { isHole: boolean },
): string {
  const tree = parseTree(text)!
  const ring = () => ringOf(positions, isHole)
  if (isHole) return appended(text, nodeAt(tree, part.at.slice(0, -1)), ring())
  const geometry = nodeAt(tree, part.at.slice(0, 3))
  const [type, coordinates] = ['type', 'coordinates'].map((key) => nodeAt(geometry, [key])) as [Node, Node]
  const more = part.kind === 'line' ? positions : [ring()]
  const name = String(type.value)
  if (name.startsWith('Multi')) return appended(text, coordinates, more)
  return replaced(text, [
    [type, JSON.stringify(`Multi${name}`)],
    [coordinates, `[${sliceOf(text, coordinates)},${JSON.stringify(more)}]`],
  ])
}

/** The text of a file without a part; an area goes with its holes. `null` where nothing would be left in the file. */
export function withoutPart(text: string, part: Part): string | null {
  const tree = parseTree(text)!
  if (part.features) return without(text, nodeAt(tree, part.at), part.features)
  // a ring is in a polygon, which is in a feature or in one of several parts of it
  let path = part.kind === 'area' ? part.at.slice(0, -1) : part.at
  const inFeature = 4
  while (path.length > inFeature && nodeAt(tree, path.slice(0, -1)).children!.length === 1)
    path = path.slice(0, -1)
  if (path.length <= inFeature) path = path.slice(0, 2)
  return without(text, nodeAt(tree, path.slice(0, -1)), [Number(path.at(-1))])
}

function without(text: string, list: Node, gone: number[]): string | null {
  const left = list.children!.flatMap((_, was) => (gone.includes(was) ? [] : [{ was }]))
  return left.length ? replaced(text, [[list, relisted(text, list, left)]]) : null
}

const appended = (text: string, list: Node, value: unknown): string =>
  replaced(text, [
    [
      list,
      relisted(text, list, [
        ...list.children!.map((_, was) => ({ was })),
        { was: null, text: JSON.stringify(value) },
      ]),
    ],
  ])

/** A position with other numbers; those that are the same, and what follows them, stand as they were written. */
function moved(text: string, node: Node, position: Position): string {
  const items = position.map((value, i): Item => {
    const old = node.children![i]
    if (!old) return { was: null, text: JSON.stringify(value) }
    return old.value === value ? { was: i } : { was: i, text: JSON.stringify(value) }
  })
  return relisted(text, node, items)
}
