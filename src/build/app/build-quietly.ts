import { fileURLToPath } from 'node:url'
import { build, mergeConfig, type InlineConfig } from 'vite'
import { inPackage } from '../root'

/** On a busy machine the bundler would tell how long its plugins took, of a page's worker too. */
const rolldownOptions = { checks: { bundlerTimings: false } }

/** A build's configuration with what holds for each: it is all there is, and prints warnings alone. */
export const quiet = (config: InlineConfig): InlineConfig =>
  mergeConfig(config, {
    root: fileURLToPath(inPackage('')),
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    build: { rolldownOptions },
    worker: { rolldownOptions },
  } satisfies InlineConfig)

/** Vite's build with `quiet`. */
export const buildQuietly = (config: InlineConfig) => build(quiet(config))
