import type { Annotation, Place, Story } from '../../src/story'

const LANGS = ['en', 'uk', 'ru'] as const
type Lang = (typeof LANGS)[number]
const LAYERS = ['donbass', 'crimea', 'mariupol', 'kyiv', 'moscow', 'sea-of-azov'] as const
const NOTES_PER_PARAGRAPH = 20

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const inEach = (text: (lang: Lang) => string) =>
  Object.fromEntries(LANGS.map((lang) => [lang, text(lang)])) as Record<Lang, string>

const WORD: Record<Lang, { place: string; report: string }> = {
  en: { place: 'Place', report: 'report' },
  uk: { place: 'Місце', report: 'повідомлення' },
  ru: { place: 'Место', report: 'сообщение' },
}

/** The story with so many annotations and places more, spread over the region; texts are as long as the story's own. */
export function manyNotes(story: Story, annotations: number, places: number): Story {
  const rng = random(7)
  const model = story.annotations.find((one) => one.place !== null && !one.contested && !one.about)
  if (!model) throw new Error('the story has no plain annotation to go by')
  const madePlaces = Array.from({ length: places }, (_, i): Place => ({
    type: 'Feature',
    id: `many-${i}`,
    geometry: {
      type: 'Point',
      coordinates: [Number((22 + rng() * 26).toFixed(4)), Number((43.5 + rng() * 14).toFixed(4))],
    },
    properties: { kind: 'city', layer: LAYERS[i % LAYERS.length]!, precision: 'city' },
    names: LANGS.map((lang) => ({ toponym: `${WORD[lang].place} ${i}`, lang, primary: true })),
  }))
  const extra = annotations - story.annotations.length
  const quote = (i: number, lang: Lang) => `${WORD[lang].report} ${i}`
  const sentence = (i: number, lang: Lang) =>
    `${quote(i, lang)}, ${WORD[lang].place.toLowerCase()} ${i % places}. `
  const madeNotes = Array.from({ length: extra }, (_, i): Annotation => {
    const paragraph = `many-p${Math.floor(i / NOTES_PER_PARAGRAPH)}`
    return {
      ...model,
      id: `many-note-${i}`,
      title: inEach((lang) => `${WORD[lang].place} ${i % places}: ${quote(i, lang)}`),
      paragraph,
      place: `many-${i % places}`,
      target: LANGS.map((language) => ({
        source: paragraph,
        language,
        // the comma after the number keeps 1 and 10 apart
        selector: { type: 'TextQuoteSelector', exact: quote(i, language), prefix: '', suffix: ',' },
      })),
    }
  })
  const madeParagraphs = Array.from({ length: Math.ceil(extra / NOTES_PER_PARAGRAPH) }, (_, p) => ({
    id: `many-p${p}`,
    text: inEach((lang) =>
      madeNotes
        .slice(p * NOTES_PER_PARAGRAPH, (p + 1) * NOTES_PER_PARAGRAPH)
        .map((_, i) => sentence(p * NOTES_PER_PARAGRAPH + i, lang))
        .join('')
        .trim(),
    ),
  }))
  return {
    ...story,
    article: { ...story.article, paragraphs: [...story.article.paragraphs, ...madeParagraphs] },
    places: { ...story.places, features: [...story.places.features, ...madePlaces] },
    annotations: [...story.annotations, ...madeNotes],
  }
}
