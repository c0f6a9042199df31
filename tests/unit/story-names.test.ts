import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Stems of the names of the first story's places and people, in its languages. */
const NAMES = [
  /mariupol|berdiansk|melitopol|dzhankoi|novoazovsk|chonhar|henichesk|arabat|perekop|azov|donbas|crimea|kyiv|moscow|guterres/i,
  /маріупол|мариупол|бердянс|мелітопол|мелитопол|джанко|чонгар|геніч|генич|арабат|переко|(?<!\p{L})азов|донбас|крим(?!ін)|крым|київ|киев|москв|гутерріш|гутерриш/iu,
]

it('no file of the code names a place of the first story', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte|css)$/.test(file) && !file.endsWith('.test.ts'))
    .sort()
  expect(files.length).toBeGreaterThan(200)
  const named = files.flatMap((file) => {
    const text = readFileSync(join('src', file), 'utf8')
    return NAMES.flatMap((name) => {
      const found = name.exec(text)
      return found ? `${file}: ${found[0].toLowerCase()}` : []
    })
  })
  expect(named).toEqual([])
})
