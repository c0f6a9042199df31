import type { Breakpoint } from '../map/breakpoints'
import type { Frame } from './frame'
import { transformOn } from './frame'

/** A class whose declarations may differ by breakpoint; `null` hides the elements of the class there. */
export type StyleByBreakpoint = (Record<string, string | number> | null)[]

/** Names that are hidden on smaller maps have their least sizes rounded up to this many px, so that few rules do. */
const ROOM_STEP_PX = 40
/** No map is smaller than this: names that it has whole need no rule. */
const LEAST_PX = { width: 240, height: 160 }

/** Collects the classes of the drawn paths: the same paint gives the same class. */
export class PosterStyles {
  #names = new Map<string, { name: string; style: StyleByBreakpoint }>()
  #rooms = new Map<string, string>()

  /** The classes of a name that is whole only on maps of at least these sizes in px; '' where it always is. */
  roomOf({ width, height }: { width: number; height: number }, breakpoint: Breakpoint): string {
    const classes = [
      width > Math.max(breakpoint.minWidth, LEAST_PX.width) && this.#room('width', width),
      height > Math.max(breakpoint.minHeight, LEAST_PX.height) && this.#room('height', height),
    ]
    return classes.filter(Boolean).join(' ')
  }

  #room(side: 'width' | 'height', px: number): string {
    const least = Math.ceil(px / ROOM_STEP_PX) * ROOM_STEP_PX
    const name = `${side[0]}${least}`
    this.#rooms.set(name, `@container (${side}<${least}px){.${name}{display:none}}`)
    return name
  }

  /** The rules that hide the names which the map's sides would cut. */
  get rooms(): string[] {
    return [...this.#rooms.values()]
  }

  nameOf(style: StyleByBreakpoint): string {
    const key = JSON.stringify(style)
    const known = this.#names.get(key)
    if (known) return known.name
    const name = `p${this.#names.size.toString(36)}`
    this.#names.set(key, { name, style })
    return name
  }

  /** The declarations of every class on one breakpoint. */
  rules(breakpoint: number): [selector: string, Record<string, string | number>][] {
    return [...this.#names.values()].map(({ name, style }) => [
      `.${name}`,
      style[breakpoint] ?? { display: 'none' },
    ])
  }
}

/** What looks the same on every breakpoint. */
const LOOKS = [
  '.p-geo{fill:none}',
  '.p-label{paint-order:stroke;stroke-linejoin:round}',
  '.p-label circle{fill:var(--paper);stroke:var(--muted)}',
  '.p-tag rect{fill:var(--raised);fill-opacity:.94;stroke:var(--layer);stroke-opacity:.65}',
  '.p-tag text{fill:var(--ink);font-size:12.5px;font-weight:600}',
  '.p-tag .sea{font-style:italic;font-weight:400;fill:var(--sea-ink)}',
  '.p-tag .route{font-weight:400}',
  '.p-tag circle{fill:var(--layer)}',
  '.p-tag path{stroke:var(--layer);stroke-width:1.5}',
  '.p-tag .planned{fill:none;stroke:var(--layer);stroke-width:1.5}',
]

/** The style sheet of a map of one breakpoint, which no container scales: for a picture. */
export function pictureCss(frame: Frame, styles: PosterStyles): string {
  const scale = { transform: `scale(${1 / frame.units})` }
  return [...LOOKS, ...styles.rules(0).map(([s, style]) => rule(s, style)), rule('.p-geo', scale)].join('\n')
}

/**
 * The style sheet of the static map. The map is drawn once, for the breakpoint with the highest zoom; container queries
 * scale it for the others and pick line widths and names, as the live map picks its zoom by its size.
 */
export function posterCss(frame: Frame, styles: PosterStyles, layers: string[]): string {
  const last = frame.breakpoints.length - 1
  const rulesAt = (i: number): [string, Record<string, string | number>][] => [
    ...styles.rules(i),
    ['.p-geo', { transform: transformOn(frame, frame.breakpoints[i]!) }],
  ]
  const base = new Map(rulesAt(last).map(([selector, style]) => [selector, style]))
  const out = [
    '.p-geo path{vector-effect:non-scaling-stroke}',
    ...LOOKS,
    `${frame.breakpoints.map((_, i) => `.r${i}`).join(',')}{display:none}`,
    `.r${last}{display:inline}`,
    ...[...base].map(([selector, style]) => rule(selector, style)),
  ]
  for (let i = last - 1; i >= 0; i--) {
    const { minWidth, minHeight } = frame.breakpoints[i]!
    // a rule holds what differs from the last breakpoint, or would differ from one in between
    const changed = rulesAt(i).flatMap(([selector, style]) => {
      const different = Object.entries(style).filter(([key, value]) =>
        frame.breakpoints.some(
          (_, j) => (rulesAt(j).find(([s]) => s === selector)?.[1] as never)?.[key] !== value,
        ),
      )
      const shown = base.get(selector)?.display === 'none' && !style.display ? [['display', 'inline']] : []
      const all = [...shown, ...different] as [string, string | number][]
      return all.length ? [rule(selector, Object.fromEntries(all))] : []
    })
    // a map may reach this one and not the next, which asks for less height and more width
    const lower = frame.breakpoints.slice(i + 1).map((_, j) => `.r${i + 1 + j}`)
    out.push(
      `@container (min-width:${minWidth}px) and (min-height:${minHeight}px){` +
        `${lower.join()}{display:none}.r${i}{display:inline}${changed.join('')}}`,
    )
  }
  out.push(...styles.rooms)
  // `:has()` makes the legend work before, and without, any script
  for (const id of layers) {
    const box = `[data-layer=${/^[a-z]/.test(id) ? id : `"${id}"`}]`
    out.push(`.off-${id} .of-${id},:root:has(${box}:not(:checked)) .of-${id}{display:none}`)
  }
  return out.join('\n')
}

function rule(selector: string, style: Record<string, string | number>): string {
  return `${selector}{${Object.entries(style)
    .map(([key, value]) => `${key}:${value}`)
    .join(';')}}`
}
