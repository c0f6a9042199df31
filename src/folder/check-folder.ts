import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { referenceFaults } from '../build/geography-faults'
import { nearest } from '../story/nearest'
import { byPosition, readStoryText, type Problem } from '../story/parse'
import type { Finding } from '../story/rules/rule'
import type { StoryFile } from '../story/schema'
import { decodeText } from './decode'
import { detailFaults } from './detail-faults'
import { archivesAreRight, featuresAreThere, groundIsRight } from './layer-rules'
import { namedFiles } from './named-files'
import { shapesAreInView } from './shapes-in-view'
import { readLayerFile } from './layer-file'
import { imageFault } from './image-file'
import { readArchive, type ReadArchive } from './tile-archive'
import { routeFaults } from './route-faults'

export interface FolderReport {
  /** `null` where the folder has a fault. */
  story: StoryFile | null
  /** The features of each layer file that can be drawn, by its name in the story: `layers/road.geojson`. */
  layers: Map<string, FeatureCollection>
  /** What keeps the story from being built; the name of a file is that within the folder. */
  problems: Problem[]
  warnings: Problem[]
}

const STORY = 'story.json'

/**
 * Checks a story's folder: the bytes, the JSON, the shape and the rules of `story.json`, its layers and its media. All
 * faults at once. Never throws for what a folder holds.
 */
export function checkFolder(folder: string): FolderReport {
  const report: FolderReport = { story: null, layers: new Map(), problems: [], warnings: [] }
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : []
  const tell = (
    file: string,
    found: Omit<Finding, 'path'> & { path?: string; line?: number; column?: number },
  ) => {
    const { warning, wrong, right, near, line = 1, column = 1 } = found
    const problem = { file, path: '', line, column, rule: 'folder', wrong, right, ...(near && { near }) }
    ;(warning ? report.warnings : report.problems).push(problem)
  }
  if (!names.includes(STORY)) {
    const near = nearest(STORY, names) ?? names.find((name) => name.startsWith(STORY))
    tell(STORY, {
      wrong: 'there is no such file in the folder',
      right: 'the story in it',
      ...(near && { near }),
    })
    return report
  }
  const { text, faults } = decodeText(readFileSync(join(folder, STORY)))
  for (const fault of faults) tell(STORY, fault)
  if (text === null) return report

  const { parsed, input, problemAt } = readStoryText(text, STORY)
  if (parsed.status === 'bad') report.problems.push(...parsed.problems)
  report.warnings.push(...parsed.warnings)
  const add = ({ warning, ...finding }: Finding, rule = 'folder') =>
    (warning ? report.warnings : report.problems).push(problemAt({ rule, ...finding }))

  const id = (input as { id?: unknown } | null | undefined)?.id
  const name = basename(resolve(folder))
  if (typeof id === 'string' && id !== name)
    add({
      path: 'id',
      wrong: `"${id}", but the folder is called ${name}`,
      right: `"${name}", or the folder called ${id}`,
      warning: true,
    })

  const named = namedFiles(input)
  const archives = new Map<string, ReadArchive>()
  // a file that can't be read names nothing
  for (const kind of input === undefined ? [] : (['layers', 'media'] as const)) {
    const there = filesIn(folder, kind)
    for (const { path, file } of named.filter((one) => one.file.startsWith(`${kind}/`))) {
      if (there.includes(file)) continue
      const near = there.find((one) => one.toLowerCase() === file.toLowerCase()) ?? nearest(file, there)
      add({
        path,
        wrong: `there is no file ${file} in the folder`,
        right: there.length ? `one of: ${there.join(', ')}` : `the file in the folder`,
        ...(near && { near }),
      })
    }
    for (const file of there) {
      const isNamed = named.some((one) => one.file === file)
      if (!isNamed)
        tell(file, { wrong: 'nothing in the story names this file', right: 'no such file', warning: true })
      else if (kind === 'media') {
        const fault = imageFault(readFileSync(join(folder, file)), file)
        if (fault) tell(file, fault)
      } else if (file.endsWith('.pmtiles')) archives.set(file, readArchive(readFileSync(join(folder, file))))
      else {
        const read = readLayerFile(readFileSync(join(folder, file)), file)
        report.problems.push(...read.problems)
        report.warnings.push(...read.warnings)
        if (read.collection) report.layers.set(file, read.collection)
      }
    }
  }
  if (parsed.status === 'ok') {
    for (const finding of featuresAreThere(parsed.story, report.layers)) add(finding)
    for (const finding of shapesAreInView(parsed.story, report.layers)) add(finding)
    for (const finding of archivesAreRight(parsed.story, archives)) add(finding)
    for (const finding of groundIsRight(parsed.story, archives)) add(finding)
    for (const finding of referenceFaults(parsed.story)) add(finding)
    if (report.problems.length === 0) for (const finding of detailFaults(parsed.story)) add(finding)
    if (report.problems.length === 0) for (const finding of routeFaults(parsed.story, folder)) add(finding)
    if (report.problems.length === 0) report.story = parsed.story
  }
  report.problems.sort(inOrder)
  report.warnings.sort(inOrder)
  return report
}

/** The story's own file first, each file from its beginning. */
function inOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file === STORY ? -1 : b.file === STORY ? 1 : a.file < b.file ? -1 : 1
  return byPosition(a, b)
}

function filesIn(folder: string, kind: string): string[] {
  const inner = join(folder, kind)
  if (!existsSync(inner) || !statSync(inner).isDirectory()) return []
  return readdirSync(inner, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `${kind}/${entry.name}`)
    .sort()
}
