import subsetFont from 'subset-font'
import type { Cut } from '../../subset'
import { readFileSync } from './fs'

/** As `src/build/subset.ts`, on the thread that builds. */
export const subset = async ({ file, text, targetFormat }: Cut): Promise<Buffer> =>
  subsetFont(readFileSync(file) as never, text, { targetFormat })
