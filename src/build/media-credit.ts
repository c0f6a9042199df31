import ExifReader from 'exifreader'
import type { StoryImage } from '../story/image'
import type { Finding } from '../story/rules/rule'

/** Words of such a notice that name nobody. */
const NO_NAMES = new Set(
  'all and alle rechte vorbehalten copyright courtesy credit droits for from image ltd inc llc news photo photograph photographer picture reserved right rights the tous réservés von'.split(
    ' ',
  ),
)

/**
 * A warning where a picture's own file names its maker or who has the rights, and the story's credit names neither: the
 * pages keep nothing of what the file says.
 * @returns `null` where the file says nothing, or the credit names somebody of it
 */
export function creditFinding(
  { path, image }: { path: string; image: StoryImage },
  bytes: Buffer,
): Finding | null {
  const said = makersIn(bytes)
  const given = wordsOf(`${image.credit} ${image.licence}`)
  if (!said.length || said.some((text) => [...wordsOf(text)].some((word) => given.has(word)))) return null
  return {
    path: `${path}.credit`,
    wrong: `"${image.credit}", but ${image.file} itself names ${said.map((text) => `"${text}"`).join(' and ')}`,
    right: 'who made the picture, as the file has it',
    warning: true,
  }
}

/** Whom a picture's file names as its maker or owner: EXIF, IPTC and XMP, each text once. */
function makersIn(bytes: Buffer): string[] {
  let tags: ExifReader.ExpandedTags
  try {
    tags = ExifReader.load(bytes, { expanded: true })
  } catch {
    return [] // no metadata, or none that can be read
  }
  const { exif, iptc, xmp } = tags
  const found = [
    exif?.Artist,
    exif?.Copyright,
    iptc?.['By-line'],
    iptc?.Credit,
    iptc?.['Copyright Notice'],
    xmp?.creator,
    xmp?.rights,
    xmp?.Credit,
  ]
  const texts = found.flatMap((tag) => (tag && !Array.isArray(tag) ? tag.description.trim() : []))
  return [...new Set(texts)].filter((text) => wordsOf(text).size > 0)
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return new Set(words.filter((word) => !NO_NAMES.has(word)))
}
