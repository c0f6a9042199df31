import workerUrl from '../../build/in-page/build-worker?worker&url'
import * as v from 'valibot'
import type { RouteAnswer, RouteNotice, RoutePart, RouteQuestion } from '../../build/in-page/question'
import { LandRouteSchema } from '../../story/land-route'
import { newWorker } from '../../trusted'
import type { Draft } from '../draft/draft'
import { siteRoot } from '../state/site-root'
import { isRecord, listAt, setAt, stringAt, valueAt, type Json } from '../draft/json'

type Route = RouteQuestion['route']

/** Of letters that follow one another only the last is asked about. */
const REST_MS = 200
const { recipe: RecipeSchema, whatIf: WhatIfSchema } = LandRouteSchema.entries

/**
 * What of a draft's route its figures depend on; `null` while the recipe has a fault. Names say nothing to them, and are
 * often the last thing that is written.
 */
export function computable(route: Json | undefined): Route | null {
  const recipe = valueAt(route, ['recipe'])
  if (!isRecord(recipe)) return null
  const named = ['via', 'crossings'].reduce<Json>(
    (made, key) => {
      const list = listAt(recipe, [key])
      return list.length
        ? setAt(
            made,
            [key],
            list.map((one) => setAt(one, ['name'], stringAt(one, ['id']))),
          )
        : made
    },
    setAt(recipe, ['data'], []),
  )
  const read = v.safeParse(RecipeSchema, named)
  if (!read.success) return null
  const whatIf = v.safeParse(WhatIfSchema, valueAt(route, ['whatIf']))
  return { recipe: read.output, ...(whatIf.success && { whatIf: whatIf.output }) }
}

/** The figures of a land route as the build has them, worked out on a thread of its own after each change. */
export class RouteFigures {
  /** What is known of the route as it stands, by its kind; what came of the one before stays until then. */
  parts = $state.raw<{ [K in RoutePart['kind']]?: Extract<RoutePart, { kind: K }> }>({})
  isBusy = $state(false)
  #worker: Worker | null = null
  #id = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Asks for the figures of a route; forgets them where it has none. */
  want(route: Route | null, files: Draft['files']): void {
    clearTimeout(this.#timer)
    this.#id++
    this.isBusy = route !== null
    if (route) this.#timer = setTimeout(() => this.#ask(route, files), REST_MS)
    else this.parts = {}
  }

  /** Starts the thread before there is a route, and lets it read the coast around the places that it has so far. */
  makeReady(around: RouteNotice['around']): void {
    try {
      this.#worker ??= this.#start()
      this.#worker.postMessage({ root: siteRoot(), around } satisfies RouteNotice)
    } catch {
      // the question tells what keeps it from starting
    }
  }

  #ask(route: Route, files: Draft['files']) {
    const file = route.recipe.land?.data?.file
    const bytes = file === undefined ? undefined : files.get(file)
    const question: RouteQuestion = {
      id: this.#id,
      root: siteRoot(),
      route,
      files: new Map(bytes ? [[file!, bytes]] : []),
    }
    try {
      this.#worker ??= this.#start()
      this.#worker.postMessage(question)
    } catch (error) {
      this.#take({ id: this.#id, kind: 'failed', wrong: String(error) })
    }
  }

  #start(): Worker {
    const worker = newWorker(workerUrl)
    worker.onmessage = ({ data }: MessageEvent<RouteAnswer>) => this.#take(data)
    worker.onerror = ({ message }) => {
      this.end()
      this.#take({ id: this.#id, kind: 'failed', wrong: message || 'the thread did not start' })
    }
    return worker
  }

  #take({ id, ...part }: RouteAnswer) {
    if (id !== this.#id) return
    // the line comes first, and with it all others are of another route
    const before = part.kind === 'corridor' || part.kind === 'neck' ? this.parts : {}
    this.parts = { ...before, [part.kind]: part }
    this.isBusy = part.kind === 'line' || part.kind === 'corridor'
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#worker?.terminate()
    this.#worker = null
  }
}
