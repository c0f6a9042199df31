import { fork, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeStory, type StoriesWriter, type Written } from '../build/site'
import { readStory, StoryFault, type ReadStory } from '../build/story-build'
import type { Problem } from '../story/parse'
import { inFolder } from './fail'

/** The command's own, for the processes that it starts. */
export const PART = 'build-part'

/** A process is left after so many stories, with the geography that it has read for them. */
const STORIES_PER_PROCESS = 12

/** `file:` addresses and buffers go between processes, so a story's folder is its address as a text. */
type Sent<T> = Omit<T, 'folder'> & { folder: string }
type Asked = { check: string } | { write: Sent<ReadStory>; options: Parameters<typeof writeStory>[1] }
type Answer = { done: Sent<ReadStory> | Written } | { problems: Problem[] } | { fault: string }

/** The checked story of a folder. Throws a `StoryFault` where it has one. */
export const readFolder = (folder: string): ReadStory =>
  readStory(folder, pathToFileURL(`${resolve(folder)}/`))

/** Checks the stories of folders in so many processes at a time, as `readFolder`. Throws a `FolderFault`. */
export async function readInProcesses(folders: string[], jobs: number): Promise<ReadStory[]> {
  const asked = folders.map((check): Asked => ({ check }))
  const read = (await inProcesses(asked, jobs, (i) => folders[i]!)) as Sent<ReadStory>[]
  return read.map((one) => ({ ...one, folder: new URL(one.folder) }))
}

/** Writes stories in so many processes at a time; the same bytes as one after the other. */
export const writeInProcesses =
  (jobs: number): StoriesWriter =>
  async (stories, options, onStory) => {
    const asked = stories.map((read): Asked => ({
      write: { ...read, folder: read.folder.href },
      options: options(read),
    }))
    const idOf = (i: number) => stories[i]!.story.id
    return (await inProcesses(asked, jobs, idOf, (i) => onStory?.(idOf(i), i))) as Written[]
  }

/** What processes answer, in the order of what they are asked; of faults the first in that order is thrown. */
async function inProcesses(
  asked: Asked[],
  jobs: number,
  nameOf: (i: number) => string,
  onStart?: (i: number) => void,
): Promise<unknown[]> {
  const answers: unknown[] = []
  const faults: unknown[] = []
  const queue = [...asked.keys()]
  const running = new Set<ChildProcess>()
  const worker = async () => {
    while (queue.length) {
      const child = fork(process.argv[1]!, [PART], { serialization: 'advanced' })
      running.add(child)
      for (let n = 0; n < STORIES_PER_PROCESS && queue.length; n++) {
        const i = queue.shift()!
        onStart?.(i)
        try {
          const one = asked[i]!
          const answer = () => ask(child, one, nameOf(i))
          answers[i] = await ('check' in one ? inFolder(one.check, answer) : answer())
        } catch (fault) {
          faults[i] = fault
          queue.length = 0
        }
      }
      if (child.connected) child.disconnect()
      running.delete(child)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(jobs, asked.length) }, worker))
  } finally {
    for (const child of running) child.kill()
  }
  for (const fault of faults) if (fault !== undefined) throw fault
  return answers
}

function ask(child: ChildProcess, asked: Asked, name: string): Promise<unknown> {
  return new Promise((done, reject) => {
    const over = (code: number | null) =>
      reject(new Error(`${name}: the process that builds it ended (${code})`))
    child.once('exit', over)
    child.once('error', reject)
    child.once('message', (answer: Answer) => {
      child.off('exit', over).off('error', reject)
      if ('done' in answer) done(answer.done)
      else reject('problems' in answer ? new StoryFault(answer.problems) : new Error(answer.fault))
    })
    child.send(asked)
  })
}

/** The other side: does what it is sent, one after the other, until nobody sends any more. */
export function buildParts(): Promise<void> {
  process.on('message', async (asked: Asked) => {
    const answer: Answer = await made(asked).then(
      (done) => ({ done }),
      (error: unknown) =>
        error instanceof StoryFault
          ? { problems: error.problems }
          : { fault: error instanceof Error ? error.message : String(error) },
    )
    process.send!(answer)
  })
  return new Promise((resolve) => process.once('disconnect', resolve))
}

async function made(asked: Asked): Promise<Sent<ReadStory> | Written> {
  if ('write' in asked)
    return writeStory({ ...asked.write, folder: new URL(asked.write.folder) }, asked.options)
  const read = readFolder(asked.check)
  return { ...read, folder: read.folder.href }
}
