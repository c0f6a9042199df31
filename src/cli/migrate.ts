import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { VERSION_1 } from '../../geo/version-1'
import { migrate as migrateStory } from '../story/migrate'
import { refuseUnknown, UsageError } from './fail'

export const migrate = defineCommand({
  meta: { name: 'migrate', description: 'Brings story files to the version that is read now' },
  args: {
    stories: { type: 'positional', required: false, description: 'Folders of stories, or story files' },
  },
  run({ args, rawArgs, cmd }) {
    refuseUnknown(rawArgs, cmd)
    for (const path of args._.length ? args._ : ['.']) {
      const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'story.json') : path
      if (!existsSync(file)) throw new UsageError(`there is no file ${file}`)
      const before = jsonOf(file)
      const after = migrateStory(before, VERSION_1)
      if (after === before) console.log(`${file}: left as it is, for it is no story of version 1`)
      else {
        writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`)
        console.log(`${file}: is of version 2 now; placeline check tells what is left to mend`)
      }
    }
  },
})

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch {
    throw new UsageError(`${file} is no JSON: placeline check tells where`)
  }
}
