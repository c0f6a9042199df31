import { imagesOf } from '../pictures'
import type { Lang, Text } from '../schema'
import { textIn } from '../text'
import type { Finding, Rule } from './rule'
import { isTold } from './unseen'

const ENDING = /\.[a-z]{3,4}$/iu
/** What a camera, a telephone or a program names a file. */
const BY_A_MACHINE = /^(?:img|image|dsc[fn]?|pxl|photo|picture|screenshot)?[\s_-]*\d[\d\s._-]*$/iu

/** What a picture shows is said in each language of the story, and a file's name says nothing of it. */
export const imagesAreDescribed: Rule = (story) =>
  imagesOf(story).flatMap(({ path, image: { file, alt } }): Finding[] => {
    const missing = story.langs.filter(
      (lang) => textIn(alt, lang, story.lang).fallback && isTold(story, lang),
    )
    const texts = typeof alt === 'string' ? [alt] : Object.values(alt)
    const name = texts.find(
      (text) => ENDING.test(text.trim()) || BY_A_MACHINE.test(text.trim()) || plain(text) === plain(file),
    )
    return [
      ...(missing.length
        ? [{ wrong: `nothing in ${missing.join(', ')}`, right: `what is seen, in ${story.langs.join(', ')}` }]
        : []),
      ...(name === undefined
        ? []
        : [
            {
              wrong: `"${name}" is the name of a file`,
              right: 'what is seen, as one tells it on the telephone',
            },
          ]),
    ].map((fault) => ({ path: `${path}.alt`, ...fault }))
  })

/** Warns of a caption that is the description once more: who hears the page would hear it twice. */
export const captionsSayMore: Rule = (story) =>
  imagesOf(story).flatMap(({ path, image: { alt, caption } }): Finding[] => {
    const say = (text: Text, lang: Lang) => textIn(text, lang, story.lang).value.trim()
    const twice = caption !== undefined && story.langs.find((lang) => say(alt, lang) === say(caption, lang))
    if (!twice) return []
    return [
      {
        path: `${path}.caption`,
        wrong: `says in ${twice} what alt says`,
        right: 'where and when it was taken, or no caption',
        warning: true,
      },
    ]
  })

/** A name without folder, ending and the signs that stand for spaces. */
function plain(text: string): string {
  return text
    .replace(/^media\//u, '')
    .replace(ENDING, '')
    .replace(/[\s._-]+/gu, ' ')
    .trim()
    .toLowerCase()
}
