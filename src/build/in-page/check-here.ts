import { checkFolder } from '../../folder/check-folder'
import { namedFiles } from '../../folder/named-files'
import type { Problem } from '../../story/parse'
import { putBytes, readBytes, removeBelow } from './node/files'
import type { CheckQuestion } from './question'

const ROOT = '/check'
const STORY = 'story.json'
/** The files of the folder, as they came last. */
const held = new Map<string, Uint8Array>()

/** What `placeline check` says of a folder; what it says of a file stands where the story names that. */
export function checkHere({ folder, changed, gone }: CheckQuestion): {
  problems: Problem[]
  warnings: Problem[]
} {
  for (const path of gone) held.delete(path)
  for (const [path, bytes] of changed) held.set(path, bytes)
  removeBelow(ROOT)
  for (const [path, bytes] of held) putBytes(`${ROOT}/${folder}/${path}`, bytes)
  const { problems, warnings } = checkFolder(`${ROOT}/${folder}`)
  const text = new TextDecoder().decode(readBytes(`${ROOT}/${folder}/${STORY}`) ?? undefined)
  const named = namedFiles(JSON.parse(text))
  const inStory = (problem: Problem): Problem[] => {
    if (problem.file === STORY) return [problem]
    const { path } = named.find(({ file }) => file === problem.file) ?? {}
    return path === undefined ? [] : [{ ...problem, file: STORY, path }]
  }
  return { problems: problems.flatMap(inStory), warnings: warnings.flatMap(inStory) }
}
