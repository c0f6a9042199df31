import { readWorldFile, worldFiles } from './read'
import type { Town } from './towns'

let byId: Map<number, Town> | undefined

/** A town by its number in GeoNames; `undefined` where geo/world has none. */
export function townOf(id: number): Town | undefined {
  byId ??= new Map(
    worldFiles('towns/').flatMap((path) =>
      readWorldFile<Town[]>(path)!.map((town) => [town.id, town] as const),
    ),
  )
  return byId.get(id)
}
