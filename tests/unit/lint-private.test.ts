import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const eslint = new ESLint({ cwd: root })
const GUARDS = /^no-(underscore-dangle|restricted-syntax)$/

/** The rules that a piece of code breaks in a file of the sources. */
async function broken(body: string, file: string): Promise<string[]> {
  const code = `import type { Map } from 'maplibre-gl'\n\nexport function touch(map: Map) {\n  ${body}\n}\n`
  const [result] = await eslint.lintText(code, { filePath: root + file, warnIgnored: true })
  expect(result!.messages.filter((message) => message.fatal)).toEqual([])
  return result!.messages.map((message) => message.ruleId ?? '')
}

it.each([
  'map._controls.length = 0',
  "map['_controls'].length = 0",
  'const { _controls } = map\n  return _controls',
  'const { _controls: controls } = map\n  return controls',
  'return map.style._layers',
  'return map?._controls',
])('refuses a private member of a library: %s', async (body) => {
  for (const file of ['src/map/put.ts', 'src/map/live.ts'])
    expect(await broken(body, file)).toContainEqual(expect.stringMatching(GUARDS))
})

it('refuses a member elsewhere that one file has no other way than', async () => {
  const body = 'return map._locale'
  expect(await broken(body, 'src/panels/map/put.ts')).toContain('no-underscore-dangle')
  expect(await broken(body, 'src/map/live.ts')).toEqual([])
})

it('takes what a library documents, and parameters that are not read', async () => {
  expect(await broken('return map.getZoom()', 'src/map/put.ts')).toEqual([])
  expect(await broken('return map.getLayersOrder().map((_, i) => i)', 'src/map/put.ts')).toEqual([])
})
