import { join } from 'node:path'
import { styleText } from 'node:util'
import type { FolderReport } from '../folder/check-folder'
import type { Problem } from '../story/parse'

export interface Checked {
  folder: string
  report: FolderReport
}

type Style = (format: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string

/** Colours are for a person at a terminal who has not refused them (no-color.org). */
export function stylesFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Style {
  const isColoured = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  return (format, text) => (isColoured ? styleText(format, text) : text)
}

/** What was found, for a person: three lines for each fault, the first as compilers write it. */
export function textReport(checked: Checked[], style: Style): string {
  const told = checked.flatMap(({ folder, report }) => [
    ...report.problems.map((problem) => lines(folder, problem, style('red', 'fault'), style)),
    ...report.warnings.map((problem) => lines(folder, problem, style('yellow', 'warning'), style)),
  ])
  const count = (list: 'problems' | 'warnings') =>
    checked.reduce((sum, { report }) => sum + report[list].length, 0)
  const [faults, warnings] = [count('problems'), count('warnings')]
  const of = `${faults} ${faults === 1 ? 'fault' : 'faults'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`
  const stories = checked.length === 1 ? checked[0]!.folder : `${checked.length} stories`
  return [...told, style(faults ? 'red' : 'green', `${stories}: ${of}`)].join('\n')
}

function lines(folder: string, problem: Problem, kind: string, style: Style): string {
  const { file, line, column, id, path, wrong, right, near } = problem
  const at = style('bold', `${join(folder, file)}:${line ?? 1}:${column ?? 1}`)
  const where = [id && `"${id}"`, path && style('dim', path)].filter(Boolean).join(' ')
  return [
    `${at}: ${kind}${where ? ` in ${where}` : ''}`,
    `    ${wrong}`,
    `    mend: ${right}`,
    ...(near !== undefined && !saysOnly(right, near) ? [`    did you mean ${near}?`] : []),
  ].join('\n')
}

/** Whether a mend is this one word, and no list that has it among others. */
const saysOnly = (right: string, near: string) => right.replaceAll('"', '') === near

/** The same for programs: one object with every story. */
export function jsonReport(checked: Checked[]): string {
  const stories = checked.map(({ folder, report: { problems, warnings } }) => ({
    folder,
    faults: problems,
    warnings,
  }))
  return JSON.stringify(
    { faults: checked.reduce((n, { report }) => n + report.problems.length, 0), stories },
    null,
    2,
  )
}
