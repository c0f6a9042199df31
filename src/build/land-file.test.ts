import { expect, it } from 'vitest'
import { geodesicKm, realLand } from '../../tests/fixtures/corridor/real-land'
import { changed, readStory, REAL_FILE, REAL_FOLDER } from '../../tests/fixtures/story-files'
import { landRoute } from '../corridor/route'
import type { Detour } from '../corridor/detour'
import { allVia, blockCentre } from '../panels/corridor/settings'
import { landFile } from './land-file'
import { buildRoute } from './packs'

const story = readStory(REAL_FILE)
const { detours, accuracy } = JSON.parse(landFile(story, REAL_FOLDER)) as {
  detours: Detour[]
  accuracy: object
}

it('says how far its shores may lie from the true ones, with how exact its figures are', () => {
  expect(accuracy).toMatchObject({ withinM: 120, areaUnder: expect.closeTo(0.0026, 4) })
})

it('holds how the way between the ends grows with the radius of the block, up to where there is none', () => {
  const via = allVia(story)
  const ends = [via[0]!.lngLat, via.at(-1)!.lngLat]
  const center = blockCentre(story)!
  const direct = landRoute(realLand(), ends)
  if (direct.status !== 'ok') throw new Error(direct.status)
  expect(detours.map(({ radiusKm }) => radiusKm)).toEqual(Array.from({ length: 25 }, (_, i) => i * 2.5))
  expect(detours[0]).toEqual({ radiusKm: 0, lengthKm: direct.lengthKm, extraKm: 0, inside: null })
  for (const { radiusKm, lengthKm, extraKm } of detours.filter(({ radiusKm }) => radiusKm % 5 === 0)) {
    const around = landRoute(realLand(), ends, { blocked: [{ center, radiusKm }] })
    expect(lengthKm, `${radiusKm} km`).toBe(around.status === 'ok' ? around.lengthKm : null)
    expect(extraKm).toBe(lengthKm === null ? null : lengthKm - direct.lengthKm)
  }
  // with a larger disc the first end lies in it, and there is no way from it
  const toEndKm = geodesicKm(center, ends[0]!)
  for (const { radiusKm, lengthKm, inside } of detours) {
    expect(lengthKm === null).toBe(radiusKm >= toEndKm)
    expect(inside).toBe(radiusKm >= toEndKm ? 0 : null)
  }
})

it('has none for a route of which nothing may be changed, whose figures stand as they are', () => {
  const bare = changed(story, (s) => {
    delete s.derived[0]!.whatIf
    s.derived[0]!.recipe.crossings = []
  })
  expect(JSON.parse(landFile(bare, REAL_FOLDER)).detours).toEqual([])
  expect(buildRoute(bare, '', REAL_FOLDER)!.figures).toEqual(buildRoute(story, '', REAL_FOLDER)!.figures)
})

it('has none for a story without a land route', () => {
  expect(JSON.parse(landFile({ ...story, derived: [] }, REAL_FOLDER)).detours).toEqual([])
})
