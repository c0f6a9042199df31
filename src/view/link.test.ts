import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../story'
import { pageStory } from '../story/page-story'
import { corridorReach, crossingIds, formatCorridor, parseCorridor, viaIds } from './corridor-link'
import { formatCamera, formatLink, parseLink } from './link'
import { recipeSettings, restingState, type ViewState } from './state'
import { changed, FERRY_FILE, readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const real = readStory(REAL_FILE)
const ferry = readStory(FERRY_FILE)

/** Splits what `formatLink` writes as `location` does. */
function parse(link: string, story: Story) {
  const at = link.indexOf('#')
  return at === -1 ? parseLink(link, '', story) : parseLink(link.slice(0, at), link.slice(at), story)
}

const tenths = ({ from, to }: { from: number; to: number }) =>
  fc.integer({ min: from * 10, max: to * 10 }).map((n) => n / 10)
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const noneOf = fc.constant(null)
const idOf = (records: { id: string }[]) =>
  records.length ? orNull(fc.constantFrom(...records.map((r) => r.id))) : noneOf

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Cameras as fine as a link holds them. */
const cameras = fc
  .record({
    zoom: fc.integer({ min: 0, max: 2200 }).map((z) => z / 100),
    lat: fc.integer({ min: -8500, max: 8500 }).map((n) => n / 100),
    lng: fc.integer({ min: -18000, max: 18000 }).map((n) => n / 100),
  })
  .map(({ zoom, lat, lng }) => ({ center: [lng, lat] as [number, number], zoom }))

function states(story: Story): fc.Arbitrary<ViewState> {
  const reach = corridorReach(story)
  return fc.record({
    lang: fc.constantFrom(...story.langs),
    layers: fc.subarray(story.layers.map((l) => l.id)),
    selected: idOf(story.annotations),
    step: idOf(story.steps),
    date: orNull(days),
    camera: orNull(cameras),
    corridor: orNull(
      fc.record({
        halfWidthKm: tenths(reach.halfWidthKm),
        viaOff: fc.subarray(viaIds(story)),
        closed: fc.subarray(crossingIds(story)),
        blockRadiusKm: reach.blockRadiusKm ? orNull(tenths(reach.blockRadiusKm)) : noneOf,
        stripDepthKm: reach.stripDepthKm ? orNull(tenths(reach.stripDepthKm)) : noneOf,
        connectedOnly: fc.boolean(),
      }),
    ),
    theme: fc.constantFrom('auto', 'light', 'dark'),
  })
}

describe('a link to a state', () => {
  const closed = changed(ferry, (draft) => void (draft.derived[0]!.recipe.crossings[1]!.open = false))
  const plain = changed(ferry, (draft) => void delete draft.derived[0]!.whatIf)
  it.each([
    ['the real story', real],
    ['a story whose route has nothing to close', plain],
    ['a story with two names in a recipe', ferry],
    ['a story with a closed crossing', closed],
    ['a page in Ukrainian, which has the words of no other language', pageStory(real, 'uk')],
    ['a page in Russian', pageStory(real, 'ru')],
  ])('gives the same state again for %s', (_, story) => {
    fc.assert(
      fc.property(states(story), (state) => {
        const parsed = parse(formatLink(state, story), story)
        expect(parsed.warnings).toEqual([])
        expect(parsed.state).toEqual(state)
        expect(formatLink(parsed.state, story)).toBe(formatLink(state, story))
      }),
      { numRuns: 1000 },
    )
  })

  it('is empty for the state a story opens with', () => {
    expect(formatLink(restingState(real), real)).toBe('')
    expect(parse('', real)).toMatchObject({ state: restingState(real), warnings: [], storyId: null })
  })

  it('holds the camera to a third of a pixel, at every zoom and as near to zero as can be', () => {
    const center = fc.oneof(fc.double({ min: -85, max: 85, noNaN: true }), fc.constantFrom(1e-7, -1e-9, 0))
    const camera = fc.record({ zoom: fc.double({ min: 0, max: 22, noNaN: true }), lng: center, lat: center })
    fc.assert(
      fc.property(camera, ({ zoom, lng, lat }) => {
        const { state, warnings } = parseLink('', formatCamera({ center: [lng, lat], zoom }), real)
        expect(warnings).toEqual([])
        const pxPerDegree = (512 * 2 ** zoom) / 360
        const off = [state.camera!.center[0] - lng, state.camera!.center[1] - lat]
        // a degree of latitude is up to 1 / cos(85°) longer on the map
        expect(Math.abs(off[0]!) * pxPerDegree).toBeLessThan(1 / 3)
        expect((Math.abs(off[1]!) * pxPerDegree) / Math.cos((lat * Math.PI) / 180)).toBeLessThan(1 / 3)
        expect(state.camera!.zoom).toBeCloseTo(zoom, 1)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a link to another story', () => {
  it('says that this page has none but its own', () => {
    const asked = parse('?story=no-such-story&focus=kyiv', real)
    expect(asked.storyId).toBe('no-such-story')
    expect(asked.warnings).toEqual([`"story=no-such-story" was left out: this page is of "${real.id}"`])
    expect(asked.state.selected).not.toBeNull()
    expect(parse(`?story=${real.id}`, real)).toMatchObject({ storyId: null, warnings: [] })
  })

  it('says so of whatever was asked for, were it no id', () => {
    const [odd, long] = [parse('?story=No%20Story', real), parse(`?story=${'x'.repeat(200)}`, real)]
    expect(odd).toMatchObject({ storyId: 'No Story', left: [] })
    expect(odd.warnings).toEqual([expect.stringContaining('"story=No Story" was left out')])
    expect(long.storyId).toHaveLength(60)
    expect(parse('?story=', real)).toMatchObject({ storyId: null, left: ['story='] })
  })
})

describe('a link from anywhere', () => {
  const KEYS = 'story lang theme layers focus step t corridor ui hide gestures load static transparent'.split(
    ' ',
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'all',
      'none',
      'moscow,kyiv',
      'uk',
      '2022-04-22',
      '2022-02-30',
      'w:20,off:a+b',
      'w:,,:',
      '%',
      '%u0041',
      '\0',
    ),
  )
  const pair = fc.tuple(
    fc.oneof(fc.constantFrom(...KEYS), fc.string(), fc.constantFrom('__proto__', 'toString')),
    value,
  )
  const search = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pair, { maxLength: 6 }).map((pairs) => `?${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`),
  )
  const number = fc.oneof(fc.double().map(String), fc.constantFrom('', '-', '1e9', '91', 'NaN', '٣'))
  const hash = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(number, number, number).map((all) => `#map=${all.join('/')}`),
  )

  it('never throws, and gives a state of this story', () => {
    fc.assert(
      fc.property(search, hash, (search, hash) => {
        const { state, warnings } = parseLink(search, hash, real)
        expect(real.langs).toContain(state.lang)
        expect(real.layers.map((l) => l.id)).toEqual(expect.arrayContaining(state.layers))
        expect(warnings.every((warning) => warning.length > 10 && warning.length < 400)).toBe(true)
        // what was read can be written, and read again without a complaint
        const again = parse(formatLink(state, real), real)
        expect(again).toMatchObject({ state: { ...state, camera: again.state.camera }, warnings: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('names every parameter that it does not know', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z_]{1,20}$/).filter((key) => !KEYS.includes(key)))
    fc.assert(
      fc.property(names, (names) => {
        const unknown = names.filter((key) => !/^(childId|initialWidth|parentUrl|parentTitle)$/.test(key))
        const { warnings } = parseLink(`?lang=en&${unknown.map((key) => `${key}=1`).join('&')}`, '', real)
        expect(warnings.map((warning) => /^"(.*)" is not a parameter/.exec(warning)?.[1])).toEqual(unknown)
      }),
    )
  })

  it.each([
    ['?lang=de', /"lang=de" .* en/],
    ['?theme=pink', /"theme=pink" .*auto, light, dark/],
    ['?layers=moscow,mosow', /"layers=mosow" .*moscow/],
    ['?focus=nowhere', /"focus=nowhere" .*annotation or place/],
    ['?step=nowhere', /"step=nowhere" .*step/],
    ['?t=2022-02-30', /"t=2022-02-30" .*YYYY-MM-DD/],
    ['?corridor=w:99', /"corridor=w:99" .*from 2 to 40/],
    ['?corridor=off:odesa', /"corridor=off:odesa" .*mariupol/],
    ['?static=yes', /"static=yes" .*1 or 0/],
    ['?hide=about', /"hide=about" .*legend, steps, search/],
    ['#map=99/0/0', /#map=zoom\/lat\/lng/],
  ])('leaves out %s and says what would be right', (link, warning) => {
    const parsed = parse(link, real)
    expect(parsed.warnings).toHaveLength(1)
    expect(parsed.warnings[0]).toMatch(warning)
    // the same part as it was written, for the notice in the reader's language
    expect(parsed.warnings[0]).toContain(`"${parsed.left[0]}"`)
    if (link === '?layers=moscow,mosow') expect(parsed.state.layers).toEqual(['moscow'])
    else expect(parsed.state).toEqual(restingState(real))
  })

  it.each([
    '?utm_source=newsletter&utm_medium=email&fbclid=Iw0example',
    '?focus=moscow&gclid=example',
    '?story=guterres-april-2022&utm_source=newsletter&utm_campaign=daily&anything=%F0%9F%98%80',
    '?theme=dark#comment-12',
    '#:~:text=Kyiv',
  ])('says nothing to readers of what others have put on %s, and all of it to publishers', (link) => {
    const { left, warnings } = parse(link, real)
    expect(left).toEqual([])
    expect(warnings.length).toBeGreaterThan(0)
  })

  it('tells readers of a part of its own that is wrong, and of no other', () => {
    expect(parse('?utm_source=a&theme=pink&fbclid=b#map=x', real).left).toEqual(['theme=pink', '#map=x'])
  })

  it('keeps what the page sets up where the link is wrong', () => {
    const defaults = { still: true, hide: ['search' as const], gestures: 'cooperative' as const }
    expect(parseLink('?static=yes&hide=about&gestures=x', '', real, defaults).frame).toMatchObject(defaults)
    expect(parseLink('?layers=mosow', '', real).state.layers).toEqual(restingState(real).layers)
    expect(parseLink('?layers=none', '', real).state.layers).toEqual([])
  })

  it('opens the first annotation of a place', () => {
    expect(parseLink('?focus=mariupol', '', real).state.selected).toBe(
      real.annotations.find((a) => a.place === 'mariupol')!.id,
    )
  })
})

describe('the corridor in a link', () => {
  it('reads what it writes, and names each part that it does not take', () => {
    const settings = {
      ...recipeSettings(real),
      halfWidthKm: 12.5,
      closed: ['arabat'],
      connectedOnly: true,
    }
    expect(formatCorridor(settings)).toBe('w:12.5,closed:arabat,joined')
    expect(parseCorridor('w:12.5,closed:arabat,joined', real)).toEqual({ settings, problems: [] })
    expect(parseCorridor('w:12.5,walls:3', real).problems).toEqual([
      ['walls:3', expect.stringMatching(/^w, block/)],
    ])
    expect(parseCorridor('walls:3', real).settings).toBeNull()
  })

  it('opens what links of the first story have opened since they were given out', () => {
    expect(parseCorridor('w:20,block:15,strip:15,off:mariupol,closed:perekop', real)).toEqual({
      settings: {
        halfWidthKm: 20,
        viaOff: ['mariupol'],
        closed: ['perekop'],
        blockRadiusKm: 15,
        stripDepthKm: 15,
        connectedOnly: false,
      },
      problems: [],
    })
    const all = 'w:2,block:60,strip:150,off:novoazovsk+berdiansk,closed:chonhar+henichesk+arabat,joined'
    expect(parseCorridor(all, real).problems).toEqual([])
    expect(formatCorridor(parseCorridor(all, real).settings!)).toBe(all)
  })

  it('has the reach and the names of the story, and nothing that its route lacks', () => {
    expect(parseCorridor('block:31', ferry).problems).toEqual([['block:31', 'a number of km from 2 to 30']])
    expect(parseCorridor('closed:chonhar', ferry).problems).toEqual([
      ['closed:chonhar', 'w, block, strip, off (new-ville), closed (narrows, weir) or joined'],
    ])
    const { whatIf: _, ...route } = ferry.derived[0]!
    const bare = { ...ferry, derived: [{ ...route, recipe: { ...route.recipe, crossings: [] } }] }
    for (const part of ['block:15', 'strip:4', 'closed:weir'])
      expect(parseCorridor(part, bare)).toEqual({
        settings: null,
        problems: [[part, 'w, off (new-ville) or joined']],
      })
  })

  it('never throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('w', ':', ',', '+', '1', '.', 'off', 'closed', ' ') }),
    )
    fc.assert(
      fc.property(text, (text) => void parseCorridor(text, real)),
      { numRuns: 1000 },
    )
  })
})
