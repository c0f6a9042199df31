import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { defineCommand, renderUsage, runCommand, type CommandDef } from 'citty'
import { inPackage } from '../build/root'
import { build } from './build'
import { check } from './check'
import { compose } from './compose'
import { exportStory } from './export'
import { told } from './fail'
import { migrate } from './migrate'
import { newStory } from './new'
import { buildParts, PART } from './parallel'
import { preview } from './preview'
import { serve } from './serve'
import { world } from './world'

const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string }

const checkCommand = defineCommand({
  meta: { name: 'check', description: 'Tells every fault of stories, with its place and its mend' },
  async run({ rawArgs }) {
    process.exitCode = await check(rawArgs)
  },
})

const subCommands: Record<string, CommandDef> = {
  new: newStory as CommandDef,
  check: checkCommand,
  compose: compose as CommandDef,
  preview: preview as CommandDef,
  build: build as CommandDef,
  serve: serve as CommandDef,
  export: exportStory as CommandDef,
  migrate: migrate as CommandDef,
  world: world as CommandDef,
  [PART]: defineCommand({ meta: { name: PART, hidden: true }, run: buildParts }),
}

const main = defineCommand({
  meta: { name: 'placeline', version, description: 'Maps a news article: a folder in, a site out' },
  subCommands,
})

/** Colours are for terminals only. */
async function usageOf(...of: Parameters<typeof renderUsage>): Promise<string> {
  const usage = await renderUsage(...of)
  return process.stdout.isTTY ? usage : stripVTControlCharacters(usage)
}

const rawArgs = process.argv.slice(2)
const [name = ''] = rawArgs
const asksHelp = rawArgs.includes('--help') || rawArgs.includes('-h')
try {
  if (rawArgs.includes('--version')) console.log(version)
  else if (!Object.hasOwn(subCommands, name)) {
    const usage = await usageOf(main)
    if (name && !asksHelp) {
      console.error(`there is no command ${name}\n\n${usage}`)
      process.exitCode = 2
    } else console.log(usage)
  } else if (asksHelp && name !== 'check') console.log(await usageOf(subCommands[name]!, main))
  else await runCommand(subCommands[name]!, { rawArgs: rawArgs.slice(1) })
} catch (error) {
  process.exitCode = told(error)
}
