import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { check } from '../cli/check'
import { BROKEN } from '../../tests/fixtures/broken/cases'
import { checkFolder } from './check-folder'

const root = mkdtempSync(join(tmpdir(), 'placeline-check-'))
const GOOD = join(process.cwd(), 'tests/fixtures/stories/school-boat')
const folder = join(root, 'school-boat')
const fileOf = (name: string) => join(folder, name)

afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The good folder anew, with one change. */
function withChange(change: (folder: string) => void) {
  rmSync(folder, { recursive: true, force: true })
  cpSync(GOOD, folder, { recursive: true })
  change(folder)
  return checkFolder(folder)
}

const text = readFileSync(join(GOOD, 'story.json'), 'utf8')
const writeText = (change: (text: string) => string | Uint8Array) => () =>
  writeFileSync(fileOf('story.json'), change(text))

it.each(['public/stories/guterres-april-2022', 'tests/fixtures/stories/school-boat'])(
  'finds nothing in %s',
  (good) => {
    const { problems, warnings, story } = checkFolder(join(process.cwd(), good))
    expect([problems, warnings]).toEqual([[], []])
    expect(story).not.toBeNull()
  },
)

describe('a story with one fault', () => {
  it('is told of at least eighty times', () => expect(BROKEN.length).toBeGreaterThanOrEqual(80))

  it.each(BROKEN)('$does', ({ change, path, lineOf, wrong, right }) => {
    let changed = ''
    const { problems, warnings } = withChange(
      writeText((good) => {
        changed = change(good)
        return changed
      }),
    )
    expect(changed).not.toBe(text)
    const told = [...problems, ...warnings]
    const found = told.find(
      (one) => one.path === path && wrong.test(one.wrong) && right.test(`${one.right} ${one.near}`),
    )
    expect(found, JSON.stringify(told, null, 1)).toBeDefined()
    const line = changed.split('\n')[found!.line! - 1]
    if (typeof lineOf === 'number') expect(found!.line).toBe(lineOf)
    else expect(line).toMatch(lineOf)
    // one fault is told once, and what follows from it at most once more
    expect(problems.length + warnings.length, JSON.stringify(told, null, 1)).toBeLessThanOrEqual(2)
  })
})

describe('the bytes of a file', () => {
  it.each([
    ['utf16le', [0xff, 0xfe], /UTF-16 \(little-endian\)/],
    ['utf16le', [], /UTF-16 \(little-endian\) without a mark/],
  ] as const)('%s with the mark %j', (encoding, mark, wrong) => {
    const bytes = Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)])
    const { problems } = withChange(writeText(() => bytes))
    expect(problems.map(({ wrong: told }) => told)).toEqual([expect.stringMatching(wrong)])
    expect(problems[0]!.right).toMatch(/saved as UTF-8/)
  })

  it('warns of a byte order mark', () => {
    const { problems, warnings } = withChange(writeText((good) => `\uFEFF${good}`))
    expect([problems.length, warnings.map(({ wrong }) => wrong)]).toEqual([
      0,
      ['the file begins with a byte order mark'],
    ])
  })

  it('finds the one byte of Windows-1252 and what it was', () => {
    const at = Buffer.from(text).indexOf('Harbour Office')
    const bytes = Buffer.from(text)
    bytes[at] = 0xe9
    const { problems } = withChange(writeText(() => bytes))
    const line = text.split('\n').findIndex((one) => one.includes('"Harbour Office"')) + 1
    expect(problems.find(({ rule }) => rule === 'folder')).toMatchObject({
      line,
      wrong: expect.stringMatching(/byte E9 .* Windows-1252, where it begins "éarb/),
    })
  })
})

