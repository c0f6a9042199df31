import type { FeatureCollection } from 'geojson'
import { isLarge, readLayerFile } from '../../folder/layer-file'
import { shapesAreInView } from '../../folder/shapes-in-view'
import type { Parsed, StoryFile } from '../../story'
import { STORY_FILE, type Draft } from '../draft/draft'
import { listAt, stringAt } from '../draft/json'
import type { Fault } from './faults'

export interface Checked {
  /** Faults before warnings. */
  faults: Fault[]
  /** `null` where the story has a fault. */
  story: StoryFile | null
}

const layersRead = new WeakMap<Uint8Array, ReturnType<typeof readLayerFile>>()

/** The features of a layer's file, read once, with what the checker says of them. */
export function readLayer(bytes: Uint8Array, file: string): ReturnType<typeof readLayerFile> {
  const read = layersRead.get(bytes) ?? readLayerFile(bytes, file)
  layersRead.set(bytes, read)
  return read
}

/**
 * What the checker says of a draft: of its story, of the layers' files, and of files that are named and missing.
 * @param parsed what it says of the story by itself
 */
export function checkedDraft({ story, files }: Draft, parsed: Parsed): Checked {
  const wrong = parsed.status === 'bad' ? parsed.problems : []
  const faults: Fault[] = [
    ...wrong.map((problem) => ({ ...problem, isWarning: false })),
    ...parsed.warnings.map((problem) => ({ ...problem, isWarning: true })),
  ]
  const named = listAt(story, ['layers']).flatMap((layer, i) =>
    ['pmtiles', 'data'].map((key) => ({
      path: `layers[${i}].${key}.file`,
      file: stringAt(layer, [key, 'file']),
    })),
  )
  named.push({ path: 'basemap.tiles.file', file: stringAt(story, ['basemap', 'tiles', 'file']) })
  const layers = new Map<string, FeatureCollection>()
  for (const { path, file } of named) {
    if (!file) continue
    const bytes = files.get(file)
    const right = 'the file in the folder'
    if (!bytes) {
      const wrong = `there is no ${file}`
      faults.push({ file: STORY_FILE, path, rule: 'folder', wrong, right, isWarning: false })
      continue
    }
    // of tiles the build says more
    if (file.endsWith('.pmtiles')) continue
    const { collection, problems, warnings } = readLayer(bytes, file)
    // each position of a large one would be looked at after each edit
    if (collection && !isLarge(bytes, collection)) layers.set(file, collection)
    for (const problem of problems) faults.push({ ...problem, path, isWarning: false })
    for (const problem of warnings) faults.push({ ...problem, path, isWarning: true })
  }
  if (parsed.status === 'ok')
    for (const { path, wrong, right } of shapesAreInView(parsed.story, layers))
      faults.push({ file: STORY_FILE, path, rule: 'folder', wrong, right, isWarning: true })
  faults.sort((a, b) => Number(a.isWarning) - Number(b.isWarning))
  const isGood = parsed.status === 'ok' && !faults.some(({ isWarning }) => !isWarning)
  return { faults, story: isGood ? parsed.story : null }
}
