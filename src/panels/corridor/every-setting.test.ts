import { describe, expect, test } from 'vitest'
import { landRoute } from '../../corridor/route'
import { routeFeatures } from './map-features'
import { Numbers } from './numbers'
import type { Outcome } from './outcome'
import { report } from './report'
import { sentence } from './sentence'
import { allVia, chosenVia, limitsOf } from './settings'
import { loadCorridorWords } from './text'
import { textIn, type Lang } from '../../story'
import { crossingIds } from '../../view/corridor-link'
import type { CorridorSettings } from '../../view/state'
import { realLand } from '../../../tests/fixtures/corridor/real-land'
import { recipe, story } from '../../../tests/fixtures/corridor/outcomes'

const LANGS: Lang[] = ['en', 'uk', 'ru']
const land = realLand()
const numbers = await Promise.all(
  LANGS.map(async (lang) => {
    const words = await loadCorridorWords(lang)
    return { lang, words, numbers: new Numbers(lang, words) }
  }),
)
const subsets = <T>(all: readonly T[]) =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, i) => bits & (1 << i)))

const BLOCK_KM = 15
const SHALLOW_KM = 8
const CROSSINGS = crossingIds(story)
const between = allVia(story).flatMap((via) => via.id ?? [])

/** The settings' route, with what is not asked about here left empty. */
function outcomeOf(settings: CorridorSettings): Outcome {
  const via = chosenVia(story, settings)
  const limits = limitsOf(story, settings)
  const places = via.map((v) => v.lngLat)
  const route = landRoute(land, places, limits)
  return { settings, via, limits, route, corridor: null, profile: [], coast: null, strip: null, ms: 0 }
}

/** What a map of the region says of the settings: the places (by their index) that no land way joins, if any. */
function expectedCut({ closed, blockRadiusKm, stripDepthKm }: CorridorSettings, ids: (string | null)[]) {
  // a disc of 15 km about Mariupol reaches across a strip of 8 km: the coast west of it is out of reach
  const beyondMariupol = ids.findIndex((id, i) => i > 0 && id !== 'novoazovsk')
  if (blockRadiusKm !== null && stripDepthKm === SHALLOW_KM) return [beyondMariupol - 1, beyondMariupol]
  // Crimea is reached by Perekop, by Chonhar, or by Henichesk and the spit together
  const shut = (id: string) => closed.includes(id)
  if (shut('perekop') && shut('chonhar') && (shut('henichesk') || shut('arabat')))
    return [ids.length - 2, ids.length - 1]
  return null
}

describe.each([null, BLOCK_KM])('Mariupol closed to %s km', (blockRadiusKm) => {
  describe.each([null, SHALLOW_KM, 60])('a strip of %s km', (stripDepthKm) => {
    test.each(subsets(CROSSINGS).map((closed) => ({ closed, name: closed.join(', ') || 'none' })))(
      'crossings closed: $name; any of the places left out',
      ({ closed }) => {
        for (const viaOff of subsets(between)) {
          const settings = { ...recipe, closed, viaOff, blockRadiusKm, stripDepthKm }
          const outcome = outcomeOf(settings)
          const ids = outcome.via.map((v) => v.id)
          const cut = expectedCut(settings, ids)
          const inside = blockRadiusKm !== null && ids.includes('mariupol')
          const expected = inside
            ? { status: 'via-blocked', viaIndex: ids.indexOf('mariupol') }
            : cut
              ? { status: 'cut', between: cut }
              : { status: 'ok' }
          expect(outcome.route, JSON.stringify(settings)).toMatchObject(expected)
          expect(routeFeatures(outcome)).toHaveLength(expected.status === 'ok' ? 1 : 0)
          for (const { lang, words, numbers: inWords } of numbers) {
            const nameAt = (i: number) => textIn(outcome.via[i]!.name, lang, 'en').value
            const text = sentence(
              report(outcome, null, null, (name) => textIn(name, lang, 'en').value),
              words,
              inWords,
            )
            expect(text).not.toMatch(/[{}]|undefined/)
            const named = inside ? [expected.viaIndex!] : (cut ?? [0, ids.length - 1])
            for (const i of named) expect(text).toContain(nameAt(i))
          }
        }
      },
    )
  })
})
