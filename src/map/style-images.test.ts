import type { Map as MapLibre } from 'maplibre-gl'
import { expect, it } from 'vitest'
import { hatchName } from './hatch'
import { PALETTES } from './palette'
import { StyleImages } from './style-images'
import { dotName } from './town-dots'

type Pixels = { width: number; height: number; data: Uint8ClampedArray }

function mapOfImages() {
  const images = new Map<string, Pixels>()
  const calls: string[] = []
  const take = (call: string) => (id: string, image: Pixels) => {
    calls.push(`${call} ${id}`)
    images.set(id, image)
  }
  const map = { addImage: take('add'), updateImage: take('update') } as unknown as MapLibre
  return { map, images, calls }
}

const RUST = hatchName('rust')
const rgbOf = ({ data }: Pixels) => `#${Buffer.from(data.slice(0, 3)).toString('hex')}`

it('gives hatches in the colour of the palette, and a blank image', () => {
  const { map, images } = mapOfImages()
  const made = new StyleImages(map, PALETTES.light)
  made.add(RUST)
  made.add('blank')
  made.add('somebody-else')
  expect([...images.keys()]).toEqual([RUST, 'blank'])
  expect(rgbOf(images.get(RUST)!)).toBe(PALETTES.light.rust)
  expect([...images.get('blank')!.data]).toEqual([0, 0, 0, 0])
})

it('gives a town a dot in the colours of the palette, smaller for a small town, and none for other ranks', () => {
  const { map, images } = mapOfImages()
  const made = new StyleImages(map, PALETTES.light)
  for (const rank of [1, 2, 3, 5]) made.add(dotName(rank))
  made.add('dot-9')
  expect([...images.keys()]).toEqual(
    ['dot-1', 'dot-2', 'dot-3', 'dot-3'].filter((id, i, all) => all.indexOf(id) === i),
  )
  const at = ({ width, data }: Pixels, x: number) =>
    [...data.slice(4 * ((width / 2) * width + x))].slice(0, 4)
  const hexOf = ([r, g, b]: number[]) => `#${Buffer.from([r!, g!, b!]).toString('hex')}`
  const dot = images.get('dot-2')!
  expect(hexOf(at(dot, dot.width / 2))).toBe(PALETTES.light.paper)
  // its ring, and nothing around it
  expect(hexOf(at(dot, dot.width / 2 + 5))).toBe(PALETTES.light.muted)
  expect(at(dot, 0)[3]).toBe(0)
  const inked = ({ data }: Pixels) => data.filter((value, i) => i % 4 === 3 && value > 0).length
  expect(inked(images.get('dot-3')!)).toBeLessThan(inked(dot))
  made.recolour(PALETTES.dark, true)
  expect(hexOf(at(images.get('dot-2')!, dot.width / 2))).toBe(PALETTES.dark.paper)
})

it('redraws only the hatches that the map has, and only for another palette', () => {
  const { map, images, calls } = mapOfImages()
  const made = new StyleImages(map, PALETTES.light)
  made.add(RUST)
  made.recolour(PALETTES.light, true)
  expect(calls).toEqual([`add ${RUST}`])
  made.recolour(PALETTES.dark, true)
  expect(calls).toEqual([`add ${RUST}`, `update ${RUST}`])
  expect(rgbOf(images.get(RUST)!)).toBe(PALETTES.dark.rust)
})

it('keeps the palette for later where the map can take no image', () => {
  const { map, images, calls } = mapOfImages()
  const made = new StyleImages(map, PALETTES.light)
  made.recolour(PALETTES.dark, false)
  expect(calls).toEqual([])
  made.add(RUST)
  expect(rgbOf(images.get(RUST)!)).toBe(PALETTES.dark.rust)
})
