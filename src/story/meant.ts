import { OTHER_NAMES } from './acts'
import { DAY } from './dates'
import type { Issue } from './issues'
import { nearest } from './nearest'
import { partAt } from './schema-parts'

/** What a value that the schema refuses was probably meant to be; `null` where that can't be told. */
export function meantFor(issue: Issue): string | null {
  const { input, type } = issue
  const path = issue.path ?? []
  if (type === 'number' && typeof input === 'string') return numberIn(input)
  if (type === 'boolean' && typeof input === 'string' && /^(true|false)$/i.test(input))
    return input.toLowerCase()
  if (type === 'string' && typeof input === 'number') return JSON.stringify(String(input))
  if (type === 'max_value' || type === 'min_value') return swapped(path)
  if (typeof input !== 'string') return null
  if (type === 'picklist') {
    const options = optionsAt(path)
    const word = input.trim().toLowerCase()
    const other = Object.hasOwn(OTHER_NAMES, word) ? OTHER_NAMES[word]! : ''
    return options.includes(other) ? other : nearest(input, options)
  }
  if (type !== 'regex') return null
  if (issue.requirement === DAY) return dayIn(input)
  // other ids refer to a record that is there, which their rule knows
  const isOwn = ['id', 'party'].includes(String(path.at(-1)?.key))
  return isOwn && /an id/.test(issue.message) ? idIn(input) : null
}

type Path = readonly { key: unknown; value: unknown; input?: unknown }[]

function optionsAt(path: Path): string[] {
  const { options = [] } = partAt(path)
  return options.filter((option) => typeof option === 'string')
}

function numberIn(text: string): string | null {
  const written = text.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2')
  return /^-?\d+(\.\d+)?$/.test(written) ? `${Number(written)}, without quotation marks` : null
}

/** A pair whose second number is no latitude, but whose first would be one. */
function swapped(path: Path): string | null {
  const last = path.at(-1)
  const pair = last?.input
  if (last?.key !== 1 || !Array.isArray(pair) || pair.length !== 2) return null
  const [lat, lng] = pair as unknown[]
  if (typeof lat !== 'number' || typeof lng !== 'number' || Math.abs(lat) > 85 || Math.abs(lng) > 180)
    return null
  return `[${lng}, ${lat}], as the longitude comes first`
}

const ORDERS: [RegExp, (found: string[]) => string[]][] = [
  [/^(\d{4})\D(\d{1,2})\D(\d{1,2})(?:\D.*)?$/u, ([, y, m, d]) => [y!, m!, d!]],
  [/^(\d{4})(\d\d)(\d\d)$/u, ([, y, m, d]) => [y!, m!, d!]],
  [/^(\d{1,2})\D(\d{1,2})\D(\d{4})$/u, ([, d, m, y]) => [y!, m!, d!]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u, ([, m, d, y]) => [y!, m!, d!]],
]

/** A day that is written as other places do: 22.4.2022, 2022/4/22, 2022-04-22T10:00, 22 April 2022. */
function dayIn(text: string): string | null {
  const days = ORDERS.flatMap(([order, parts]) => {
    const found = order.exec(text.trim())
    if (!found) return []
    const [y, m, d] = parts(found)
    const day = `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`
    return DAY.test(day) ? [day] : []
  })
  const named = /[a-z]{3}/i.test(text) ? new Date(`${text} UTC`) : null
  if (named && !Number.isNaN(named.getTime()) && /\d{4}/.test(text))
    days.push(named.toISOString().slice(0, 10))
  return days.length ? [...new Set(days)].join(' or ') : null
}

/** An id out of a name: "North Shore" is north-shore. */
function idIn(text: string): string | null {
  const id = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return id && /[a-z0-9]{2}/.test(id) && /^[\p{Script=Latin}\p{M}\p{N}\P{L}]*$/u.test(text) ? id : null
}
