import { allLocales } from '@faker-js/faker'
import { GIVEN_NAMES } from '../../names/given-names'
import { keyOf } from '../../../src/gazetteer/key'
import { scriptOf } from '../../../src/gazetteer/script'

const LEAST_LETTERS = 3

/** Given names and family names of many languages as they are looked up, of one word each, in order. */
export function peopleNames(): { given: string[]; family: string[] } {
  const locales = Object.values(allLocales).map(({ person }) => person)
  return {
    given: words([...locales.map((person) => person?.first_name), GIVEN_NAMES]),
    family: words(locales.map((person) => person?.last_name)),
  }
}

function words(lists: unknown[]): string[] {
  const keys = lists.flatMap(textsIn).map(keyOf)
  return [...new Set(keys)]
    .filter((key) => key.length >= LEAST_LETTERS && !key.includes(' ') && scriptOf(key) !== 'other')
    .sort()
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
