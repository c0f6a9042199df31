import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import composer from '../../../vite.compose.config'
import { APP_FILES } from '../app-files'
import { APP, inPackage } from '../root'

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
console.log('Built the composer in app/')
