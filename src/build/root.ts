import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The folder of the package, with a slash at its end: of its sources, or of what was published of them. */
const PACKAGE = pathToFileURL(join(packageFolder(fileURLToPath(import.meta.url)), '/'))

/** The address of a file of the package, by its path from the package's folder. */
export const inPackage = (path: string): URL => new URL(path, PACKAGE)

/** The built app: what is the same for every story; `PLACELINE_APP` names another folder of one. */
export const APP = process.env.PLACELINE_APP
  ? pathToFileURL(join(resolve(process.env.PLACELINE_APP), '/'))
  : inPackage('app/')

/** Where a module of the package is imported from. */
export const importable = (url: URL): string => url.href

// a chunk of the built command lies deeper or less deep than its source
function packageFolder(from: string): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (
      existsSync(file) &&
      (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'placeline'
    )
      return folder
    if (folder === dirname(folder)) throw new Error(`no package.json of placeline above ${from}`)
  }
}
