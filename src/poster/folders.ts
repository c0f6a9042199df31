import type { Lang, Story } from '../story'

/** The folder of a language, from the site's root: the story's own language has none. */
export function folderOf(lang: Lang, story: Story): string {
  return lang === story.lang ? '' : `${lang}/`
}

/** The way from a page of a language up to the site's root. */
export function upFrom(lang: Lang, story: Story): string {
  return folderOf(lang, story) ? '../' : './'
}
