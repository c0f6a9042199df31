import { landUnder } from './block'
import { bottleneck } from './bottleneck'
import { coastShare } from './coast-share'
import { corridor } from './corridor'
import { readLand, type Land } from './land'
import { meshOf } from './mesh'
import type { Question, Reply } from './messages'
import { widthProfile } from './profile'
import { landRoute } from './route'

/** What the worker does with its messages, without the worker: keeps one land, answers each question once. */
export function answerer(): (question: Question) => Reply {
  let land: Land | null = null

  function value(question: Question) {
    if (question.kind === 'land') {
      const read = readLand(question.collection)
      if (read.status === 'bad') throw new Error(read.wrong)
      land = read.land
      meshOf(land) // so that the first route does not wait for it
      return { crossings: Object.keys(land.crossings) }
    }
    if (!land) throw new Error(`no land yet: send a "land" message before "${question.kind}"`)
    switch (question.kind) {
      case 'route':
        return landRoute(land, question.via, question.limits)
      case 'corridor':
        return corridor(question.line, landUnder(land, question.limits), question)
      case 'profile':
        return widthProfile(question.line, landUnder(land, question.limits), question)
      case 'bottleneck':
        return bottleneck(land, question.a, question.b, question.limits)
      case 'coastShare':
        return coastShare(land, question.of)
      default:
        throw new Error(`no such kind of question: ${String((question as { kind?: unknown }).kind)}`)
    }
  }

  return (question) => {
    const start = performance.now()
    const { id, kind } = question
    try {
      const found = value(question)
      return { id, kind, status: 'done', value: found, ms: performance.now() - start }
    } catch (error) {
      const wrong = error instanceof Error ? error.message : String(error)
      return { id, kind, status: 'error', wrong, ms: performance.now() - start }
    }
  }
}
