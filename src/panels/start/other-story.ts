import { directionOf, interfaceFor } from '../../languages'
import { textIn, type Lang, type Text } from '../../story'
import { fetchText } from '../../view/fetch-text'
import { preferredHeight } from '../../view/frame-height'
import { hostLine } from '../../view/host-line'
import { fromRoot, pageFiles } from '../../view/page-files'
import { fill, loadCatalogue } from '../language/text'
import { byId } from '../state/element-ids'

/** One of the site's stories, as `stories.json` has it. */
interface Listed {
  id: string
  lang: Lang
  title: Text
}

/**
 * For an address with `?story=`: goes to the page of that story, or says in the place of this one that there is none.
 * @returns false where it asks for the page's own story, or for none
 */
export async function showOtherStory(frame: boolean): Promise<boolean> {
  const query = new URLSearchParams(location.search)
  const asked = query.get('story')
  const files = pageFiles()
  if (!asked || !files || asked === files.story) return false
  const stories = await listed()
  if (stories.some(({ id }) => id === asked)) {
    query.delete('story')
    const rest = query.size ? `?${query.toString()}` : ''
    const file = frame ? 'embed.html' : 'index.html'
    location.replace(fromRoot(`stories/${asked}/${file}`) + rest + location.hash)
    return true
  }
  await sayThereIsNone(asked, stories, frame)
  return true
}

/** The stories of the site; none where their list can't be had, as in a page that stands alone. */
async function listed(): Promise<Listed[]> {
  if (!/^http/.test(location.protocol)) return []
  const answer = await fetchText(fromRoot('stories.json'), new AbortController())
  if (answer.status === 'bad') return []
  try {
    const list: unknown = JSON.parse(answer.text)
    return Array.isArray(list) ? (list as Listed[]) : []
  } catch {
    return []
  }
}

async function sayThereIsNone(id: string, stories: Listed[], frame: boolean) {
  const lang = interfaceFor(new URLSearchParams(location.search).get('lang') ?? document.documentElement.lang)
  const words = await loadCatalogue(lang)
  const said = fill(words.noStory, { id: id.length > 60 ? `${id.slice(0, 57)}...` : id })
  const page = document.createElement('main')
  page.className = 'text-page'
  page.lang = lang
  page.dir = directionOf(lang)
  page.dataset.noStory = ''
  const heading = document.createElement('h1')
  heading.textContent = said
  page.append(heading)
  if (stories.length) {
    const title = document.createElement('h2')
    title.textContent = words.allStories
    const list = document.createElement('ul')
    list.append(...stories.map((story) => entryOf(story, lang, frame)))
    page.append(title, list)
  }
  byId('app')!.replaceChildren(page)
  document.title = said
  document.documentElement.lang = lang
  document.documentElement.removeAttribute('data-other-story')
  const height = () => preferredHeight(innerWidth, 'full', null)
  const line = hostLine(height)
  line?.send('ready', {
    story: null,
    title: said,
    lang,
    langs: [],
    layers: [],
    steps: [],
    annotations: [],
    height: height(),
    warnings: [`there is no story "${id.slice(0, 60)}" on this site`],
  })
  line?.sendHeight()
}

function entryOf({ id, lang, title }: Listed, reader: Lang, frame: boolean): HTMLLIElement {
  const entry = document.createElement('li')
  const link = document.createElement('a')
  const shown = textIn(title, reader, lang)
  link.href = fromRoot(`stories/${id}/index.html`)
  if (frame) link.target = '_blank'
  link.textContent = shown.value
  link.lang = shown.lang
  entry.append(link)
  return entry
}
