import type { Audit } from './audit'
import type { Figures } from './measure'
import type { Drawn, ProfileName } from './subjects'

/** All that was measured of one page in one profile: the rounds in order, with the same rounds of its base page. */
export interface Result {
  page: string
  profile: ProfileName
  drawn: Drawn
  rounds: Figures[]
  base: Figures[]
}

export interface Summary {
  median: number
  min: number
  max: number
}

export function summary(values: (number | null)[]): Summary | null {
  const sorted = values
    .filter((value): value is number => value !== null && Number.isFinite(value))
    .sort((a, b) => a - b)
  if (sorted.length === 0) return null
  const half = sorted.length / 2
  const median = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
  return { median, min: sorted[0]!, max: sorted[sorted.length - 1]! }
}

interface Row {
  what: string
  /** One value a round; ratios are taken within the round. */
  of: (figures: Figures, base: Figures) => number | null
  digits?: number
  /** What ours must not exceed. */
  bar?: Partial<Record<ProfileName | Drawn, number>>
}

const KIB = 1024
const MIB = 1024 * 1024
const both = (bar: number) => ({ desktop: bar, mobile: bar })

export const ROWS: Row[] = [
  { what: 'wire KiB', of: (f) => f.wireBytes / KIB, bar: both((450 * 1000) / KIB) },
  { what: 'requests', of: (f) => f.requests },
  { what: 'FCP ms', of: (f) => f.fcpMs },
  { what: 'FCP / bare', of: (f, base) => f.fcpMs / base.fcpMs, digits: 2, bar: { processor: 1, card: 1.3 } },
  { what: 'LCP ms', of: (f) => f.lcpMs, bar: { mobile: 1200 } },
  { what: 'LCP / bare', of: (f, base) => f.lcpMs / base.lcpMs, digits: 2, bar: { mobile: 0.5 } },
  { what: 'ready ms', of: (f) => f.readyMs, bar: { mobile: 4000 } },
  { what: 'ready / bare', of: (f, base) => f.readyMs / base.readyMs, digits: 2, bar: both(1.1) },
  { what: 'TBT ms', of: (f) => f.tbtMs, bar: { mobile: 360 } },
  { what: 'TBT - bare ms', of: (f, base) => f.tbtMs - base.tbtMs, bar: both(0) },
  { what: 'CLS', of: (f) => f.cls, digits: 3, bar: both(0) },
  { what: 'click to card ms', of: (f) => f.clickMs, bar: { desktop: 50, mobile: 110 } },
  { what: 'pan frame p95 ms', of: (f) => f.panP95Ms },
  { what: 'pan p95 / bare', of: (f, base) => f.panP95Ms / base.panP95Ms, digits: 2, bar: both(1.1) },
  { what: 'heap MiB', of: (f) => f.heapBytes / MIB, digits: 1, bar: both((14 * 1e6) / MIB) },
  {
    what: 'heap growth MiB (50 cards, 20 toggles)',
    of: (f) => (f.heapGrowthBytes === null ? null : f.heapGrowthBytes / MIB),
    digits: 2,
    bar: both(1e6 / MIB),
  },
  { what: 'DOM elements', of: (f) => f.domNodes },
  { what: 'third-party requests', of: (f) => f.thirdParty, bar: both(0) },
  { what: 'uncaught errors', of: (f) => f.faults.length, bar: both(0) },
]

/** One table a profile and a way of drawing: a row a figure, a column a page, ours with its bar. Medians, with the range behind them. */
export function tables(results: Result[]): string {
  const groups = [...new Set(results.map(({ profile, drawn }) => `${profile}/${drawn}`))]
  return groups
    .map((group) => {
      const [profile, drawn] = group.split('/') as [ProfileName, Drawn]
      const shown = results.filter((result) => result.profile === profile && result.drawn === drawn)
      const head = ['', ...shown.map((result) => result.page), 'our bar', 'ours']
      const lines = ROWS.map((row) => {
        const cells = shown.map((result) => summaryOf(row, result))
        const bar = row.bar?.[profile] ?? row.bar?.[drawn]
        const ours = cells.filter((_, i) => shown[i]!.page.startsWith('our'))
        return [
          row.what,
          ...cells.map((cell) => (cell ? told(cell, row.digits ?? 0) : '-')),
          bar === undefined ? '' : `≤ ${Number(bar.toFixed(row.digits ?? 0))}`,
          bar === undefined
            ? ''
            : ours.map((cell) => (cell ? verdict(cell.median, bar, row) : '-')).join(', '),
        ]
      })
      return [`### ${profile}, drawn by the ${drawn}`, '', markdown([head, ...lines]), ''].join('\n')
    })
    .join('\n')
}

/** What is asked once a page. */
export function auditTable(audits: { page: string; audit: Audit }[]): string {
  const head = ['first view, before any script', ...audits.map(({ page }) => page), 'our bar']
  const row = (what: string, of: (audit: Audit) => string | number, bar: string) => [
    what,
    ...audits.map(({ audit }) => String(of(audit))),
    bar,
  ]
  return markdown([
    head,
    row('KiB (HTML, CSS, picture)', ({ firstView }) => (firstView.bytes / KIB).toFixed(1), '≤ 39.1'),
    row('requests', ({ firstView }) => firstView.requests, '≤ 3'),
    row('fonts KiB', ({ firstView }) => (firstView.fontBytes / KIB).toFixed(1), ''),
    row('characters shown', ({ firstView }) => firstView.characters, ''),
    row('CSP violations', ({ cspViolations }) => cspViolations, '≤ 0'),
    row('ready under the policy', ({ readyUnderPolicy }) => (readyUnderPolicy ? 'yes' : 'no'), 'yes'),
  ])
}

export function summaryOf(row: Row, { rounds, base }: Result): Summary | null {
  return summary(rounds.map((figures, i) => (base[i] ? row.of(figures, base[i]) : null)))
}

export function told({ median, min, max }: Summary, digits: number): string {
  const [m, a, b] = [median, min, max].map((value) => value.toFixed(digits))
  return a === b ? m! : `${m} (${a}–${b})`
}

function verdict(value: number, bar: number, { digits = 0 }: Row): string {
  return Number(value.toFixed(digits)) <= Number(bar.toFixed(digits)) ? 'pass' : 'MISS'
}

export function markdown(rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(rows[0]!), line(rows[0]!.map(() => '---')), ...rows.slice(1).map(line)].join('\n')
}
