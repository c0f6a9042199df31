import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { words } from '../../languages/en/compose'
import { firstLang } from '.'

const CODE = readdirSync('src/compose', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join('src/compose', file), 'utf8'))
  .join('\n')

/** The names of all sentences; the forms of a plural are one. */
const names = (part: object): string[] =>
  Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' || 'other' in value ? [key] : names(value),
  )

it('every sentence of the composer is asked for', () => {
  // kinds, precisions, colours and views are keys of the story, stages those of the build
  const { place, layer, building, fields } = words
  const keys = [place.kinds, place.precisions, layer.colours, fields.borderViews, building.stages]
  const ofStory = JSON.stringify(keys)
  const unused = names(words).filter(
    (key) => !new RegExp(`\\b${key}\\b`).test(CODE) && !ofStory.includes(`"${key}"`),
  )
  expect(unused).toEqual([])
})

it('begins in the language of the address, else in the first of the reader’s that it speaks', () => {
  expect(firstLang('?lang=uk', ['fr'])).toBe('uk')
  expect(firstLang('', ['pt-BR', 'fr-CA', 'en'])).toBe('fr')
  expect(firstLang('?lang=xx', ['ar-EG'])).toBe('ar')
  expect(firstLang('', ['pt'])).toBe('en')
})
