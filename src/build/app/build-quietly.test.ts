import { resolveConfig } from 'vite'
import { expect, it } from 'vitest'
import composer from '../../../vite.compose.config'
import embedScript from '../../../vite.embed.config'
import pages from '../../../vite.config'
import { quiet } from './build-quietly'

it.each(Object.entries({ pages, embedScript, composer }))(
  'the build of %s says nothing of its time, nor does that of its worker',
  async (_, config) => {
    const { build, worker } = await resolveConfig(quiet(config), 'build')
    for (const { rolldownOptions } of [build, worker])
      expect(rolldownOptions.checks).toMatchObject({ bundlerTimings: false })
    expect(build.rolldownOptions.input ?? build.lib).toBeTruthy()
  },
)
