import { badCharacters, isSeen, visible, type BadCharacter } from '../characters'
import type { Finding, Rule } from './rule'

/**
 * Every text of the story is made of characters that a reader sees, or that change what is seen: no half ones, no
 * controls, nothing that turns the order of letters, nothing invisible that does no good.
 */
export const charactersAreSeen: Rule = (story) => {
  const found: Finding[] = []
  const walk = (node: unknown, path: string) => {
    if (typeof node === 'string') found.push(...faultsOf(node, path))
    else if (Array.isArray(node)) node.forEach((item, i) => walk(item, `${path}[${i}]`))
    else if (typeof node === 'object' && node !== null)
      for (const [key, value] of Object.entries(node)) walk(value, path ? `${path}.${key}` : key)
  }
  walk(story, '')
  return found
}

/** Words of a paragraph, cut out of it: what is invisible in them is told where the paragraph has it. */
const IS_CUT_OUT = /\.selector\.(exact|prefix|suffix)$/
const IS_ADDRESS = /(^|\.)(url|\$schema)$/

function faultsOf(text: string, path: string): Finding[] {
  const cutOut = IS_CUT_OUT.test(path)
  const bad = badCharacters(text).filter(({ char }) => !cutOut || /^[\uD800-\uDFFF]$/.test(char))
  if (text && !cutOut && bad.length > 0 && !isSeen(text))
    return [{ path, wrong: `"${visible(text)}", of which nothing is seen`, right: 'some text' }]
  const kinds = new Map<string, { bad: BadCharacter; places: number[] }>()
  for (const { char, at, bad: what } of bad) {
    const kind = `${char} ${what.right}`
    kinds.set(kind, { bad: what, places: [...(kinds.get(kind)?.places ?? []), at] })
  }
  return [...kinds.values()].map(({ bad: { name, right, warning }, places }) => ({
    path,
    wrong: cutOut
      ? `ends within a character: ${name} ${whereIn(text, places)}`
      : `${name} ${whereIn(text, places)}`,
    right: cutOut ? 'words that begin and end between two characters' : right,
    // an address that is not the one that is read leads elsewhere
    ...(warning && !IS_ADDRESS.test(path) && { warning }),
  }))
}

const CONTEXT = 24

/** Where some characters stand in a text, counted from 1, with what comes before and after the first. */
function whereIn(text: string, places: number[]): string {
  const chars = [...text]
  const [first = 0] = places
  const before = chars.slice(Math.max(0, first - CONTEXT), first).join('')
  const after = chars.slice(first + 1, first + 1 + CONTEXT).join('')
  const more = places.length > 1 ? ` and at ${places.length - 1} more` : ''
  return `at character ${first + 1}${more}, between "${visible(before)}" and "${visible(after)}"`
}
