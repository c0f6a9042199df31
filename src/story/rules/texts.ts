import type { Annotation, Lang, Story } from '../schema'

export interface StoryText {
  path: string
  lang: Lang
  text: string
  /** The annotation that the text belongs to. */
  annotation: Annotation | undefined
}

/** Keys under which a story has words for readers, in one language or in each. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'text',
  'value',
  'name',
  'note',
  'label',
  'radiusLabel',
  'legend',
  'crossingsTitle',
  'caveat',
  'basis',
  'disclaimer',
  'what',
  'noPlace',
  'alt',
  'caption',
])

/** A source's title of one language stays as it was published. */
export const PUBLISHED_TITLE = /^sources\[\d+\]\.title$/

/** Every text that the story's own voice speaks, in the order of the file; titles as they were published are not. */
export function textsOf(story: Story): readonly StoryText[] {
  const texts = known.get(story) ?? readTexts(story)
  known.set(story, texts)
  return texts
}

/** Of a story that is being checked, which nothing changes: half of the rules ask for them. */
const known = new WeakMap<Story, readonly StoryText[]>()

function readTexts(story: Story): StoryText[] {
  const found: StoryText[] = []
  const walk = (node: unknown, path: string, key: string, annotation?: Annotation) => {
    if (typeof node === 'string') {
      if (TEXT_KEYS.has(key) && !PUBLISHED_TITLE.test(path))
        found.push({ path, lang: story.lang, text: node, annotation })
    } else if (Array.isArray(node)) {
      const own = path === 'annotations' ? story.annotations : []
      node.forEach((item, i) => walk(item, `${path}[${i}]`, '', own[i] ?? annotation))
    } else if (typeof node === 'object' && node !== null) {
      const words = TEXT_KEYS.has(key)
      for (const [part, value] of Object.entries(node)) {
        const at = path ? `${path}.${part}` : part
        if (!words) walk(value, at, part, annotation)
        else if (typeof value === 'string')
          found.push({ path: at, lang: part as Lang, text: value, annotation })
      }
    }
  }
  walk(story, '', '')
  return found
}
