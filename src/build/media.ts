import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import type { StoryFile } from '../story'
import { groupBy } from '../story/groups'
import { imagesOf, type Media } from '../story/pictures'
import { nearTo, type Finding } from '../story/rules/rule'
import { makeImage } from './media-sizes'

const BYTES_MOST = 60e6

/** The pictures of a story, made for its pages. */
export interface StoryMedia {
  /** What to write for the pages; a name holds the hash of its bytes, so that a browser may keep it for ever. */
  files: { name: string; bytes: Buffer }[]
  /** By the story's name of the file; each `src` is one of the names above. */
  images: Media
  /** What is wrong, or warned of; a picture with a fault is not among the images. */
  findings: Finding[]
  /** The hash of each source, for `before`. */
  sources: Record<string, string>
}

/**
 * Makes the pictures that the notes and steps of a story show: WebP of one or two widths, in sRGB, with nothing of what
 * their files say of camera, place or maker. Whatever is in the folder is told and not thrown.
 * @param folder the story's own, with a slash at its end
 * @param before what was made of the story last: a picture whose file is the same is taken from it
 */
export async function storyMedia(story: StoryFile, folder: URL, before?: StoryMedia): Promise<StoryMedia> {
  const made: StoryMedia = { files: [], images: {}, findings: [], sources: {} }
  const images = imagesOf(story)
  // a story without pictures needs neither the folder nor the libraries
  if (!images.length) return made
  const { creditFinding } = await import('./media-credit')
  const names = await readdir(new URL('media/', folder)).catch(() => [])
  const there = names.map((name) => `media/${name}`)
  for (const [file, uses] of groupBy(images, ({ image }) => image.file)) {
    const path = `${uses[0]!.path}.file`
    // by letter and case, as a server tells names apart
    if (!there.includes(file)) {
      const wrong = `there is no file ${file} in the folder`
      made.findings.push({ path, wrong, right: 'the file in the folder', ...nearTo(file, there) })
      continue
    }
    const read = await bytesOf(new URL(file, folder))
    if (typeof read === 'string') {
      made.findings.push({ path, wrong: `${file}: ${read}`, right: 'a smaller one, 2,000 pixels wide' })
      continue
    }
    const hash = hashOf(read)
    made.sources[file] = hash
    made.findings.push(...uses.flatMap((use) => creditFinding(use, read) ?? []))
    const known = before?.sources[file] === hash && before.images[file]
    if (known) {
      made.images[file] = known
      made.files.push(...before.files.filter(({ name }) => known.sizes.some(({ src }) => src === name)))
      continue
    }
    const result = await makeImage(read, file)
    made.findings.push(...result.findings.map((one) => ({ path, ...one, wrong: `${file}: ${one.wrong}` })))
    if (!result.sizes.length) continue
    const sizes = result.sizes.map(({ bytes, width }) => ({ bytes, width, name: nameOf(file, width, bytes) }))
    made.files.push(...sizes.map(({ name, bytes }) => ({ name, bytes })))
    const { width, height } = result.sizes.at(-1)!
    made.images[file] = { width, height, sizes: sizes.map(({ name, width }) => ({ src: name, width })) }
  }
  return made
}

/** The bytes of a file, or what keeps it from being read. */
async function bytesOf(file: URL): Promise<Buffer | string> {
  try {
    const { size } = await stat(file)
    if (size > BYTES_MOST) return `${Math.round(size / 1e6)} MB, and at most ${BYTES_MOST / 1e6} are read`
    return await readFile(file)
  } catch (error) {
    return `it can't be read (${error instanceof Error ? error.message : String(error)})`
  }
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 12)

const nameOf = (file: string, width: number, bytes: Buffer) =>
  `${file.replace(/^media\/|\.\w+$/g, '').toLowerCase()}-${width}-${hashOf(bytes)}.webp`
