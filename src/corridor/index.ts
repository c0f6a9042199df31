/** What the land allows. In the browser import types from here and ask through `client.ts`; `derive.ts` is for builds. */
export { landUnder, type LandLimits, type StripBounds } from './block'
export { accuracyOf, type Accuracy } from './accuracy'
export { bottleneck, type BottleneckResult } from './bottleneck'
export { corridorClient, type Answer, type CorridorClient, type WorkerLike } from './client'
export { coastShare, type CoastShare } from './coast-share'
export { corridor, type Corridor, type Line } from './corridor'
export { detour, type Detour } from './detour'
export {
  routeGeoJSON,
  type LandRouteRecipe,
  type RouteAbout,
  type RouteProperties,
  type Words,
} from './export'
export { landArea, readLand, type Block, type Land, type LandResult } from './land'
export type { Kind, Question, Questions, Reply } from './messages'
export { widthProfile, type ProfilePoint } from './profile'
export { planeFor, type Box, type LngLat, type Plane, type PlanePoint } from './plane'
export { landRoute, type LandRoute, type RouteResult } from './route'
