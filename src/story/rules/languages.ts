import { nearest } from '../nearest'
import { oneOf, type Finding, type Rule } from './rule'
import { PUBLISHED_TITLE, TEXT_KEYS, textsOf } from './texts'
import { isTold } from './unseen'

/** Every language is written by its canonical tag, and is one that there is. */
export const languagesAreKnown: Rule = (story) => {
  const found: Finding[] = []
  const check = (path: string, lang: string) => {
    const right = canonical(lang)
    if (right !== lang)
      found.push({ path, wrong: `"${lang}"`, right: right ? `"${right}"` : 'a language tag' })
    else if (names.of(lang.split('-')[0]!) === undefined)
      found.push({
        path,
        wrong: `"${lang}" is no language that is known`,
        right: 'its tag, such as uk for Ukrainian, ar for Arabic or pt-BR for Portuguese as in Brazil',
        warning: true,
      })
  }
  check('lang', story.lang)
  story.langs.forEach((lang, i) => check(`langs[${i}]`, lang))
  return found
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** The tag that is in use for a language: `he` for the old `iw`; nothing for one that says a part twice. */
function canonical(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0]
  } catch {
    return undefined
  }
}

/** Each text speaks languages of the story: a text under another tag is never shown. */
export const textsAreInTheLanguages: Rule = (story) =>
  textsOf(story).flatMap(({ path, lang }): Finding[] => {
    if (story.langs.includes(lang) || lang === story.lang) return []
    const near = nearest(lang, story.langs)
    return [
      {
        path,
        wrong: `a text in "${lang}", which is not among the story's languages`,
        right: near ? `"${near}"` : oneOf(story.langs),
        warning: true,
      },
    ]
  })

/** The languages are listed once each, and the story's own and those of its quotes are among them. */
export const languagesAreListed: Rule = (story) => {
  const found: Finding[] = []
  if (!story.langs.includes(story.lang))
    found.push({
      path: 'langs',
      wrong: `"${story.lang}", the story's own, is missing`,
      right: 'it among the others',
    })
  story.langs.forEach((lang, i) => {
    if (story.langs.indexOf(lang) < i)
      found.push({ path: `langs[${i}]`, wrong: `"${lang}" stands twice`, right: 'each language once' })
  })
  story.annotations.forEach((annotation, i) =>
    annotation.target.forEach(({ language }, j) => {
      if (story.langs.includes(language)) return
      const path = `annotations[${i}].target[${j}].language`
      found.push({
        path,
        wrong: `"${language}" is not among the story's languages`,
        right: oneOf(story.langs),
      })
    }),
  )
  return found
}

const TITLE_MAX = 60
/** A headline takes up to three lines of a phone, as those of sources do that are told as they were published. */
const HEADLINE_MAX = 140
/** As long as this it is no title, but a text in the wrong place. */
const NO_TITLE = 300

/** Titles fit where they are shown: warns of those that a phone's line can't hold; notes have it in the schema. */
export const titlesAreShort: Rule = (story) => {
  const listOf = (list: 'steps' | 'derived' | 'layers' | 'groups') =>
    story[list].map(({ title }, i) => ({ path: `${list}[${i}].title`, title, max: TITLE_MAX }))
  const titled = [
    { path: 'title', title: story.title, max: HEADLINE_MAX },
    { path: 'article.title', title: story.article.title ?? '', max: HEADLINE_MAX },
    ...['groups' as const, 'layers' as const, 'derived' as const, 'steps' as const].flatMap(listOf),
  ]
  return titled.flatMap(({ path, title, max }) =>
    Object.entries(typeof title === 'string' ? { [story.lang]: title } : title).flatMap(
      ([lang, text]): Finding[] =>
        text.length <= max
          ? []
          : [
              {
                path: typeof title === 'string' ? path : `${path}.${lang}`,
                wrong: `${text.length.toLocaleString('en')} characters: "${text.slice(0, 40)}…"`,
                right: `at most ${max} characters`,
                ...(text.length <= NO_TITLE && { warning: true }),
              },
            ],
    ),
  )
}

/** Warns of each text, name and quote that one of the story's languages lacks; the reader sees another there. */
export const languagesAreComplete: Rule = (story) => {
  const found: Finding[] = []
  // one that has no text at all is told once
  const langs = story.langs.filter((lang) => isTold(story, lang))
  const need = (path: string, has: (lang: string) => boolean) => {
    const missing = langs.filter((lang) => !has(lang))
    if (missing.length > 0)
      found.push({
        path,
        wrong: `nothing in ${missing.join(', ')}`,
        right: story.langs.join(', '),
        warning: true,
      })
  }
  const walk = (node: unknown, path: string, key: string) => {
    // what a picture shows has to be said in all of them: rules/images.ts
    if (key === 'alt') return
    if (typeof node === 'string') {
      // the titles of sources stay as they were published
      if (TEXT_KEYS.has(key) && !PUBLISHED_TITLE.test(path)) need(path, (lang) => lang === story.lang)
    } else if (Array.isArray(node)) node.forEach((item, i) => walk(item, `${path}[${i}]`, ''))
    else if (typeof node === 'object' && node !== null) {
      const entries = Object.entries(node)
      if (TEXT_KEYS.has(key)) need(path, (lang) => entries.some(([l, t]) => l === lang && t))
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
