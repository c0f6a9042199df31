import type { LandRouteFile } from '../land-route'
import type { Finding, Rule } from './rule'

const OWN_LAND = '"data" or "builtin" with a file of it'

/** Where the land of a route is from, and where its crossings and its coast lie, is said once and can be found. */
export const routeLandIsThere: Rule = (story) =>
  story.derived.flatMap((route, i) =>
    [...landFaults(route), ...crossingFaults(route), ...coastFaults(route)].map((fault) => ({
      ...fault,
      path: `derived[${i}].${fault.path}`,
    })),
  )

/** Whether the land is a file, which may have crossings and a coast of its own. */
const isFile = ({ recipe: { land = {} } }: LandRouteFile) =>
  land.data !== undefined || land.builtin !== undefined

function landFaults(route: LandRouteFile): Finding[] {
  const { land = {}, via } = route.recipe
  const { data, builtin, box, lakes, withinM } = land
  const found: Finding[] = []
  if (data && builtin !== undefined)
    found.push({ path: 'recipe.land', wrong: 'land from two files', right: '"data" or "builtin"' })
  for (const [key, value] of [
    ['box', box],
    ['lakes', lakes],
  ] as const)
    if (isFile(route) && value !== undefined)
      found.push({
        path: `recipe.land.${key}`,
        wrong: `"${key}" for a land that is not cut from the world's coast`,
        right: `no ${key}, or no file`,
      })
  if (!isFile(route) && withinM !== undefined)
    found.push({
      path: 'recipe.land.withinM',
      wrong: `${withinM} for a land that is cut from the world's coast, whose shores are known`,
      right: 'no withinM, or a file',
    })
  if (!box) return [...found, ...acrossFaults(route)]
  const [west, south, east, north] = box
  if (south >= north)
    found.push({
      path: 'recipe.land.box[3]',
      wrong: `${north} is not north of ${south}`,
      right: `more than ${south}`,
    })
  if (west >= east)
    found.push({
      path: 'recipe.land.box[2]',
      wrong: `${east} is not east of ${west}`,
      right: `more than ${west}: a land may not lie across the 180th meridian`,
    })
  if (found.length) return found
  return via.flatMap(({ id, lngLat: [lng, lat] }, i) =>
    lng > west && lng < east && lat > south && lat < north
      ? []
      : [
          {
            path: `recipe.via[${i}].lngLat`,
            wrong: `"${id}" lies outside of the land's box`,
            right: `a place within ${box.join(', ')}, or a larger recipe.land.box`,
          },
        ],
  )
}

/** Half of the earth around: places further apart are nearer to each other across the 180th meridian. */
const HALF_DEGREES = 180

function acrossFaults({ recipe: { via } }: LandRouteFile): Finding[] {
  const lngs = via.map(({ lngLat: [lng] }) => lng)
  if (Math.max(...lngs) - Math.min(...lngs) <= HALF_DEGREES) return []
  return [
    {
      path: 'recipe.via',
      wrong: 'places on both sides of the 180th meridian, across which no route is computed',
      right: 'places on one side of it',
    },
  ]
}

function crossingFaults(route: LandRouteFile): Finding[] {
  return route.recipe.crossings.flatMap(({ id, bridge, gate }, i): Finding[] => {
    const path = `recipe.crossings[${i}]`
    if (bridge && gate)
      return [{ path, wrong: `"${id}" is a bridge and a gate`, right: '"bridge" or "gate"' }]
    if (bridge || gate || isFile(route)) return []
    return [
      {
        path,
        wrong: `nothing says where "${id}" lies`,
        right: `"bridge" with a line from bank to bank, "gate" with a line across a neck of land, or ${OWN_LAND}`,
      },
    ]
  })
}

function coastFaults(route: LandRouteFile): Finding[] {
  if (!route.whatIf?.coast || route.whatIf.coast.between || isFile(route)) return []
  return [
    {
      path: 'whatIf.coast',
      wrong: 'nothing says where the coast runs',
      right: `"between" with the two ends of it, or ${OWN_LAND}`,
    },
  ]
}
