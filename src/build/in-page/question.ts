import type { RouteFigures } from '../../corridor/figures'
import type { LandRoute, RouteResult } from '../../corridor/route'
import type { Problem } from '../../story/parse'
import type { LandRouteFile } from '../../story/land-route'
import type { Finding } from '../../story/rules/rule'

/** What is made of a story: the zip of its whole site, one file, or its pages alone, to be looked at. */
export type SiteKind = 'site' | 'one' | 'preview'

export interface SiteQuestion {
  /** The address of the site that the composer is in. */
  root: string
  id: string
  /** Of the story's folder. */
  files: Map<string, Uint8Array>
  kind: SiteKind
  /** Where the site will stand; '' where that is not known. */
  site: string
}

/** What is done for a site, in this order; for all else without the last two. */
export const STAGES = ['code', 'check', 'ground', 'route', 'data', 'map', 'pages', 'files', 'pack'] as const
export type Stage = (typeof STAGES)[number]

/** Where a build is; of files, how many of how many there are. */
export interface Progress {
  stage: Stage
  files?: [done: number, all: number]
}

/** What keeps a story from being built, in the checker's words; its path and mend are '' where it is not of the story. */
export interface BuildFault {
  path: string
  wrong: string
  right: string
}

export type SiteAnswer = { bytes: Uint8Array } | { pages: Map<string, Uint8Array> } | { fault: BuildFault }

export interface RouteQuestion {
  /** Of questions that follow one another only the last is answered to its end. */
  id: number
  root: string
  route: Pick<LandRouteFile, 'recipe' | 'whatIf'>
  /** The file of the land, where the recipe names one of the folder. */
  files: Map<string, Uint8Array>
}

/** What a question about a route will need is made ready: code, and the coast around places that it has already. */
export interface RouteNotice {
  root: string
  /** [longitude, latitude] of each. */
  around: [number, number][]
}

/** A part of what there is to say of a land route, as soon as it is known; the line comes first, the neck last. */
export type RoutePart =
  | ({ kind: 'line' } & Pick<RouteFigures, 'lengthKm' | 'legsKm'>)
  | { kind: 'corridor'; figures: RouteFigures }
  /** `null` where the land between the ends has no narrow place. */
  | { kind: 'neck'; narrowestKm: number | null }
  /** `snapKm` is how far off the land a place may lie. */
  | { kind: 'no-way'; way: Exclude<RouteResult, LandRoute>; snapKm: number }
  | { kind: 'no-land'; faults: Finding[] }
  | { kind: 'failed'; wrong: string }

export type RouteAnswer = { id: number } & RoutePart

/** Asks what the command's checker says of a story's folder. */
export interface CheckQuestion {
  check: number
  root: string
  /** Its name. */
  folder: string
  /** Its files that are new or others than at the question before, by their paths in it. */
  changed: Map<string, Uint8Array>
  /** Those that are no longer in it. */
  gone: string[]
}

/** What came of it; nothing but `check` where the checker could not be had. */
export interface CheckAnswer {
  check: number
  problems?: Problem[]
  warnings?: Problem[]
}

/** All that the thread of the build is asked. */
export type Question = SiteQuestion | RouteQuestion | RouteNotice | CheckQuestion
