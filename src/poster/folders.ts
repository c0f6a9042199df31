import type { Lang, Story } from '../story'

/** The folder of a language, from that of its story: the story's own language has none. */
export function folderOf(lang: Lang, story: Story): string {
  return lang === story.lang ? '' : `${lang}/`
}

/** Where a page is, and which folder of its story its address names; absolute where the site's is known. */
export interface Standing {
  site: string
  folder: string
  canonical: string
}

/** The address of a story in one of its languages, from a page of it in another. */
export function storyAddress(
  { site, folder, canonical }: Standing,
  story: Story,
  from: Lang,
  to: Lang,
): string {
  // the same story may be in another folder too, which its address does not name
  const way =
    canonical === folder ? upFrom(folderOf(from, story)) : upFrom(folder + folderOf(from, story)) + canonical
  return (site ? site + canonical : way) + folderOf(to, story)
}

/** The way up from a folder such as `stories/one/uk/` to where it starts from. */
export function upFrom(folder: string): string {
  return '../'.repeat(folder.split('/').length - 1) || './'
}
