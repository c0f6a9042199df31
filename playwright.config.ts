import { defineConfig } from 'playwright/test'
import { systemChromium } from './tests/chromium.mjs'

/** The maps' port; the host pages of the embed tests are served on the next one, a second origin. */
const port = Number(process.env.TEST_PORT ?? 4173)

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  // each waits for the screen a third of its time
  workers: 3,
  fullyParallel: false,
  timeout: 150_000,
  expect: { timeout: 20_000 },
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '.cache/test/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 800, height: 500 },
    // a flight of the camera is many drawings; the test that wants one asks for it
    contextOptions: { reducedMotion: 'reduce' },
    // most of a run is drawing by software; what is tested is in CSS px, and tests of the picture itself ask for all of it
    deviceScaleFactor: 0.5,
    launchOptions: {
      // where the system has none, the one that the test command had Playwright install
      executablePath: systemChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
        // one page after the other draws by the same programs: without it each makes its pipelines anew
        '--enable-angle-features=preferGlobalPipelineCache',
        // no page lives long enough for code to earn its best compilation, and most of what it makes is gone at once
        '--js-flags=--no-turbofan --min-semi-space-size=16',
      ],
    },
  },
  webServer: {
    command: `node tests/serve.mjs ${port} ${port + 1}`,
    url: `http://127.0.0.1:${port}/index.html`,
    reuseExistingServer: !process.env.CI,
  },
})
