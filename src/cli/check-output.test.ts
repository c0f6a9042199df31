import { expect, it } from 'vitest'
import type { Problem } from '../story/parse'
import { textReport } from './check-output'

const told = (problem: Partial<Problem>) =>
  textReport(
    [
      {
        folder: 'ferry',
        report: {
          story: null,
          layers: new Map(),
          warnings: [],
          problems: [
            { file: 'story.json', path: 'act', rule: 'schema', wrong: '"climed"', right: '', ...problem },
          ],
        },
      },
    ],
    (_, text) => text,
  )

it('says which word of a long list was probably meant, and does not say the one mend twice', () => {
  const list = told({ right: '"announced" or "claimed" or "denied"', near: 'claimed' })
  expect(list).toContain('\n    did you mean claimed?')
  expect(told({ right: '"claimed"', near: 'claimed' })).not.toContain('did you mean')
})
