import { parseTree, type Node, type ParseError } from 'jsonc-parser'
import { jsonFault, type Edit, type JsonFault } from './json-fault'

/** What a text of JSON holds, as far as it can be read, and where everything in it stands. */
export interface JsonText {
  /** As JSON.parse gives it; `undefined` where the text could not be mended. */
  value: unknown
  /** The same with offsets into the text as it was mended. */
  tree: Node | undefined
  faults: (JsonFault & { offset: number })[]
  /** Where in the text as it was given an offset of the tree lies. */
  originOf: (offset: number) => number
}

/** Deeper than any story; what recurses over the value has to come back. */
const DEPTH_MAX = 100
/** A file with more is none that was written as JSON. */
const FAULTS_MAX = 40

/**
 * Reads a text of JSON (RFC 8259). Each fault is told with its mend, and mended for what is read after it, so that one
 * forgotten comma hides nothing else. Never throws.
 */
export function readJsonText(text: string): JsonText {
  const edits: Edit[] = []
  const faults: JsonText['faults'] = []
  const originOf = (offset: number) => edits.reduceRight(beforeEdit, offset)
  const unread = { value: undefined, tree: undefined, faults, originOf }

  const deep = tooDeep(text)
  if (deep !== null) {
    const wrong = `brackets more than ${DEPTH_MAX} deep`
    faults.push({ offset: deep, wrong, right: 'a file as the format has it' })
    return unread
  }
  for (let mended = text; ;) {
    const errors: ParseError[] = []
    const tree = parseTree(mended, errors, { disallowComments: true })
    const [first] = errors.sort((a, b) => a.offset - b.offset)
    if (!first) return { ...unread, tree, value: JSON.parse(mended) }
    const { edit, ...fault } = jsonFault(mended, first)
    faults.push({ ...fault, offset: originOf(fault.offset) })
    const isNew = edit && mended.slice(edit.at, edit.at + edit.cut) !== edit.put
    if (!isNew || faults.length >= FAULTS_MAX) return unread
    mended = mended.slice(0, edit.at) + edit.put + mended.slice(edit.at + edit.cut)
    edits.push(edit)
  }
}

function beforeEdit(offset: number, { at, cut, put }: Edit): number {
  if (offset < at) return offset
  return offset >= at + put.length ? offset - put.length + cut : at
}

/** Where a text first has brackets deeper than is read; quotation marks are taken as JSON has them. */
function tooDeep(text: string): number | null {
  let depth = 0
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth > DEPTH_MAX) return index
  }
  return null
}
