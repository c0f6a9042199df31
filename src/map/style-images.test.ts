import type { Map as MapLibre } from 'maplibre-gl'
import { expect, it } from 'vitest'
import { hatchName } from './hatch'
import { PALETTES } from './palette'
import { StyleImages } from './style-images'

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
