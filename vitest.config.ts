import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

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
  },
}))
