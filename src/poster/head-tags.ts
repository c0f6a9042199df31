import { localeOf, plainText, textIn, type Lang, type Story } from '../story'
import { directionOf } from '../languages'
import { textsFile } from '../panels/state/story-data'
import type { DocumentParts } from './document'
import { folderOf, storyAddress, upFrom } from './folders'
import { escapeXml } from './xml'

/** What stands in the head of a page instead of the shell's title: title, summary, its other languages, its preview. */
export function headTags({
  story,
  data,
  lang,
  folder,
  file,
  files,
  oembed,
  site,
  picture,
  canonical,
}: DocumentParts): string {
  const words = (text: Story['title']) => escapeXml(plainText(textIn(text, lang, story.lang).value))
  const title = words(story.title)
  const summary = story.summary && words(story.summary)
  const root = upFrom(folder + folderOf(lang, story))
  const standing = { site, folder, canonical: canonical ?? folder }
  const at = (other: Lang) => storyAddress(standing, story, lang, other) + (file === 'index.html' ? '' : file)
  const meta = (name: string, content: string) => `<meta property="${name}" content="${content}" />`
  const image = picture && (site || root) + picture
  return [
    `<title>${title}</title>`,
    ...(data
      ? []
      : [`<link rel="preload" as="fetch" crossorigin href="${root}${files.assets[textsFile(lang)]}" />`]),
    ...(summary ? [`<meta name="description" content="${summary}" />`] : []),
    ...(file === 'index.html'
      ? [
          ...(canonical === null ? [] : [canonicalTag(at(lang))]),
          ...story.langs.map((other) => `<link rel="alternate" hreflang="${other}" href="${at(other)}" />`),
          `<link rel="alternate" hreflang="x-default" href="${at(story.lang)}" />`,
          // right wherever the files are put, also where nobody has said where that is
          ...(oembed
            ? [`<link rel="alternate" type="application/json+oembed" href="${(site || root) + oembed}" />`]
            : []),
        ]
      : ['<meta name="robots" content="noindex" />']),
    meta('og:type', 'article'),
    meta('og:title', title),
    ...(summary ? [meta('og:description', summary)] : []),
    meta('og:locale', openGraphLocale(lang)),
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

/** Tells search engines which of the pages with the same text is meant. */
export const canonicalTag = (href: string) => `<link rel="canonical" href="${href}" />`

/** The document's own tag: the language of the story in it, and its way of writing where that is not the usual one. */
export function htmlTag(lang: Lang): string {
  return `<html lang="${lang}"${directionOf(lang) === 'rtl' ? ' dir="rtl"' : ''}>`
}

/** `uk_UA` of `uk`, as Open Graph asks for a region: the likeliest one where the tag names none, Britain for English. */
function openGraphLocale(lang: Lang): string {
  const { language, region } = new Intl.Locale(localeOf(lang)).maximize()
  return region ? `${language}_${region}` : language
}
