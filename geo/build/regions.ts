import { mapshaper, type Shapes } from './mapshaper'
import { areaFeature, layer, type Layer, type Names } from './features'
import { outlineOf, type EdgeKind } from './outline'

type Oblast = Names & { key: string; id: string }

const DONBAS: Oblast[] = [
  {
    key: 'UA-14',
    id: 'donetsk-oblast',
    name_en: 'Donetsk Oblast',
    name_uk: 'Донецька область',
    name_ru: 'Донецкая область',
  },
  {
    key: 'UA-09',
    id: 'luhansk-oblast',
    name_en: 'Luhansk Oblast',
    name_uk: 'Луганська область',
    name_ru: 'Луганская область',
  },
]

const CRIMEA: Oblast[] = [
  {
    key: 'UA-43',
    id: 'crimea-arc',
    name_en: 'Autonomous Republic of Crimea',
    name_uk: 'Автономна Республіка Крим',
    name_ru: 'Автономная Республика Крым',
  },
  { key: 'UA-40', id: 'sevastopol', name_en: 'Sevastopol', name_uk: 'Севастополь', name_ru: 'Севастополь' },
]

/** Donetsk and Luhansk oblasts, with their shore and their limits with other oblasts. */
export const donbass = (faces: Shapes) => oblasts(faces, DONBAS, ['shore', 'limit'])

/** The Autonomous Republic of Crimea and Sevastopol, with their shore: the one limit is the policy's `admin-contested`. */
export const crimea = (faces: Shapes) => oblasts(faces, CRIMEA, ['shore'])

async function oblasts(faces: Shapes, wanted: Oblast[], edges: EdgeKind[]): Promise<Layer> {
  const { land } = await mapshaper(
    `-i faces.json -filter "water === '' || water === 'lake'" -dissolve2 key -o land.json`,
    { faces },
  )
  const areas = wanted.map(({ key, id, ...names }) => {
    const found = (land as Shapes).features.find(({ properties }) => properties.key === key)
    if (!found) throw new Error(`no land for ${id}: the mosaic has no face with key ${key}`)
    return areaFeature(id, found.geometry, { kind: 'oblast', iso: key, ...names })
  })
  const keys = wanted.map(({ key }) => key)
  return layer([...areas, ...(await outlineOf(faces, keys, edges))])
}
