import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { APP_FILES } from './app-files'
import { APP, inPackage } from './root'

/** Where a site has what its composer builds stories with. */
const FOLDER = 'assets/compose/build/'

/** The app without what every site has anyway, and without the command. */
const OF_APP = Object.values<string>(APP_FILES)
  .filter((name) => name !== APP_FILES.site && name !== APP_FILES.renderer)
  .concat('renderer', 'fonts')

/** What the composer builds stories with: where each file lies, and its path from the package's folder. */
function packageFiles(): (readonly [from: string, name: string])[] {
  const parts: [url: URL, name: string][] = [
    ...OF_APP.map((name): [URL, string] => [new URL(name, APP), `app/${name}`]),
    ...['geo/layers', 'geo/world', 'public/icon.svg'].map((name): [URL, string] => [inPackage(name), name]),
  ]
  return parts.flatMap(([url, name]) => {
    const path = fileURLToPath(url)
    return statSync(path).isDirectory()
      ? filesIn(path).map((file) => [join(path, file), `${name}/${file}`] as const)
      : [[path, name] as const]
  })
}

/** Its path in a site: a server may say of a compressed file what it holds, and of a page that it is one. */
const pathInSite = (name: string) => FOLDER + (name.endsWith('.js') ? name : `${name}.bin`)
const LIST = `${FOLDER}files.json`

/** The text of the list: of these files, and of all that every site has. */
function listOf(files: ReturnType<typeof packageFiles>, others: string[]): string {
  const own = files.map(([, name]) => name).sort()
  const site = [...others, ...own.map(pathInSite), LIST].sort()
  return `${JSON.stringify({ package: own, site })}\n`
}

/**
 * Puts beside the composer what it builds stories with, and a list of that and of all files that every site has.
 * @param part the folder of a site that holds what every site has, and nothing else
 */
export function addBuilderFiles(part: string): void {
  const files = packageFiles()
  const list = listOf(files, filesIn(part))
  for (const [from, name] of files) {
    const to = join(part, pathInSite(name))
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(from, to)
  }
  writeFileSync(join(part, LIST), list)
}

/**
 * The same where the app is served from where it is: a file by its path in a site, or the list; `null` for any other.
 * @param app the folder with what every site has
 */
export function builderFile(app: string): (path: string) => { file: string } | { text: string } | null {
  let files: ReturnType<typeof packageFiles> | undefined
  return (path) => {
    if (!path.startsWith(FOLDER)) return null
    files ??= packageFiles()
    if (path === LIST) return { text: listOf(files, filesIn(app)) }
    const file = files.find(([, name]) => pathInSite(name) === path)?.[0]
    return file === undefined ? null : { file }
  }
}

/** The files below a folder, with slashes, in an order that is the same on every machine. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
}
