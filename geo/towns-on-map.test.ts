import { expect, it } from 'vitest'
import { decodePack } from '../src/map/load'
import { packTopologies } from '../src/build/packs'
import { ground } from '../src/build/world-cut'
import { isWithin, largeTowns, misplaced, ringOf, type Misplaced } from '../tests/fixtures/towns-on-map'
import { MOVED_LINES } from './policy'

/** Natural Earth's coast is coarser than the one that is drawn: areas reach seawards as far as this, in km. */
const SEAWARD_KM = 6
/** At the shore itself: the coast is finer there than the scale's tolerance. */
const AT_THE_SHORE = ['Kanayannur', 'Camayenne', 'Baubau', 'Castries', 'Suva', 'Manila', 'Cadiz']

const towns = largeTowns()
const told = ({ town, scale, what, km }: Misplaced) =>
  `${scale}: ${town.name} (${town.country}), ${what}, ${km.toFixed(1)} km`

it('has every town of 100,000 people and every capital on land, and in its country by the policy, at every scale', () => {
  expect(towns.length).toBeGreaterThan(4500)
  // close up all of them take half a minute (`npm run bench:towns`): here those that a line is moved for, and some at a shore
  const close = [...MOVED_LINES.map(({ town }) => town), ...AT_THE_SHORE]
  const found = [
    ...misplaced(towns, ['region', 'world']),
    ...misplaced(
      towns.filter(({ name }) => close.includes(name)),
      ['detail'],
    ),
  ]
  expect(found.filter(({ scale, km }) => scale !== 'areas' || km > SEAWARD_KM).map(told)).toEqual([])
}, 300_000)

it('has the areas of countries on the lines that are moved for a town', () => {
  const moved = MOVED_LINES.filter(({ kind }) => kind === 'limit').map(({ town }) => town)
  const found = misplaced(
    towns.filter(({ name }) => moved.includes(name)),
    [],
  )
  expect(found.map(told)).toEqual([])
})

it('has them on land in the pack of the world that a reader gets', () => {
  const world = { type: 'FeatureCollection' as const, features: ground('world', [-180, -85, 180, 84]) }
  const pack = decodePack(JSON.parse(packTopologies({ world })), ['world'])
  if (pack.status !== 'ok') throw new Error(pack.detail)
  const rings = pack.sources.world!.features.flatMap(({ properties, geometry }) =>
    properties?.kind === 'land' && geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [],
  )
  const land = rings.map(ringOf)
  expect(towns.filter(({ at }) => !isWithin(land, at)).map(({ name }) => name)).toEqual([])
})
