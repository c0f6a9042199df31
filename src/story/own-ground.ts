import type { Basemap } from './basemap'
import type { LayerTiles } from './layer-tiles'

/** What the layers in an archive of ground are called. */
export type GroundSchema = 'placeline' | 'protomaps'

/** The archive of the folder as a page has it. */
export interface GroundTiles extends LayerTiles {
  schema: GroundSchema
}

/** The id of the ground's archive among a story's tiles; no layer can have it. */
export const OWN_GROUND = 'own_ground'

/** The one layer of an archive that `placeline world` writes. */
export const PLACELINE_LAYER = 'placeline-ground'

/** Layers that an archive needs for a schema to be known in it. */
export const GROUND_SCHEMAS: Record<GroundSchema, string[]> = {
  placeline: [PLACELINE_LAYER],
  protomaps: ['earth', 'water'],
}

/** The schema of an archive by the names of the layers in its tiles; `null` where it is none that is known here. */
export function groundSchema(layers: readonly string[]): GroundSchema | null {
  const known = Object.keys(GROUND_SCHEMAS) as GroundSchema[]
  return known.find((schema) => GROUND_SCHEMAS[schema].every((name) => layers.includes(name))) ?? null
}

/** The origins that a story's basemap is taken from, if another host may have it. */
export function groundHosts({ tiles, style }: Basemap): string[] {
  const all = [tiles?.url, style?.url, ...(style?.hosts ?? [])]
  return [...new Set(all.flatMap((url) => (url ? new URL(url).origin : [])))]
}

/** Whether a story has a basemap of its own. */
export const hasOwnGround = ({ basemap }: { basemap?: Basemap | undefined }): boolean =>
  !!(basemap?.tiles ?? basemap?.style)
