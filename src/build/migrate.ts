import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { VERSION_1 } from '../../geo/version-1'
import { migrate } from '../story/migrate'
import { parseStory } from '../story/parse'

/*
 * `npm run migrate -- <story.json> ...`: brings story files to the version that this code reads, and says what is left
 * to be mended by hand.
 */
const files = process.argv.slice(2)
if (!files.length)
  console.error('Name the story files to be brought to version 2: npm run migrate -- story.json')
for (const file of files) {
  const before: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  const after = migrate(before, VERSION_1)
  if (after === before) console.log(`${file}: left as it is, for it is no story of version 1`)
  else {
    const style = await resolveConfig(file)
    writeFileSync(file, await format(JSON.stringify(after, null, 2), { ...style, parser: 'json' }))
    console.log(`${file}: is of version 2 now`)
  }
  const parsed = parseStory(after, file)
  if (parsed.status === 'bad')
    for (const { path, wrong, right } of parsed.problems) console.log(`  ${path}: ${wrong}; ${right}`)
}
process.exitCode = files.length ? 0 : 1
