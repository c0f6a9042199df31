import { expect, it } from 'vitest'
import { parseStory } from '.'
import { changed, FERRY_FILE, readJson } from '../../tests/fixtures/story-files'

const ferry = readJson(FERRY_FILE)

// the longest took over two seconds when every pattern was tried on all of it
it.each(['](https://', '[a](', '](https://a/', '<', ' '])('refuses a very long text at once: %j', (part) => {
  const story = changed(ferry, (s) => void (s.summary = part.repeat(20_000)))
  const before = performance.now()
  const parsed = parseStory(story, 'long.json')
  expect(performance.now() - before).toBeLessThan(500)
  expect(parsed).toMatchObject({
    status: 'bad',
    problems: [{ path: 'summary', right: 'at most 5,000 characters' }],
  })
  expect(parsed.status === 'bad' && parsed.problems[0]!.wrong.length).toBeLessThan(200)
})
