import { render } from 'svelte/server'
import { loadCatalogue } from '../panels/language/text'
import type { Lang, Story } from '../story'
import Gallery from './Gallery.svelte'

export interface GalleryEntry {
  story: Pick<Story, 'id' | 'lang' | 'langs' | 'title' | 'summary' | 'asOf'>
  /** The folder of the story's pages, from the gallery. */
  href: string
  /** Its preview, from the gallery; `null` where there is none. */
  picture: string | null
}

/** Renders the page of all stories of a site. @returns its title and the HTML of its body */
export async function renderGallery(
  stories: GalleryEntry[],
  lang: Lang,
): Promise<{ title: string; body: string }> {
  const words = await loadCatalogue(lang)
  return { title: words.allStories, body: render(Gallery, { props: { words, lang, stories } }).body }
}