describe('the files of a folder', () => {
  it('misses a story, and says which file may be it', () => {
    const { problems } = withChange(() => {
      rmSync(fileOf('story.json'))
      writeFileSync(fileOf('story.json.txt'), text)
    })
    expect(problems).toMatchObject([{ file: 'story.json', near: 'story.json.txt' }])
  })

  it('names a feature that can not be drawn and keeps the others', () => {
    const { problems, warnings, layers } = withChange(() => {
      const file = fileOf('layers/road.geojson')
      const road = JSON.parse(readFileSync(file, 'utf8'))
      road.features.push({
        type: 'Feature',
        id: 'stub',
        properties: {},
        geometry: { type: 'LineString', coordinates: [[1, 2]] },
      })
      writeFileSync(file, JSON.stringify(road))
    })
    expect(problems).toEqual([])
    expect(warnings).toMatchObject(
      [{ file: 'layers/road.geojson', id: 'stub', path: 'features[1]', wrong: /fewer than two/ }].map(
        (one) => ({ ...one, wrong: expect.stringMatching(one.wrong) }),
      ),
    )
    expect(layers.get('layers/road.geojson')!.features.length).toBeGreaterThan(0)
  })

  describe('of which positions are latitude first', () => {
    const flip = (value: unknown): unknown =>
      Array.isArray(value) ? (typeof value[0] === 'number' ? [value[1], value[0]] : value.map(flip)) : value
    const flipped = (file: string, isAsked: (i: number) => boolean, steps?: object) =>
      withChange(() => {
        const layer = JSON.parse(readFileSync(fileOf(file), 'utf8'))
        layer.features.forEach(({ geometry }: { geometry: { coordinates: unknown } }, i: number) => {
          if (isAsked(i)) geometry.coordinates = flip(geometry.coordinates)
        })
        writeFileSync(fileOf(file), JSON.stringify(layer))
        const story = JSON.parse(text)
        if (steps) story.steps[0].camera = steps
        writeFileSync(fileOf('story.json'), JSON.stringify(story))
      })
    const WORLD = { center: [-40, -40], zoom: 2 }
    it.each([undefined, WORLD])('warns with the mend, beside a step of %j', (camera) => {
      const { problems, warnings } = flipped('layers/road.geojson', () => true, camera)
      expect(problems).toEqual([])
      expect(warnings).toMatchObject([
        {
          path: 'layers[2].data.file',
          wrong: expect.stringMatching(/all of .* the other way round its positions lie in it/),
          right: '[-69.86, -15.9], as the longitude comes first',
        },
      ])
    })

    it.each([undefined, WORLD])('warns of some features by their numbers, beside a step of %j', (camera) => {
      const { warnings } = flipped('layers/lake.geojson', (i) => i === 1, camera)
      expect(warnings).toMatchObject([
        {
          wrong: expect.stringMatching(
            /^1 of the features of layers\/lake.geojson, counted from 0, lie outside/,
          ),
          right: '[-69.95, -15.75], as the longitude comes first',
        },
      ])
    })

    it('has no warning of a file that reaches there, nor where a step goes there', () => {
      const road = { center: [-16.2, -69.5], zoom: 7 }
      const gone = flipped('layers/road.geojson', () => true, road).warnings
      expect(gone.filter(({ path }) => path.startsWith('layers'))).toEqual([])
      const { warnings } = withChange(() => {
        const file = fileOf('layers/road.geojson')
        const layer = JSON.parse(readFileSync(file, 'utf8'))
        const line = (coordinates: number[][]) => ({
          type: 'Feature',
          properties: {},
          geometry: { type: 'LineString', coordinates },
        })
        layer.features.push(line([[-16, -69], [-15.5, -69.5]]), line([[-40, -30], [10, -60]])) // prettier-ignore
        writeFileSync(file, JSON.stringify(layer))
      })
      expect(warnings).toEqual([])
    })
  })

  it('warns of a layer file that nothing names, and of pictures that are none', () => {
    const { problems, warnings } = withChange(() => {
      writeFileSync(fileOf('layers/old.geojson'), '{}')
      mkdirSync(fileOf('media'), { recursive: true })
      writeFileSync(fileOf('media/old.jpg'), 'x')
    })
    expect(problems).toEqual([])
    expect(warnings.map(({ file, wrong }) => [file, wrong])).toEqual([
      ['layers/old.geojson', 'nothing in the story names this file'],
      ['media/old.jpg', 'nothing in the story names this file'],
    ])
  })
})

