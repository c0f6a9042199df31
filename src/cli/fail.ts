import { StoryFault } from '../build/story-build'
import { stylesFor, textReport } from './check-output'

/** A wrong use of the command, which its help explains. */
export class UsageError extends Error {}

/** A story that keeps a command from its work. */
export class FolderFault extends Error {
  constructor(
    readonly folder: string,
    readonly fault: StoryFault,
  ) {
    super(fault.message)
  }
}

/** Does something with a story's folder; a fault of the story then names the folder. */
export async function inFolder<T>(folder: string, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw error instanceof StoryFault ? new FolderFault(folder, error) : error
  }
}

/** What went wrong, as a text; of a story all its faults. */
export function textOf(error: unknown, style: ReturnType<typeof stylesFor>): string {
  if (!(error instanceof FolderFault)) return error instanceof Error ? error.message : String(error)
  const report = { story: null, layers: new Map(), problems: error.fault.problems, warnings: [] }
  return textReport([{ folder: error.folder, report }], style)
}

/**
 * Says on standard error what went wrong, without a trace of calls.
 * @returns the exit code: 1 for a story with faults or a failure, 2 for a wrong use
 */
export function told(error: unknown): number {
  const text = textOf(error, stylesFor(process.stderr, process.env))
  console.error(error instanceof FolderFault ? `${text}\nNothing was written.` : text)
  return error instanceof UsageError ? 2 : 1
}

/** Throws for options that a command does not have; the library leaves them unread. */
export function refuseUnknown(rawArgs: string[], { args = {} }: { args?: object }): void {
  const known = Object.entries(args as Record<string, { alias?: string | string[] }>).flatMap(
    ([name, { alias = [] }]) => [name, ...[alias].flat()],
  )
  for (const arg of rawArgs) {
    if (arg === '--') return
    const name = /^--?(?:no-)?([^=]+)/.exec(arg)?.[1]
    if (name && !known.includes(name))
      throw new UsageError(
        `there is no option ${arg}; there are ${known.map((one) => `--${one}`).join(', ')}`,
      )
  }
}
