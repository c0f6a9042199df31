import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import composer from '../../../vite.compose.config'
import { APP_FILES } from '../app-files'
import { APP, inPackage } from '../root'
import { listSiteFiles } from '../site-files'
import { SITE_FILES } from '../site-list'

/** The second part of `npm run build:app`: the composer, into what every site has. */
const outDir = fileURLToPath(new URL(APP_FILES.site, APP))
await build({
  ...composer,
  root: fileURLToPath(inPackage('')),
  configFile: false,
  logLevel: 'warn',
  mode: 'production',
  build: { ...composer.build, outDir },
})
writeFileSync(join(outDir, SITE_FILES), `${JSON.stringify(listSiteFiles())}\n`)
console.log('Built the composer in app/')
