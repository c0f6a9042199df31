import { expect, it } from 'vitest'
import { Line, TextSchema, Title } from './fields'
import { TEXT_KEYS } from './rules/texts'
import { StorySchema } from './schema'

interface Part {
  entries?: Record<string, Part>
  item?: Part
  items?: Part[]
  wrapped?: Part
  pipe?: Part[]
  getter?: (input: unknown) => Part
}

/** The keys of the story's schema under which a text by language may stand, and those under which another object does. */
function keysOf(part: Part, found = { texts: new Set<string>(), objects: new Set<string>() }, key = '') {
  const inner = part.wrapped ?? part.item ?? part.pipe?.[0]
  if ((part as unknown) === TextSchema || (part as unknown) === Title) found.texts.add(key)
  else if (part.entries) {
    found.objects.add(key)
    for (const [name, entry] of Object.entries(part.entries)) keysOf(entry, found, name)
  } else if (part.getter) keysOf(part.getter({}), found, key)
  else if (inner && (inner as unknown) !== Line && inner !== part) keysOf(inner, found, key)
  for (const item of part.items ?? []) keysOf(item, found, key)
  return found
}

it('every text by language stands under a key that is known for it, and nothing else does', () => {
  const { texts, objects } = keysOf(StorySchema as unknown as Part)
  expect([...texts].filter((key) => !TEXT_KEYS.has(key))).toEqual([])
  expect([...objects].filter((key) => TEXT_KEYS.has(key))).toEqual([])
  expect(texts.size).toBeGreaterThan(8)
})
