import type { Lang, Story } from '../story'

/** The folder of a language, from that of its story: the story's own language has none. */
export function folderOf(lang: Lang, story: Story): string {
  return lang === story.lang ? '' : `${lang}/`
}

/** The way up from a folder such as `stories/one/uk/` to where it starts from. */
export function upFrom(folder: string): string {
  return '../'.repeat(folder.split('/').length - 1) || './'
}
