import { listAt, valueAt, type Json, type Path } from '../draft/json'

/** The camera at a path of a draft, that of its opening view if none is given; `null` where it says none. */
export function cameraOf(
  story: Json,
  path: Path = ['view'],
): { center: [number, number]; zoom: number } | null {
  const [lng, lat] = listAt(story, [...path, 'center'])
  const zoom = valueAt(story, [...path, 'zoom'])
  return typeof lng === 'number' && typeof lat === 'number' && typeof zoom === 'number'
    ? { center: [lng, lat], zoom }
    : null
}
