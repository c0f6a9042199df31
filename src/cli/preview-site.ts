import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Memo } from '../build/memo'
import { buildSite, inTurn } from '../build/site'
import { readStories } from './build'

/**
 * A site for a look, outside of the folder with the stories and gone with the command.
 * @param paths folders of stories
 */
export function previewSite(paths: string[]): { out: string; build: () => Promise<void> } {
  const own = mkdtempSync(join(tmpdir(), 'placeline-'))
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
  process.once('SIGINT', () => process.exit())
  process.once('SIGTERM', () => process.exit())
  const out = join(own, 'site')
  const write = inTurn(new Memo())
  return {
    out,
    /** Makes anew what has changed. Throws where a story has a fault, and the site stays as it was. */
    build: async () =>
      buildSite({ stories: await readStories(paths), out, site: '', pictures: false, write }),
  }
}