describe('a land route', () => {
  const routed = (via: [id: string, lngLat: number[]][], land: object = {}, more = () => {}) =>
    withChange(() => {
      more()
      writeText((good) => {
        const story = JSON.parse(good)
        story.layers.push({
          id: 'way',
          kind: 'corridor',
          title: 'Way',
          group: story.groups[0].id,
          colour: 'violet',
          on: true,
        })
        const recipe = {
          via: via.map(([id, lngLat]) => ({ id, name: id.toUpperCase(), lngLat })),
          halfWidthKm: 5,
          land,
          data: [story.sources[0].id],
        }
        const about = { title: 'Way', caveat: 'A model.', claim: story.annotations[0].id }
        story.derived = [{ id: 'way', kind: 'corridor', layer: 'way', ...about, recipe }]
        return JSON.stringify(story, null, 2)
      })()
    }).problems.map(({ path, wrong }) => [path, wrong])

  it.each<[string, [string, number[]][], object, [string, string][]]>([
    [
      'over land',
      [
        ['a', [31.2, 30.05]],
        ['b', [31.4, 30.4]],
      ],
      {},
      [],
    ],
    [
      'to another island',
      [
        ['north', [121.07, 13.77]],
        ['south', [121, 13.45]],
      ],
      {},
      [['derived[0].recipe.via[1]', 'no way over land leads from "NORTH" to "SOUTH"']],
    ],
    [
      'into the sea',
      [
        ['a', [31.2, 30.05]],
        ['b', [31.5, 32.4]],
      ],
      {},
      [['derived[0].recipe.via[1].lngLat', '"B" lies more than 1 km off the land']],
    ],
    [
      'on land that is not there',
      [
        ['a', [31.2, 30.05]],
        ['b', [31.4, 30.4]],
      ],
      { builtin: 'atlantis' },
      [['derived[0].recipe.land.builtin', 'there is no file "atlantis"']],
    ],
  ])('%s', (_, via, land, told) => expect(routed(via, land)).toEqual(told))

  it('is looked at again once the file of its land is another', () => {
    const square = (east: number) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: 'land',
            properties: { kind: 'land' },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [31, 30],
                  [east, 30],
                  [east, 31],
                  [31, 31],
                  [31, 30],
                ],
              ],
            },
          },
        ],
      })
    const ends: [string, number[]][] = [
      ['a', [31.2, 30.3]],
      ['b', [31.8, 30.6]],
    ]
    const land = { data: { file: 'layers/land.geojson', credit: 'Test', licence: 'CC0' } }
    const wrongs = (east: number) => {
      const told = routed(ends, land, () => writeFileSync(fileOf('layers/land.geojson'), square(east)))
      return told.filter(([path]) => path!.startsWith('derived'))
    }
    expect(wrongs(32)).toEqual([])
    expect(wrongs(31.5)).toEqual([
      ['derived[0].recipe.via[1].lngLat', '"B" lies more than 1 km off the land'],
    ])
    expect(wrongs(32)).toEqual([])
  })
})

describe('a picture of the folder', () => {
  it.each([
    ['is missing by its case', 'media/Boat.jpg', null, /there is no file media\/boat\.jpg/, /Boat\.jpg/],
    ['is an SVG', 'media/boat.jpg', '<svg xmlns="http://www.w3.org/2000/svg"/>', /an SVG, which may/, /PNG/],
    ['is a HEIC', 'media/boat.jpg', '\0\0\0\x18ftypheic\0', /a HEIC/, /exported as JPEG/],
    ['is a page', 'media/boat.jpg', '<!doctype html>', /no picture that is known/, /a picture as JPEG/],
  ])('%s', (_, file, content, wrong, right) => {
    const { problems } = withChange(() => {
      const bytes = content ?? readFileSync(fileOf('media/boat.jpg'))
      rmSync(fileOf('media/boat.jpg'))
      writeFileSync(fileOf(file), bytes)
    })
    expect(problems.length).toBeGreaterThan(0)
    for (const one of problems) {
      expect(one.wrong).toMatch(wrong)
      expect(`${one.right} ${one.near}`).toMatch(right)
    }
  })
})

describe('the command', () => {
  const run = async (...args: string[]) => {
    const said = { out: '', err: '' }
    const io = {
      out: { write: (s: string) => (said.out += s) },
      err: { write: (s: string) => (said.err += s) },
      env: {},
    }
    return { code: await check(args, io), ...said }
  }

  it('ends with 0 for a good story, 1 for a fault, 2 for a wrong use', async () => {
    expect(await run(GOOD)).toMatchObject({ code: 0, out: expect.stringMatching(/0 faults, 0 warnings/) })
    withChange(writeText((good) => good.replace('"act": "announced"', '"act": "anounced"')))
    const { code, out } = await run(folder)
    expect(code).toBe(1)
    expect(out).toMatch(
      /story\.json:\d+:\d+: fault in "boat-alder" annotations\[0\]\.act\n {4}"anounced"\n {4}mend: one of 34 words \(docs\/story-format\.md\), such as "announced"/,
    )
    expect(JSON.parse((await run(folder, '--json')).out)).toMatchObject({
      faults: 1,
      stories: [{ faults: [{ near: 'announced' }] }],
    })
    expect((await run('--nonsense')).code).toBe(2)
    expect(await run(join(root, 'nowhere'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/there is no folder/),
    })
  })
})
