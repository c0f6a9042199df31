import { readFileSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const needsPage = ({ moduleId }: TestSpecification) =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment jsdom')

/**
 * A process goes on with the next file where that wants the same environment, else it ends, and the next loads all
 * modules anew: the files that want a page come first, and not among the others.
 */
class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    return [...sorted.filter(needsPage), ...sorted.filter((file) => !needsPage(file))]
  }
}

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['src/**/*.test.ts', 'geo/*.test.ts', 'tests/unit/*.test.ts'],
    // many thousand stories take as long as they take
    testTimeout: mode === 'fuzz' ? 3_600_000 : 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // the files share no state; loading every module anew for each would be a third of the time
    isolate: false,
    // most of what a test makes is gone at once: with more room for it, less is moved about
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: ByEnvironment },
  },
}))
