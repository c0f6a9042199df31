import { readFileSync } from 'node:fs'
import { answerer } from '../../../../src/corridor/answer'
import { corridorClient, type CorridorClient, type WorkerLike } from '../../../../src/corridor/client'
import type { Question, Reply } from '../../../../src/corridor/messages'
import { coastOfStrip } from '../../../../src/panels/corridor/land-parts'
import { compute, type Outcome } from '../../../../src/panels/corridor/outcome'
import { chosenVia, limitsOf } from '../../../../src/panels/corridor/settings'
import type { Story } from '../../../../src/story'
import { recipeSettings, type CorridorSettings } from '../../../../src/view/state'
import { collection } from '../../corridor/real-land'

export const story: Story = JSON.parse(
  readFileSync(new URL('../../../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
)

export const recipe = recipeSettings(story)

/** The worker's answers without a worker; `kinds` lists what was asked. */
export async function inProcess(): Promise<{ client: CorridorClient; kinds: string[] }> {
  const answer = answerer()
  const kinds: string[] = []
  let listener: (event: MessageEvent<Reply>) => void = () => {}
  const worker: WorkerLike = {
    postMessage(question: Question) {
      kinds.push(question.kind)
      const data = answer(structuredClone(question))
      queueMicrotask(() => listener({ data } as MessageEvent<Reply>))
    },
    addEventListener(type: string, added: unknown) {
      if (type === 'message') listener = added as typeof listener
    },
  }
  const client = corridorClient(worker)
  const land = await client.ask('land', { collection })
  if (land.status !== 'done') throw new Error(JSON.stringify(land))
  kinds.length = 0
  return { client, kinds }
}

export function outcomeOf(
  client: CorridorClient,
  change: Partial<CorridorSettings>,
  last: Outcome | null = null,
): Promise<Outcome> {
  const settings = { ...recipe, ...change }
  const asks = {
    via: chosenVia(story, settings),
    limits: limitsOf(story, settings),
    coastline: coastOfStrip(collection),
  }
  return compute(client, settings, asks, last)
}
