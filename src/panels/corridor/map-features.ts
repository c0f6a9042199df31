import { along, circle, length, lineString } from '@turf/turf'
import type { Feature, Geometry, LineString } from 'geojson'
import type { BottleneckResult, LngLat } from '../../corridor'
import type { Outcome } from './outcome'
import { blockCentre, type Via } from './settings'
import type { Story } from '../../story'

const feature = (kind: string, geometry: Geometry, more: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  properties: { kind, ...more },
  geometry,
})

/** The line and the corridor of an outcome, in the shape of the published ones; none where there is no way. */
export function routeFeatures({ route, corridor }: Outcome): Feature[] {
  if (route.status !== 'ok') return []
  const line: Feature = { ...feature('route', route.line), id: 'land-route-line' }
  if (!corridor?.geometry.coordinates.length) return [line]
  return [line, { ...feature('corridor', corridor.geometry), id: 'land-route-corridor' }]
}

/** What the settings close, and the places of the recipe. `ends` are the two that a cut lies between. */
export function settingFeatures(
  story: Story,
  outcome: Outcome,
  places: Via[],
  crossings: Record<string, LngLat>,
): Feature[] {
  const { settings, route, via, strip } = outcome
  const features: Feature[] = []
  if (strip?.coordinates.length) features.push(feature('strip', strip))
  const center = blockCentre(story)
  if (center && settings.blockRadiusKm !== null)
    features.push(feature('block', circle(center, settings.blockRadiusKm, { steps: 96 }).geometry))
  for (const id of settings.closed) {
    const at = crossings[id]
    if (at) features.push(feature('closed', { type: 'Point', coordinates: at }))
  }
  const ends =
    route.status === 'cut'
      ? route.between.map((i) => via[i])
      : route.status === 'via-blocked'
        ? [via[route.viaIndex]]
        : []
  for (const place of places)
    features.push(
      feature(
        'via',
        { type: 'Point', coordinates: place.lngLat },
        {
          passed: via.some((v) => v.lngLat === place.lngLat),
          end: ends.some((v) => v?.lngLat === place.lngLat),
        },
      ),
    )
  return features
}

/** The chord of the narrowest place, where the land has one. */
export function neckFeatures(neck: BottleneckResult | null): Feature[] {
  if (neck?.status !== 'ok' || !neck.narrowing) return []
  return [feature('chord', { type: 'LineString', coordinates: neck.chord })]
}

/** The reader's place on the line. */
export function markerFeatures({ route }: Outcome, cursorKm: number | null): Feature[] {
  if (route.status !== 'ok' || cursorKm === null) return []
  return [feature('marker', { type: 'Point', coordinates: pointAt(route.line, cursorKm, route.lengthKm) })]
}

/** The position at `sKm` of a line that is `lengthKm` long on the ellipsoid; turf measures it on a sphere. */
export function pointAt(line: LineString, sKm: number, lengthKm: number): LngLat {
  const whole = lineString(line.coordinates)
  return along(whole, (length(whole) * sKm) / lengthKm).geometry.coordinates as LngLat
}
