import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { APP_FILES } from './app-files'
import { APP, inPackage } from './root'
import { SITE_FILES, type SiteFiles } from './site-list'

const SITE = fileURLToPath(new URL(APP_FILES.site, APP))
/** The app without what every site has anyway, and without the command. */
const OF_APP = Object.values<string>(APP_FILES)
  .filter((name) => name !== APP_FILES.site && name !== APP_FILES.renderer)
  .concat('renderer', 'fonts')
const FOLDERS = ['geo/layers', 'geo/world']

/** Where a file of the package is; the app may lie elsewhere. */
const fileOf = (name: string) =>
  fileURLToPath(name.startsWith('app/') ? new URL(name.slice(4), APP) : inPackage(name))

/** The list of a built app: the name of the folder holds the hash of all that is in it. */
export function listSiteFiles(): SiteFiles {
  const names = [
    ...OF_APP.flatMap((name) => below(`app/${name}`)),
    ...FOLDERS.flatMap(below),
    'public/icon.svg',
  ]
  names.sort()
  const hash = createHash('sha256')
  for (const name of names)
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(fileOf(name)))
  const base = `assets/compose/build-${hash.digest('hex').slice(0, 8)}/`
  const others = filesIn(SITE).filter((path) => path !== SITE_FILES)
  return {
    base,
    package: names,
    site: [...others, ...names.map((name) => base + nameInSite(name)), SITE_FILES].sort(),
  }
}

const siteFiles = () => JSON.parse(readFileSync(join(SITE, SITE_FILES), 'utf8')) as SiteFiles

/** A server may say of a compressed file what it holds, and of a page that it is one. */
const nameInSite = (name: string) => (name.endsWith('.js') ? name : `${name}.bin`)

/** Where each file of a site lies in the app or in the package, by its path in the site. */
function sourcesOf({ base, package: names, site }: SiteFiles): Map<string, string> {
  const sources = new Map(site.map((path) => [path, join(SITE, path)]))
  for (const name of names) sources.set(base + nameInSite(name), fileOf(name))
  return sources
}

/**
 * Copies what every site has into a folder, beside what else the process does. What a site that was built before has
 * with the same hash in its name is left for `moveKept`: to copy and to remove it takes longer than small stories do.
 * @param old the site from before, if there is one
 * @returns the paths that were left out
 */
export async function copySiteFiles(part: string, old: string): Promise<string[]> {
  const kept: string[] = []
  const copies: Promise<void>[] = []
  const folders = new Set<string>()
  for (const [path, from] of sourcesOf(siteFiles())) {
    if (isHashed(path) && isLike(join(old, path), from)) {
      kept.push(path)
      continue
    }
    const to = join(part, path)
    makeFolder(dirname(to), folders)
    copies.push(copyFile(from, to))
  }
  // until the last is over the folder could not be removed
  await Promise.allSettled(copies)
  await Promise.all(copies)
  return kept
}

/** Brings what `copySiteFiles` left out from the site of before to the new one. */
export function moveKept(paths: string[], old: string, part: string): void {
  const folders = new Set<string>()
  for (const path of paths) {
    const to = join(part, path)
    makeFolder(dirname(to), folders)
    renameSync(join(old, path), to)
  }
}

function makeFolder(folder: string, made: Set<string>): void {
  if (!made.has(folder)) mkdirSync(folder, { recursive: true })
  made.add(folder)
}

const isHashed = (path: string) => path.startsWith('assets/') && !path.endsWith('licenses.md')

const isLike = (file: string, source: string) =>
  existsSync(file) && statSync(file).size === statSync(source).size

/** Where the app is served from where it is: the file for a path in a site, if it lies outside of `app/site/`. */
export function builderFile(): (path: string) => string | undefined {
  let sources: Map<string, string> | undefined
  return (path) => {
    if (!path.startsWith('assets/compose/build-')) return undefined
    sources ??= sourcesOf(siteFiles())
    return sources.get(path)
  }
}

/** The files of a folder of the package, or the file, by their paths from the package's folder. */
function below(name: string): string[] {
  const path = fileOf(name)
  return statSync(path).isDirectory() ? filesIn(path).map((file) => `${name}/${file}`) : [name]
}

/** The files below a folder, with slashes. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
