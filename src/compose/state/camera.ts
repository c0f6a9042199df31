import { listAt, valueAt, type Json } from '../draft/json'

/** The camera that a draft's map opens with; `null` where it says none. */
export function cameraOf(story: Json): { center: [number, number]; zoom: number } | null {
  const [lng, lat] = listAt(story, ['view', 'center'])
  const zoom = valueAt(story, ['view', 'zoom'])
  return typeof lng === 'number' && typeof lat === 'number' && typeof zoom === 'number'
    ? { center: [lng, lat], zoom }
    : null
}
