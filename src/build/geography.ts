import type { FeatureCollection } from 'geojson'
import type { StoryLayer } from '../story'
import { areaShapes } from './world/area-shapes'
import { countryArea, provinceArea, type Area } from './world/named-areas'
import { lakeShape, waterOf } from './world/lake'
import { townOf } from './world/town-of'

/** What a layer names of the built-in geography. */
export type Geography = NonNullable<StoryLayer['geography']>
/** One of them, with where it stands in the layer. */
export type Reference = { key: keyof Geography; index: number; value: string | number }

export const referencesOf = (geography: Geography): Reference[] =>
  (['admin1', 'country', 'city', 'water'] as const).flatMap((key) =>
    (geography[key] ?? []).map((value: string | number, index): Reference => ({ key, index, value })),
  )

/**
 * The shapes that a layer refers to, out of geo/world: areas cut at the coast that the map is drawn with, lakes, towns as
 * points. Borders are those of the policy. Throws for a reference that `referenceFaults` tells of.
 */
export function geographyShapes(geography: Geography): FeatureCollection {
  const features = referencesOf(geography).flatMap(({ key, value }) => {
    if (key === 'city') {
      const town = townOf(Number(value))
      if (!town) throw new Error(`no town ${value}`)
      return [
        {
          type: 'Feature' as const,
          id: `city-${town.id}`,
          properties: {
            kind: 'city',
            ...Object.fromEntries(
              Object.entries({ en: town.name, ...town.names }).map(([lang, name]) => [`name_${lang}`, name]),
            ),
          },
          geometry: { type: 'Point' as const, coordinates: [...town.at] },
        },
      ]
    }
    if (key === 'water') return lakeShape(String(value))
    const area = areaOf(key, String(value))
    if ('wrong' in area) throw new Error(`${value}: ${area.wrong}`)
    return areaShapes(area)
  })
  return { type: 'FeatureCollection', features }
}

/** The ids of the shapes that a layer refers to, by which places name them; found without cutting any. */
export function geographyIds(geography: Geography): string[] {
  return referencesOf(geography).flatMap(({ key, value }) => {
    if (key === 'city') return [`city-${value}`]
    if (key === 'water') return waterOf(String(value))?.id ?? []
    const area = areaOf(key, String(value))
    return 'wrong' in area ? [] : [area.id]
  })
}

export const areaOf = (key: 'admin1' | 'country', code: string): Area | { wrong: string } =>
  key === 'country' ? countryArea(code) : provinceArea(code)
