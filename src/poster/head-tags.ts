import { plainText, textIn, type Lang, type Story } from '../story'
import { ID } from '../panels/state/element-ids'
import type { DocumentParts } from './document'
import { folderOf } from './folders'
import { escapeXml } from './xml'

/** What stands in the head of a page instead of the shell's title: title, summary, its other languages, its preview. */
export function headTags({ story, data, lang, file, site, picture }: DocumentParts, up: string): string {
  const words = (text: Story['title']) => escapeXml(plainText(textIn(text, lang, story.lang).value))
  const [title, summary] = [words(story.title), words(story.summary)]
  const base = site || up
  const at = (other: Lang) => base + folderOf(other, story) + (file === 'index.html' ? '' : file)
  const meta = (name: string, content: string) => `<meta property="${name}" content="${content}" />`
  const image = picture && base + picture
  return [
    `<title>${title}</title>`,
    ...(typeof data === 'string'
      ? [
          `<link rel="preload" as="fetch" crossorigin id="${ID.storyFile}" lang="${lang}" href="${up}${data}" />`,
        ]
      : []),
    `<meta name="description" content="${summary}" />`,
    ...(file === 'index.html'
      ? [
          ...story.langs.map((other) => `<link rel="alternate" hreflang="${other}" href="${at(other)}" />`),
          `<link rel="alternate" hreflang="x-default" href="${at(story.lang)}" />`,
        ]
      : ['<meta name="robots" content="noindex" />']),
    meta('og:type', 'article'),
    meta('og:title', title),
    meta('og:description', summary),
    meta('og:locale', { en: 'en_GB', uk: 'uk_UA', ru: 'ru_RU' }[lang]),
    ...(site ? [meta('og:url', at(lang))] : []),
    ...(image
      ? [
          meta('og:image', image),
          meta('og:image:width', '1200'),
          meta('og:image:height', '630'),
          meta('og:image:alt', title),
          '<meta name="twitter:card" content="summary_large_image" />',
        ]
      : ['<meta name="twitter:card" content="summary" />']),
  ].join('\n    ')
}
