import type { Finding, Rule } from './rule'

/** The story's own language is one of those that it is told in. */
export const ownLanguageIsListed: Rule = (story) =>
  story.langs.includes(story.lang)
    ? []
    : [{ path: 'langs', wrong: `"${story.lang}", the story's own, is missing`, right: 'it among the others' }]

const TEXT_KEYS = new Set(
  'title summary text value name note label caveat basis disclaimer what noPlace'.split(' '),
)

/** Warns of each text, name and quote that one of the story's languages lacks; the reader sees another there. */
export const languagesAreComplete: Rule = (story) => {
  const found: Finding[] = []
  const need = (path: string, has: (lang: string) => boolean) => {
    const missing = story.langs.filter((lang) => !has(lang))
    if (missing.length > 0)
      found.push({
        path,
        wrong: `nothing in ${missing.join(', ')}`,
        right: story.langs.join(', '),
        warning: true,
      })
  }
  const walk = (node: unknown, path: string, key: string) => {
    if (typeof node === 'string') {
      // the titles of sources stay as they were published
      if (TEXT_KEYS.has(key) && !/^sources\[\d+\]\.title$/.test(path))
        need(path, (lang) => lang === story.lang)
    } else if (Array.isArray(node)) node.forEach((item, i) => walk(item, `${path}[${i}]`, ''))
    else if (typeof node === 'object' && node !== null) {
      const entries = Object.entries(node)
      if (TEXT_KEYS.has(key) && 'en' in node) need(path, (lang) => entries.some(([l, t]) => l === lang && t))
      else for (const [key, value] of entries) walk(value, path ? `${path}.${key}` : key, key)
    }
  }
  walk(story, '', '')
  story.places.features.forEach((place, i) =>
    need(`places.features[${i}].names`, (lang) => place.names.some((name) => name.lang === lang)),
  )
  story.annotations.forEach((annotation, i) =>
    need(`annotations[${i}].target`, (lang) => annotation.target.some((target) => target.language === lang)),
  )
  return found
}
