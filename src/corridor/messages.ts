import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { LandLimits } from './block'
import type { BottleneckResult } from './bottleneck'
import type { CoastShare } from './coast-share'
import type { Corridor, Line } from './corridor'
import type { ProfilePoint } from './profile'
import type { LngLat } from './plane'
import type { RouteResult } from './route'

/** Per kind of question: what it needs and what it gives. All plain JSON. `land` has to come first. */
export interface Questions {
  land: { asks: { collection: FeatureCollection }; gives: { crossings: string[] } }
  route: { asks: { via: LngLat[]; limits?: LandLimits }; gives: RouteResult }
  corridor: {
    asks: { line: Line; limits?: LandLimits; halfWidthKm: number; connectedOnly?: boolean }
    gives: Corridor
  }
  profile: { asks: { line: Line; limits?: LandLimits; stepKm: number; capKm: number }; gives: ProfilePoint[] }
  bottleneck: { asks: { a: LngLat; b: LngLat; limits?: LandLimits }; gives: BottleneckResult }
  coastShare: {
    asks: { of: Polygon | MultiPolygon | { line: Line; halfWidthKm: number } }
    gives: CoastShare
  }
}

export type Kind = keyof Questions

/** One message to the worker. */
export type Question = { [K in Kind]: { id: number; kind: K } & Questions[K]['asks'] }[Kind]

/** One message back; `ms` is the time spent computing. */
export type Reply =
  | { id: number; kind: Kind; status: 'done'; value: Questions[Kind]['gives']; ms: number }
  | { id: number; kind: Kind; status: 'error'; wrong: string; ms: number }
