import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseStoryText } from '../../src/story/parse'

const doc = readFileSync(new URL('../../docs/map-your-own-article.md', import.meta.url), 'utf8')
const story = /```json\n([\s\S]*?)```/.exec(doc)![1]!

it('starts an editor with a story that the checker has nothing to say of, in some 40 lines', () => {
  expect(parseStoryText(story, 'story.json')).toMatchObject({ status: 'ok', warnings: [] })
  expect(story.trimEnd().split('\n').length).toBeLessThanOrEqual(44)
})

it('shows the fault that its mistake gives, at its line and column', () => {
  const read = parseStoryText(story.replace('"stated"', '"climed"'), 'story.json')
  const [problem] = read.status === 'bad' ? read.problems : []
  expect(problem).toMatchObject({ path: 'annotations[0].act', wrong: '"climed"', near: 'claimed' })
  expect(doc).toContain(`story.json:${problem!.line}:${problem!.column}: fault in "aground" ${problem!.path}`)
})
