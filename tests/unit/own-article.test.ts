import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fittedCamera, REFERENCE_PX } from '../../src/map/camera'
import { parseStory, parseStoryText } from '../../src/story/parse'

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

it('has blocks to copy that make a story without a fault', () => {
  const blocks = [...doc.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => block!.trim())
  const read = blocks.map((block) => JSON.parse(block.startsWith('{') ? block : `{${block}}`))
  const holding = (key: string) => read.filter((block) => key in block)
  const made = structuredClone(read[0])
  made.article.paragraphs[0].text += ' The boat was empty, says the office.'
  made.groups = holding('groups').flatMap(({ groups }) => groups)
  made.layers = holding('layers').flatMap(({ layers }) => layers)
  const [note] = holding('contested')
  made.annotations.push(note)
  made.actors.push({ id: 'office', name: 'The office' }, { id: 'crew', name: 'The crew' })
  made.sources.push({ id: 'article', title: 'An article', date: '2021-03-24' })
  made.sources.push({ id: 'crew-count', title: 'A count', date: '2021-03-23' })
  made.steps = holding('steps').flatMap(({ steps }) => steps)
  expect([made.groups, made.layers, made.steps].map(({ length }) => length)).toEqual([3, 3, 1])
  const parsed = parseStory(made, 'story.json')
  expect(parsed.status === 'bad' ? parsed.problems : parsed.warnings).toEqual([])
  for (const { data } of made.layers) if (data) expect(doc).toContain(data.file)
})

it('says what a zoom shows, as the map has it', () => {
  const maps = [REFERENCE_PX, { width: 390, height: 371 }, { width: 640, height: 370 }]
  const rows = [...doc.matchAll(/^\| (\d+) +\| +([\d.]+) +\| +([\d.]+) +\| +([\d.]+) +\|$/gm)]
  expect(rows.length).toBeGreaterThan(3)
  const { view } = JSON.parse(story) as { view: { center: [number, number]; zoom: number } }
  for (const [, zoom, ...said] of rows) {
    const camera = { center: view.center, zoom: Number(zoom) }
    const shown = maps.map(({ width, height }) => {
      const fitted = fittedCamera({ view: { ...view, minZoom: 2, maxZoom: 11 } }, camera, width, height)
      return (width * 360) / (512 * 2 ** fitted.zoom)
    })
    expect(said).toEqual(
      shown.map((degrees) => (degrees >= 10 ? String(Math.round(degrees)) : degrees.toFixed(1))),
    )
  }
})
