import type { Problem } from '../../story'
import { segmentsOf } from '../../story/positions'
import type { Path } from '../draft/json'

/** What the checker says of one place of a story. */
export interface Fault extends Problem {
  isWarning: boolean
}

/** A path of a story as the checker writes it: `annotations[3].speaker`. */
export function pathText(path: Path): string {
  return path
    .map((key) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^[A-Za-z_$][\w$]*$/.test(key)
          ? `.${key}`
          : `[${JSON.stringify(key)}]`,
    )
    .join('')
    .replace(/^\./, '')
}

/** What is said of a value, or of a part of it. */
export function faultsAt(faults: readonly Fault[], path: string): Fault[] {
  return faults.filter((fault) => isWithin(fault.path, path))
}

export function isWithin(path: string, outer: string): boolean {
  return path === outer || (path.startsWith(outer) && '.['.includes(path[outer.length]!))
}

/** The panel that a part of a story is edited in, and which of its records. */
export type Panel = 'text' | 'notes' | 'places' | 'people' | 'layers' | 'steps' | 'story'

export function panelOf(path: string): { panel: Panel; index: number | null } {
  const [first, second, third] = segmentsOf(path)
  const index = typeof second === 'number' ? second : null
  if (first === 'annotations') return { panel: 'notes', index }
  if (first === 'places') return { panel: 'places', index: typeof third === 'number' ? third : null }
  if (first === 'sources' || first === 'actors') return { panel: 'people', index }
  if (first === 'layers' || first === 'groups' || first === 'journeys' || first === 'derived')
    return { panel: 'layers', index }
  if (first === 'steps') return { panel: 'steps', index }
  if (first === 'article' && second === 'paragraphs')
    return { panel: 'text', index: typeof third === 'number' ? third : null }
  return { panel: 'story', index: null }
}
