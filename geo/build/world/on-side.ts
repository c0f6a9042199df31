import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import { boundsOf } from '../../box'
import { isWithin, type Point } from '../../join'
import type { WorldLine } from './cells'
import { guardIndex } from './guards'

/** A corner may be led so many steps of the grid from its own, east or west and north or south. */
const MOST_STEPS = 2

/** A stretch of a line, by its number, from one corner to the next. */
interface Stretch {
  line: number
  ends: [Position, Position]
}

/** A corner led to a step of the grid. */
interface Move {
  corner: Position
  step: Point
}

const keyOf = (at: Position) => at.join()

/**
 * Lines on a grid: every corner on the nearest step, but where a place would come to stand on the other side of a line by
 * that, on the next step that leaves it where it is. All lines that meet in a corner go with it.
 * @param room places that stay where they are if they can
 */
export function onSide(
  lines: WorldLine[],
  unit: number,
  places: Position[],
  room: Position[] = [],
): WorldLine[] {
  const led = new Map<string, Point>()
  const stepOf = (at: Position): Point => led.get(keyOf(at)) ?? nearestStep(at, unit)
  const onGrid = (at: Position): Position => stepOf(at).map((value) => value * unit)
  const near = stretchesNear(lines, (MOST_STEPS + 1) * unit)
  let guards = guardIndex(places)

  /** The stretches of which each by itself comes over a place, of every line that does so as a whole. */
  const over = (at: Position): Stretch[] => {
    const found = near(at).filter(({ ends: [a, b] }) => isWithin(at, [a, b, onGrid(b), onGrid(a), a]))
    return found.filter(({ line }) => found.filter((one) => one.line === line).length % 2 === 1)
  }
  const wrongAround = (corners: Position[]) => {
    const stretches = corners.flatMap((corner) =>
      near(corner).filter(({ ends }) => ends.some((end) => keyOf(end) === keyOf(corner))),
    )
    const [west, south, east, north] = boundsOf(stretches.flatMap(({ ends }) => ends))
    const reach = (MOST_STEPS + 1) * unit
    return guards([west - reach, south - reach, east + reach, north + reach]).filter((at) => over(at).length)
  }
  /** Makes moves if they put the place right and none wrong. */
  const areMade = (moves: Move[], at: Position): boolean => {
    const corners = moves.map(({ corner }) => corner)
    const wrong = new Set(wrongAround(corners))
    const before = corners.map((corner) => led.get(keyOf(corner)))
    for (const { corner, step } of moves) led.set(keyOf(corner), step)
    if (!over(at).length && wrongAround(corners).every((one) => wrong.has(one))) return true
    corners.forEach((corner, i) => {
      if (before[i]) led.set(keyOf(corner), before[i])
      else led.delete(keyOf(corner))
    })
    return false
  }
  const isPutRight = (at: Position): boolean => {
    const corners = new Map(over(at).flatMap(({ ends }) => ends.map((end) => [keyOf(end), end])))
    const lines = new Set(over(at).map(({ line }) => line))
    const around = near(at).flatMap(({ line, ends }) => (lines.has(line) ? ends : []))
    return [...movesOf([...corners.values()], unit), awayFrom(at, around, unit)].some((moves) =>
      areMade(moves, at),
    )
  }

  const wrong = places.filter((at) => over(at).length && !isPutRight(at))
  guards = guardIndex([...places, ...room])
  for (const at of room) if (over(at).length) isPutRight(at)
  if (wrong.length) throw new Error(`the grid of ${unit} has no side for ${wrong.join('; ')}`)
  return lines.map((line) => ({ ...line, points: line.points.map(onGrid) }))
}

const nearestStep = ([lng = 0, lat = 0]: Position, unit: number): Point => [
  Math.round(lng / unit),
  Math.round(lat / unit),
]

/** The stretches of lines so near to a place, in degrees, or nearer. */
function stretchesNear(lines: WorldLine[], reach: number): (at: Position) => Stretch[] {
  const stretches = lines.flatMap(({ points }, line) =>
    points.slice(1).map((to, i): Stretch => ({ line, ends: [points[i]!, to] })),
  )
  const index = new Flatbush(stretches.length)
  for (const { ends } of stretches) index.add(...boundsOf(ends))
  index.finish()
  return ([x = 0, y = 0]) =>
    index.search(x - reach, y - reach, x + reach, y + reach).map((i) => stretches[i]!)
}

/** What may be done with some corners: one or two of them led to other steps, the fewest and nearest first. */
function movesOf(corners: Position[], unit: number): Move[][] {
  const ways = corners.map((corner) => stepsNear(corner, unit).map((step): Move => ({ corner, step })))
  const singles = ways.flat().map((move) => [move])
  const pairs = ways.flatMap((some, i) =>
    ways.slice(i + 1).flatMap((others) => some.flatMap((a) => others.map((b) => [a, b]))),
  )
  const away = (moves: Move[]) =>
    moves.reduce(
      (sum, { corner, step }) => sum + Math.hypot(step[0] * unit - corner[0]!, step[1] * unit - corner[1]!),
      0,
    )
  return [...singles, ...pairs]
    .map((moves) => ({ moves, km: away(moves) }))
    .sort((a, b) => a.moves.length - b.moves.length || a.km - b.km)
    .map(({ moves }) => moves)
}

/** Each of some corners led to the step on its other side from a place: an island of a step or two is drawn larger. */
function awayFrom(place: Position, corners: Position[], unit: number): Move[] {
  return corners.map((corner) => ({
    corner,
    step: corner.map((value, axis) =>
      value < place[axis]! ? Math.floor(value / unit) : Math.ceil(value / unit),
    ) as Point,
  }))
}

function stepsNear(at: Position, unit: number): Point[] {
  const [x, y] = nearestStep(at, unit)
  const steps: Point[] = []
  for (let dx = -MOST_STEPS; dx <= MOST_STEPS; dx++)
    for (let dy = -MOST_STEPS; dy <= MOST_STEPS; dy++) steps.push([x + dx, y + dy])
  return steps
}
