import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { defineCommand } from 'citty'
import { worldTerms } from '../build/credit'
import { worldArchive } from '../build/tiles/world-archive'
import { refuseUnknown } from './fail'

/** Of the blocks, how many go by between two lines where no terminal rewrites one. */
const LINES = 10

export const world = defineCommand({
  meta: { name: 'world', description: 'Writes the whole world as one archive of tiles, for stories to name' },
  args: {
    out: { type: 'string', default: 'world.pmtiles', description: 'The file to write', valueHint: 'file' },
    quiet: { type: 'boolean', description: 'Tells of faults only' },
  },
  run({ args, rawArgs, cmd }) {
    refuseUnknown(rawArgs, cmd)
    const start = Date.now()
    const { archive, tiles } = worldArchive(args.quiet ? undefined : told)
    mkdirSync(dirname(args.out), { recursive: true })
    writeFileSync(args.out, archive)
    if (args.quiet) return
    const seconds = Math.round((Date.now() - start) / 1000)
    const megabytes = (archive.length / 1e6).toFixed(1)
    console.log(
      `${args.out}  ${megabytes} MB, ${tiles.toLocaleString('en')} tiles of zoom 0 to 8, ${seconds} s`,
    )
    console.log(`  "credit": "${worldTerms().join(', ')}", "licence": "ODbL 1.0"`)
  },
})

function told(done: number, all: number) {
  const { stderr } = process
  if (stderr.isTTY) stderr.write(`\r  ${done}/${all}${done === all ? '\n' : ''}`)
  else if (Math.floor((done * LINES) / all) > Math.floor(((done - 1) * LINES) / all))
    stderr.write(`  ${done}/${all}\n`)
}
