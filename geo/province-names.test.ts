import { readdirSync, readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { provinceName } from './build/world/province-names'

const folder = new URL('world/provinces/', import.meta.url)
const provinces = readdirSync(folder).flatMap(
  (file) =>
    JSON.parse(brotliDecompressSync(readFileSync(new URL(file, folder))).toString()) as {
      id: string
      names: Record<string, string>
    }[],
)

it.each([
  ['es', 'Voivodato de Mazovia', 'Mazovia'],
  ['es', 'del Tolima', 'Tolima'],
  ['es', 'Ayuntamiento Gaoual', 'Gaoual'],
  ['es', 'las Sabanas', 'Las Sabanas'],
  ['es', 'Estado Libre', 'Estado Libre'],
  ['es', 'Autónoma de la Costa Caribe Sur', 'Costa Caribe Sur'],
  ['fr', "d'Ivano-Frankivsk", 'Ivano-Frankivsk'],
  ['fr', 'voïvodie de Mazovie', 'Mazovie'],
  ['fr', 'canton des Grisons', 'Grisons'],
  ['fr', 'république autonome de Crimée', 'République autonome de Crimée'],
  ['ru', 'провинция Чако', 'Чако'],
  ['ar', 'محافظة حمص', 'حمص'],
  ['de', 'Woiwodschaft Masowien', 'Woiwodschaft Masowien'],
])('prints a province by its own name, %s: %s', (lang, name, own) => {
  expect(provinceName(lang, name)).toBe(own)
})

it('has no name with what the source puts beside it, nor one that begins small', () => {
  const named = provinces.flatMap(({ id, names }) =>
    Object.entries(names).map((one) => [id, ...one] as const),
  )
  expect(named.length).toBeGreaterThan(10_000)
  expect(named.filter(([, lang, name]) => name !== provinceName(lang, name))).toEqual([])
})
