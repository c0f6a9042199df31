import { fork, type ChildProcess } from 'node:child_process'
import { writeStory, type StoriesWriter, type Written } from '../build/site'
import { StoryFault, type ReadStory } from '../build/story-build'
import type { Problem } from '../story/parse'

/** The command's own, for the processes that it starts. */
export const PART = 'build-part'

/** A process is left after so many stories, with the geography that it has read for them. */
const STORIES_PER_PROCESS = 12

/** `file:` addresses and buffers go between processes, so a story's folder is its address as a text. */
type Asked = {
  read: Omit<ReadStory, 'folder'> & { folder: string }
  options: Parameters<typeof writeStory>[1]
}
type Answer = { written: Written } | { problems: Problem[] } | { fault: string }

/** Writes stories in so many processes at a time; the same bytes as one after the other. */
export const inProcesses =
  (jobs: number): StoriesWriter =>
  async (stories, options, onStory) => {
    const written: Written[] = []
    const queue = [...stories.entries()]
    const running = new Set<ChildProcess>()
    const worker = async () => {
      while (queue.length) {
        const child = fork(process.argv[1]!, [PART], { serialization: 'advanced' })
        running.add(child)
        for (let n = 0; n < STORIES_PER_PROCESS && queue.length; n++) {
          const [i, read] = queue.shift()!
          onStory?.(read.story.id, i)
          written[i] = await ask(child, {
            read: { ...read, folder: read.folder.href },
            options: options(read),
          })
        }
        child.disconnect()
        running.delete(child)
      }
    }
    try {
      await Promise.all(Array.from({ length: Math.min(jobs, stories.length) }, worker))
    } finally {
      for (const child of running) child.kill()
    }
    return written
  }

function ask(child: ChildProcess, asked: Asked): Promise<Written> {
  return new Promise((resolve, reject) => {
    const over = (code: number | null) =>
      reject(new Error(`${asked.read.story.id}: the process that builds it ended (${code})`))
    child.once('exit', over)
    child.once('error', reject)
    child.once('message', (answer: Answer) => {
      child.off('exit', over).off('error', reject)
      if ('written' in answer) resolve(answer.written)
      else reject('problems' in answer ? new StoryFault(answer.problems) : new Error(answer.fault))
    })
    child.send(asked)
  })
}

/** The other side: builds the stories that it is sent, one after the other, until nobody sends any more. */
export function buildParts(): Promise<void> {
  process.on('message', async ({ read, options }: Asked) => {
    const answer: Answer = await writeStory({ ...read, folder: new URL(read.folder) }, options).then(
      (written) => ({ written }),
      (error: unknown) =>
        error instanceof StoryFault
          ? { problems: error.problems }
          : { fault: error instanceof Error ? error.message : String(error) },
    )
    process.send!(answer)
  })
  return new Promise((resolve) => process.once('disconnect', resolve))
}
