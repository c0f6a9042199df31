import type { Position } from 'geojson'
import { boundsOf, isInBox, type Bounds } from '../../../box'
import { KM_PER_DEG } from '../../../grid'
import type { WorldWater } from '.'
import { natureFile } from '../natural-earth'

/** A name is repeated along its river, so far from any other of its kind, in km; not further than this from those of the table. */
const APART_KM = 150
/** Close up it is repeated as often as this, in km: a small map shows no more at zoom 8. */
const CLOSE_KM = 45
const FAR_KM = 1800
/** A name of the table is led to its river from so far, in km; the course of another source may be so far off. */
const REACH_KM = 60
const COURSE_KM = 5
/** No two names stand closer than this, in km. */
const LEAST_KM = 20
/** The main rivers, which are named, and the first class of canals. */
const MAIN_CLASS = 1
const CANALS = 8
/** A canal without a course in Natural Earth is what the map has of canals so near to its name, in km. */
const CANAL_KM = 60

export type River = { level: number; points: Position[] }

/** What Natural Earth calls a river otherwise than the table. */
const ALSO: Record<string, string[]> = {
  Amazon: ['Amazonas', 'Solimões'],
  'Blue Nile': ['Abay', 'Bahr el Azraq'],
  Dnieper: ['Dnipro', 'Dnepr'],
  Irrawaddy: ['Ayeyarwady'],
  Paraná: ['Parana'],
  'White Nile': ['Bahr el Abyad'],
  Yangtze: ['Chang Jiang'],
  'Yellow River': ['Huang'],
  Yenisei: ['Yenisey'],
}

/**
 * The names of rivers, each on its course as the map draws it, and again along it.
 * @param rivers the map's own
 * @param named the table's
 * @param more others, named where Natural Earth has a course of theirs that the map draws
 */
export async function alongRivers(
  rivers: River[],
  named: WorldWater[],
  more: WorldWater[],
): Promise<WorldWater[]> {
  const courses = await namedCourses()
  const own = rivers.map(({ points }) => points)
  const boxed = own.map((points) => ({ points, box: boundsOf(points) }))
  const near = ([x = 0, y = 0]: Position) => {
    const [wide, high] = [COURSE_KM / across(y), COURSE_KM / KM_PER_DEG]
    const isNear = ({ box }: { box: Bounds }) =>
      isInBox([x, y], [box[0] - wide, box[1] - high, box[2] + wide, box[3] + high])
    return boxed.filter(isNear).map(({ points }) => points)
  }
  const main = rivers.filter(({ level }) => level <= MAIN_CLASS).map(({ points }) => points)
  const canals = rivers.filter(({ level }) => level >= CANALS).map(({ points }) => points)
  const ofName = ({ id, at, names }: WorldWater) => {
    const bare = names.en!.replace(/ River$|^River /, '')
    const found = [...new Set([names.en!, bare, ...(ALSO[names.en!] ?? [])])].flatMap(
      (name) => courses.get(name) ?? [],
    )
    if (found.length || !id.endsWith('-canal')) return found
    return canals.filter((line) => line.every((one) => km(one, at) < CANAL_KM))
  }
  const moved = named.map((water) => {
    const course = nearestOn(water.at, ofName(water), REACH_KM)
    const at =
      (course && nearestOn(course, near(course), COURSE_KM)) ??
      nearestOn(water.at, main, REACH_KM) ??
      water.at
    return { ...water, at }
  })
  const others = more.flatMap((water): WorldWater[] => {
    const course = nearestOn(water.at, ofName(water), REACH_KM)
    const at = course && nearestOn(course, near(course), COURSE_KM)
    return at ? [{ ...water, at, flows: true }] : []
  })
  const all: WorldWater[] = [...moved, ...others]
  for (const [first, ...rest] of byName([...all])) {
    const table = [first!, ...rest]
    const same = [...table]
    const course = ofName(first!)
    for (const [apart, often] of [
      [APART_KM, {}],
      [closeKm(first!, course), { often: true as const }],
    ] as const)
      for (const at of course.flatMap((line) => withSteps(line, apart / 4))) {
        if (same.some((one) => km(one.at, at) < apart)) continue
        if (table.every((one) => km(one.at, at) > FAR_KM)) continue
        const place = nearestOn(at, near(at), COURSE_KM)
        // the course of another source may lead to a place that has a name
        if (!place || [...all, ...same].some((one) => km(one.at, place) < Math.min(LEAST_KM, 0.9 * apart)))
          continue
        same.push({ ...first!, ...often, id: `${first!.id}-${same.length - table.length + 1}`, at: place })
      }
    all.push(...same.slice(table.length))
  }
  return all
}

/** A short canal has its name at both ends. */
function closeKm({ id }: WorldWater, course: Position[][]): number {
  if (!id.endsWith('-canal')) return CLOSE_KM
  const length = course.reduce(
    (sum, line) => sum + line.reduce((part, at, i) => part + (i ? km(at, line[i - 1]!) : 0), 0),
    0,
  )
  return Math.min(CLOSE_KM, Math.max(LEAST_KM / 2, length / 3))
}

/** A line with points no further from each other than so many km. */
function withSteps(line: Position[], mostKm: number): Position[] {
  return line.flatMap((to, i) => {
    const from = line[i - 1] ?? to
    const count = Math.max(1, Math.ceil(km(from, to) / mostKm))
    return Array.from({ length: count }, (_, n) =>
      n === count - 1 ? to : from.map((value, axis) => value + ((n + 1) / count) * (to[axis]! - value)),
    )
  })
}

function byName(waters: WorldWater[]): WorldWater[][] {
  const groups = new Map<string, WorldWater[]>()
  for (const water of waters) groups.set(water.names.en!, [...(groups.get(water.names.en!) ?? []), water])
  return [...groups.values()]
}

/** Natural Earth's rivers at 1:10,000,000 by each of their names. */
async function namedCourses(): Promise<Map<string, Position[][]>> {
  const { features } = await natureFile('10m/ne_10m_rivers_lake_centerlines')
  const courses = new Map<string, Position[][]>()
  for (const { properties, geometry } of features) {
    if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') continue
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
    for (const name of [properties?.name, properties?.name_alt])
      if (name) courses.set(String(name), [...(courses.get(String(name)) ?? []), ...lines])
  }
  return courses
}

const across = (lat: number) => Math.cos((lat * Math.PI) / 180) * KM_PER_DEG

const km = (a: readonly number[], b: readonly number[]) =>
  Math.hypot((a[0]! - b[0]!) * across((a[1]! + b[1]!) / 2), (a[1]! - b[1]!) * KM_PER_DEG)

/** The nearest place on some lines, to a ten-thousandth of a degree, if one is so near. */
function nearestOn(at: readonly number[], lines: Position[][], mostKm: number): [number, number] | undefined {
  const [lng, lat] = at as [number, number]
  const [wide, high] = [across(lat), KM_PER_DEG]
  let best: { km: number; at: [number, number] } | undefined
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = [(line[i - 1]![0]! - lng) * wide, (line[i - 1]![1]! - lat) * high]
      const [bx, by] = [(line[i]![0]! - lng) * wide, (line[i]![1]! - lat) * high]
      const [dx, dy] = [bx - ax, by - ay]
      const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)))
      const [x, y] = [ax + share * dx, ay + share * dy]
      const away = Math.hypot(x, y)
      if (away <= mostKm && away < (best?.km ?? Infinity))
        best = { km: away, at: [rounded(lng + x / wide), rounded(lat + y / high)] }
    }
  return best?.at
}

const rounded = (value: number) => Number(value.toFixed(4))
