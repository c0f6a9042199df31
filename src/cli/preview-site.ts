import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { APP_FILES } from '../build/app-files'
import { Memo } from '../build/memo'
import { APP } from '../build/root'
import { buildSite, inTurn } from '../build/site'
import { readStories } from './build'

/** What every site has, served from where it is: copying it would take half as long as a small change. */
export const appFiles = sirv(fileURLToPath(new URL(APP_FILES.site, APP)), { dev: true })

export interface PreviewSite {
  /** The folder of what is made of the stories. */
  out: string
  /** Makes anew what has changed. Throws where a story has a fault, and the site stays as it was. */
  build: () => Promise<void>
  /** Answers with a file of the site. */
  serve: (request: IncomingMessage, response: ServerResponse) => void
}

/**
 * A site for a look, outside of the folder with the stories and gone with the command.
 * @param paths folders of stories
 */
export function previewSite(paths: string[]): PreviewSite {
  const own = mkdtempSync(join(tmpdir(), 'placeline-'))
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
  process.once('SIGINT', () => process.exit())
  process.once('SIGTERM', () => process.exit())
  const out = join(own, 'site')
  const write = inTurn(new Memo())
  const made = sirv(out, { dev: true })
  return {
    out,
    build: async () =>
      buildSite({ stories: await readStories(paths), out, site: '', pictures: false, copyApp: false, write }),
    serve: (request, response) => made(request, response, () => appFiles(request, response)),
  }
}
