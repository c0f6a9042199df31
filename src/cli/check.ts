import { existsSync, statSync, watch } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkFolder } from '../folder/check-folder'
import { storyFolders } from './folders'
import { jsonReport, stylesFor, textReport, type Checked } from './check-output'

const USAGE = `placeline check [folder …] [--json] [--strict] [--watch]
  folder     of a story, or one that holds such folders; without any, this one
  --json     what was found as JSON
  --strict   warnings count as faults
  --watch    checks again whenever a file is saved`

export interface Io {
  out: { write: (text: string) => unknown; isTTY?: boolean }
  err: { write: (text: string) => unknown }
  env: NodeJS.ProcessEnv
  /** Ends the watching. */
  signal?: AbortSignal
}

const PROCESS: Io = { out: process.stdout, err: process.stderr, env: process.env }

/** `placeline check`. @returns the exit code: 0 for good stories, 1 for faults, 2 for a wrong use. */
export async function check(args: string[], io: Io = PROCESS): Promise<number> {
  const asked = options(args)
  if (typeof asked === 'string') {
    io.err.write(`${asked}\n${USAGE}\n`)
    return 2
  }
  const { values, positionals } = asked
  if (values.help) {
    io.out.write(`${USAGE}\n`)
    return 0
  }
  const given = positionals.length ? positionals : ['.']
  const missing = given.find((path) => !existsSync(path) || !statSync(path).isDirectory())
  if (missing !== undefined) {
    io.err.write(`there is no folder ${missing}\n${USAGE}\n`)
    return 2
  }
  const style = stylesFor(io.out, io.env)
  const run = () => {
    const checked = storyFolders(given).map((folder): Checked => ({ folder, report: checkFolder(folder) }))
    io.out.write(`${values.json ? jsonReport(checked) : textReport(checked, style)}\n`)
    return checked.some(
      ({ report: { problems, warnings } }) => problems.length || (values.strict && warnings.length),
    )
      ? 1
      : 0
  }
  const code = run()
  if (values.watch) await watching(given, run, io.signal)
  return code
}

function options(args: string[]) {
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: flag, strict: flag, watch: flag, help: { ...flag, short: 'h' } },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Editors write a file in several steps. */
const SETTLED_MS = 100

/** Runs again after each change, until the signal comes. */
function watching(given: string[], run: () => void, signal?: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(run, SETTLED_MS)
  }
  const watchers = given.map((path) => watch(path, { recursive: true }, again))
  return new Promise((done) => {
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      done()
    })
  })
}
