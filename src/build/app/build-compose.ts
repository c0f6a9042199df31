import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import composer from '../../../vite.compose.config'
import { APP_FILES } from '../app-files'
import { APP } from '../root'
import { listSiteFiles } from '../site-files'
import { SITE_FILES } from '../site-list'
import { buildQuietly } from './build-quietly'

/** The second part of `npm run build:app`: the composer, into what every site has. */
const outDir = fileURLToPath(new URL(APP_FILES.site, APP))
await buildQuietly({ ...composer, build: { ...composer.build, outDir } })
writeFileSync(join(outDir, SITE_FILES), `${JSON.stringify(listSiteFiles())}\n`)
console.log('Built the composer in app/')
