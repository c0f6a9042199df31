import { readdirSync } from 'node:fs'
import { format } from 'prettier'
import { expect, it } from 'vitest'
import { storyJsonSchema } from '../../src/story/json-schema'
import { readJson } from '../fixtures/story-files'
import { storyReference } from '../fixtures/story-reference'

const root = new URL('../../', import.meta.url)
const stories = ['public/stories/', 'tests/fixtures/stories/'].flatMap((folder) =>
  readdirSync(new URL(folder, root)).map((name) =>
    readJson(`${folder}${name}${name.endsWith('.json') ? '' : '/story.json'}`),
  ),
)

it('is the reference in docs, with an example of every key', async () => {
  const text = storyReference(
    storyJsonSchema() as unknown as Parameters<typeof storyReference>[0],
    stories as never[],
  )
  await expect(
    await format(text, { parser: 'markdown', printWidth: 120, trailingComma: 'none' }),
  ).toMatchFileSnapshot('../../docs/story-reference.md')
})
