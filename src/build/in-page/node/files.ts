/**
 * The files that the build sees in the page: those of the package come from beside the composer when they are first
 * read, all others are in memory.
 */
export const PACKAGE = '/package/'

const inMemory = new Map<string, Uint8Array>()
let packaged: { base: string; paths: ReadonlySet<string> } = { base: '', paths: new Set() }

/**
 * Names the files of the package.
 * @param base the address of their folder
 * @param paths from the package's folder
 */
export function servePackage(base: string, paths: readonly string[]): void {
  packaged = { base, paths: new Set(paths) }
}

/** The address of a file of the package. What a server could send as another than it is has an ending of its own. */
export const addressOf = (path: string): string =>
  new URL(path.endsWith('.js') ? path : `${path}.bin`, packaged.base).href

const isPackaged = (path: string) =>
  path.startsWith(PACKAGE) && packaged.paths.has(path.slice(PACKAGE.length))

/** A file's bytes; `null` where there is none. The build reads in turn, which a worker may wait for. */
export function readBytes(path: string): Uint8Array | null {
  const known = inMemory.get(path)
  if (known || !isPackaged(path)) return known ?? null
  const request = new XMLHttpRequest()
  request.open('GET', addressOf(path.slice(PACKAGE.length)), false)
  request.responseType = 'arraybuffer'
  try {
    request.send()
  } catch {
    throw new Error(`${path} did not come`)
  }
  if (request.status !== 200) throw new Error(`${path} did not come: HTTP ${request.status}`)
  const bytes = new Uint8Array(request.response as ArrayBuffer)
  inMemory.set(path, bytes)
  return bytes
}

export const putBytes = (path: string, bytes: Uint8Array): void => void inMemory.set(path, bytes)

const numbers = new WeakMap<Uint8Array, number>()
let last = 0

/** A number that is another for other bytes of a file, as the time of its last change is; 0 where there is none. */
export function changeOf(path: string): number {
  const bytes = inMemory.get(path)
  if (!bytes) return 0
  if (!numbers.has(bytes)) numbers.set(bytes, ++last)
  return numbers.get(bytes)!
}

/** All paths that there are, of files. */
function* allPaths(): Iterable<string> {
  yield* inMemory.keys()
  for (const path of packaged.paths) yield PACKAGE + path
}

export const isFile = (path: string): boolean => inMemory.has(path) || isPackaged(path)

/** What lies in a folder, by name. */
export function namesIn(folder: string): string[] {
  const start = folder.endsWith('/') ? folder : `${folder}/`
  const names = new Set<string>()
  for (const path of allPaths())
    if (path.startsWith(start)) names.add(path.slice(start.length).split('/')[0]!)
  return [...names].sort()
}

/** The files in memory below a folder, by their paths in it. */
export function filesBelow(folder: string): Map<string, Uint8Array> {
  return new Map(
    [...inMemory].flatMap(([path, bytes]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), bytes] as const] : [],
    ),
  )
}

export function removeBelow(path: string): void {
  for (const one of inMemory.keys()) if (one === path || one.startsWith(`${path}/`)) inMemory.delete(one)
}

export function moveBelow(from: string, to: string): void {
  for (const [path, bytes] of [...inMemory])
    if (path.startsWith(`${from}/`)) {
      inMemory.delete(path)
      inMemory.set(to + path.slice(from.length), bytes)
    }
}
