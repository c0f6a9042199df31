import { DISPUTED_AREAS } from '../../geo/disputed-areas'
import { nearTo, oneOf, type Finding } from '../story/rules/rule'
import type { StoryFile } from '../story/schema'
import { areaOf, referencesOf, type Reference } from './geography'
import { areaIndex } from './world/areas'
import { lakeShape, waterOf, waters } from './world/lake'
import { townOf } from './world/town-of'

/** Says of each reference of a story's layers that the built-in geography has no shape for, and what was probably meant. */
export function referenceFaults(story: StoryFile): Finding[] {
  return story.layers.flatMap(({ geography }, i): Finding[] =>
    geography
      ? referencesOf(geography).flatMap((reference) => {
          const path = `layers[${i}].geography.${reference.key}[${reference.index}]`
          const fault = faultOf(reference)
          const found = fault ? [fault] : story.geoPolicy ? [] : unsettled(reference)
          return found.map((one) => ({ path, ...one }))
        })
      : [],
  )
}

const MEND = 'a word in geoPolicy, or a file with the shape that the story goes by'

/**
 * Warns of a state whose limits the table of disputed areas has as not settled, or that has areas in it whose status
 * states dispute: its shape takes the line that is drawn. A story that says what its borders follow is warned of none.
 */
function unsettled({ key, value }: Reference): Omit<Finding, 'path'>[] {
  if (key !== 'country') return []
  const { a3, name } = areaIndex().countries.find((one) => [one.a2, one.a3].includes(String(value)))!
  const drawn = DISPUTED_AREAS.filter(({ lines = [] }) => lines.some(({ between }) => between.includes(a3)))
  const inside = DISPUTED_AREAS.filter((area) => area.drawn === 'inside' && area.state?.en === name)
  return [
    { areas: drawn, wrong: (list: string) => `not all of its limits are settled: ${list}` },
    { areas: inside, wrong: (list: string) => `states dispute the status of what lies in it: ${list}` },
  ].flatMap(({ areas, wrong }) =>
    areas.length ? [{ wrong: wrong(areas.map(named).join('; ')), right: MEND, warning: true as const }] : [],
  )
}

/** An area with the document that its row goes by. */
const named = ({ name, basis }: (typeof DISPUTED_AREAS)[number]) =>
  typeof basis.document === 'string' ? `${name.en} (${basis.document})` : name.en

function faultOf({ key, value }: Reference): Omit<Finding, 'path'> | null {
  if (key === 'city')
    return townOf(Number(value))
      ? null
      : {
          wrong: `GeoNames' number ${value} is of no town of 5,000 people and more`,
          right: 'the number of its page on geonames.org, or a file with the place as "data"',
        }
  const text = String(value)
  if (key === 'water') return waterFault(text)
  const area = areaOf(key, text)
  if (!('wrong' in area)) return null
  const { countries, provinces } = areaIndex()
  const start = /^[A-Z]{2}-/u.exec(text)?.[0]
  const same = key === 'admin1' && start ? provinces.filter(([iso]) => iso.startsWith(start)) : []
  const known =
    key === 'country'
      ? countries.flatMap(({ a2, a3, name }) => [a2, a3, name])
      : (same.length ? same : provinces).flatMap(([iso, name]) => [iso, name])
  const near = codeOf(key, nearTo(text, new Set(known)).near)
  return {
    wrong: area.wrong,
    right:
      key === 'country'
        ? 'a code of ISO 3166-1, such as PA'
        : same.length && same.length <= 40
          ? oneOf(new Set(same.map(([iso]) => iso)))
          : 'a code of ISO 3166-2, such as UA-14',
    ...(near && { near }),
  }
}

/** The code of an area whose name was written. */
function codeOf(key: 'admin1' | 'country', found: string | undefined): string | undefined {
  const { countries, provinces } = areaIndex()
  return key === 'country'
    ? (countries.find(({ name }) => name === found)?.a2 ?? found)
    : (provinces.find(([, name]) => name === found)?.[0] ?? found)
}

function waterFault(name: string): Omit<Finding, 'path'> | null {
  const water = waterOf(name)
  if (!water) {
    const known = new Set(waters().flatMap(({ id, names }) => [id, ...Object.values(names)]))
    return {
      wrong: `no water is called "${name}"`,
      right: 'a lake by its name or id',
      ...nearTo(name, known),
    }
  }
  if (lakeShape(name).length) return null
  return {
    wrong: `"${name}" is a part of the sea or a river, and where it ends the built-in geography does not say`,
    right: 'a lake; or a file with the limits that the story goes by, as "data"',
  }
}
