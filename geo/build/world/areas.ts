import { topology } from 'topojson-server'
import { feature } from 'topojson-client'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import type { BBox, MultiPolygon, Position } from 'geojson'
import type { GeometryCollection, MultiPolygon as TopoAreas, Topology } from 'topojson-specification'
import type { AreaIndex, CountryAreas } from '../../area-index'
import { UN_NAMES } from './renamed'
import { COUNTRY_NAMES } from '../country-names'
import { allProvinces, TERRITORY, type Province } from './provinces'

/** Steps a degree, some 110 m: finer than the source is true. */
const STEPS = 1e3
/** What a corner has to stand out by, in km2 of the triangle with its neighbours: some 250 m either way. */
const LEAST_KM2 = 0.05
const EARTH_KM = 6371
/** Codes that the source gives by who holds an area, or not at all. */
const OWN_A2: Record<string, string> = { XKX: 'XK', [TERRITORY]: 'EH' }
const ISO = /^[A-Z]{2}-[A-Z0-9]{1,3}$/u

/** Provinces by country, simplified as one topology so that neighbours keep each point of their limit. */
export function worldAreas(): { index: AreaIndex; countries: Map<string, CountryAreas> } {
  const byCountry = new Map<string, { province: Province; geometry: MultiPolygon }[]>()
  for (const one of simplified(allProvinces())) {
    const { country } = one.province
    byCountry.set(country, [...(byCountry.get(country) ?? []), one])
  }
  const codes = [...byCountry.keys()].filter((code) => /^[A-Z]{3}$/u.test(code)).sort()
  const index: AreaIndex = { countries: [], provinces: [] }
  const countries = new Map<string, CountryAreas>()
  for (const a3 of codes) {
    const parts = byCountry.get(a3)!
    const a2 = alpha2(
      a3,
      parts.map(({ province }) => province),
    )
    if (!a2) continue
    index.countries.push({ a2, a3, name: nameOf(a3, a2), bbox: boxOf(parts.map(({ geometry }) => geometry)) })
    for (const { province } of parts)
      // no province of one state inside a territory that the policy has as another
      if (ISO.test(province.iso) && a3 !== TERRITORY)
        index.provinces.push([province.iso, province.names.en ?? '', a3])
    countries.set(a3, packed(parts))
  }
  index.provinces.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
  return { index, countries }
}

function simplified(provinces: Province[]): { province: Province; geometry: MultiPolygon }[] {
  const whole = topology({
    areas: {
      type: 'GeometryCollection',
      geometries: provinces.map(({ polygons }) => ({ type: 'MultiPolygon' as const, coordinates: polygons })),
    },
  } as never) as unknown as Topology<{ areas: GeometryCollection }>
  const weighed = presimplify(whole, sphericalTriangleArea)
  const thin = simplify(weighed, LEAST_KM2 / EARTH_KM ** 2)
  return provinces.flatMap((province, i) => {
    const { geometry } = feature(thin, thin.objects.areas.geometries[i]!) as unknown as {
      geometry: MultiPolygon
    }
    const polygons = geometry.coordinates
      .map((rings) => rings.map(inSteps).filter((ring) => ring.length > 3))
      .filter((rings) => rings.length > 0)
    return polygons.length
      ? [{ province, geometry: { type: 'MultiPolygon' as const, coordinates: polygons } }]
      : []
  })
}

/** In whole steps, none twice in a row. */
function inSteps(ring: Position[]): Position[] {
  const steps = ring.map(([lng, lat]) => [Math.round(lng! * STEPS), Math.round(lat! * STEPS)])
  return steps.filter(([x, y], i) => i === 0 || x !== steps[i - 1]![0] || y !== steps[i - 1]![1])
}

function packed(parts: { province: Province; geometry: MultiPolygon }[]): CountryAreas {
  const areas = {
    type: 'FeatureCollection' as const,
    features: parts.map(({ province: { iso }, geometry }) => ({
      type: 'Feature' as const,
      properties: { iso: ISO.test(iso) ? iso : '' },
      geometry,
    })),
  }
  const made = topology({ areas }) as unknown as CountryAreas
  const arcs = made.arcs.map((arc) =>
    arc.map(([x, y], i) => (i === 0 ? [x!, y!] : [x! - arc[i - 1]![0]!, y! - arc[i - 1]![1]!])),
  )
  const geometries = made.objects.areas.geometries as TopoAreas<{ iso: string }>[]
  return {
    type: 'Topology',
    transform: { scale: [1 / STEPS, 1 / STEPS], translate: [0, 0] },
    objects: {
      areas: {
        type: 'GeometryCollection',
        geometries: geometries.map(({ type, arcs: rings, properties }) => ({
          type,
          arcs: rings,
          properties: properties!,
        })),
      },
    },
    arcs,
  }
}

function boxOf(areas: MultiPolygon[]): BBox {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { coordinates } of areas)
    for (const [x, y] of coordinates.flat(2)) {
      box[0] = Math.min(box[0], x! / STEPS)
      box[1] = Math.min(box[1], y! / STEPS)
      box[2] = Math.max(box[2], x! / STEPS)
      box[3] = Math.max(box[3], y! / STEPS)
    }
  return box
}

/** The code of most of its provinces, which a province that the policy moves there keeps of its source. */
export function alpha2(a3: string, provinces: Province[]): string | null {
  if (OWN_A2[a3]) return OWN_A2[a3]
  const count = new Map<string, number>()
  for (const { properties } of provinces) {
    const code = String(properties.iso_a2)
    if (/^[A-Z]{2}$/u.test(code)) count.set(code, (count.get(code) ?? 0) + 1)
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function nameOf(a3: string, a2: string): string {
  const own = UN_NAMES[a3]?.en ?? COUNTRY_NAMES[a3]?.[0]
  return own ?? new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(a2) ?? a3
}
