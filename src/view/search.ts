import {
  annotationsOf,
  placeName,
  placeOf,
  plainText,
  textIn,
  type Annotation,
  type Lang,
  type Story,
} from '../story'

/** One thing that a search can find; choosing it opens `annotation`. */
export interface Hit {
  kind: 'place' | 'person' | 'note'
  id: string
  label: string
  /** What tells it from others: an alias that matched, a role, the place of a note. */
  detail: string
  annotation: string
}

interface Entry extends Hit {
  /** Folded names: a match here counts more than one in the text. */
  names: { folded: string; written: string }[]
  folded: string
}

export interface SearchIndex {
  entries: Entry[]
}

/**
 * A text as the search compares it: without case, accents and apostrophes, with ё as е, and і, ї, й as и, ة as ه,
 * so that a reader need not know by which alphabet or spelling a name is kept.
 */
export function fold(text: string): string {
  return (
    text
      .toLowerCase()
      // the article of l’île is no part of its name
      .replace(/(?<!\p{L})(?:[ldnsjcmt]|qu)['’]/gu, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/і/g, 'и')
      .replace(/є/g, 'е')
      .replace(/ґ/g, 'г')
      .replace(/ł/g, 'l')
      .replace(/ø/g, 'o')
      .replace(/œ/g, 'oe')
      .replace(/ة/g, 'ه')
      .replace(/ى/g, 'ي')
      .replace(/ـ/g, '')
      .replace(/[’'ʼ`ʹ]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}

/** Makes the index of a story: places with all their names, people with theirs, notes with their texts. */
export function searchIndex(story: Story, lang: Lang): SearchIndex {
  const say = (text: Parameters<typeof textIn>[0]) => plainText(textIn(text, lang, story.lang).value)
  const entry = (hit: Hit, names: string[], text: string): Entry => ({
    ...hit,
    names: [...new Set(names)].map((written) => ({ written, folded: fold(written) })),
    folded: fold(text),
  })

  const places = story.places.features.flatMap((place) => {
    const first = annotationsOf(story, place.id)[0]
    if (!first) return []
    const label = placeName(place, lang)
    const names = [label, ...place.names.map((n) => n.toponym)]
    return [entry({ kind: 'place', id: place.id, label, detail: '', annotation: first.id }, names, '')]
  })
  const people = story.actors.flatMap((actor) => {
    const all = typeof actor.name === 'string' ? [actor.name] : Object.values(actor.name)
    const first =
      story.annotations.find((a) => a.speaker === actor.id) ??
      story.annotations.find((a) => a.contested?.some((c) => c.speaker === actor.id)) ??
      mentioned(story, say(actor.name), say)
    if (!first) return []
    const detail = actor.roles[0] ? say(actor.roles[0].text) : ''
    const hit: Hit = { kind: 'person', id: actor.id, label: say(actor.name), detail, annotation: first.id }
    return [entry(hit, [hit.label, ...all, ...(actor.alias ?? [])], detail)]
  })
  const notes = story.annotations.map((a) => {
    const place = placeOf(story, a.place)
    const quotes = a.target.filter((t) => t.language === lang).map((t) => t.selector.exact)
    const others = a.contested?.map((c) => say(c.text)) ?? []
    const hit: Hit = {
      kind: 'note',
      id: a.id,
      label: say(a.title),
      detail: place ? placeName(place, lang) : '',
      annotation: a.id,
    }
    return entry(hit, [hit.label], [say(a.body.value), ...quotes, ...others].join(' '))
  })
  return { entries: [...places, ...people, ...notes] }
}

/** The first note that names a person by their last name; without its ending, which changes with the case. */
function mentioned(story: Story, name: string, say: (text: Annotation['body']['value']) => string) {
  const last = fold(name).split(' ').at(-1)!
  const stem = last.length > 5 ? last.slice(0, -2) : last
  return story.annotations.find((a) => fold(say(a.body.value)).includes(stem))
}

/**
 * What fits a query, best first: a name that begins so, a word of a name that does, a name that holds it,
 * then the text. Several words must all fit. A few milliseconds for 10,000 notes.
 */
export function search(index: SearchIndex, query: string, limit = 12): Hit[] {
  const words = fold(query).split(' ').filter(Boolean).slice(0, 8)
  if (words.length === 0) return []
  const whole = words.join(' ')
  const found: { rank: number; hit: Hit }[] = []
  for (const { names, folded, ...hit } of index.entries) {
    let rank = 99
    let by = ''
    for (const name of names) {
      const own = rankOf(name.folded, whole, words)
      if (own < rank) [rank, by] = [own, name.written]
    }
    if (rank === 99 && words.every((w) => folded.includes(w) || names.some((n) => n.folded.includes(w))))
      rank = 4
    if (rank === 99) continue
    const detail = by && by !== hit.label ? [by, hit.detail].filter(Boolean).join(', ') : hit.detail
    found.push({ rank: rank + { place: 0, person: 0.2, note: 0.4 }[hit.kind], hit: { ...hit, detail } })
  }
  // the sort is stable: equals stay in the order of the story
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((f) => f.hit)
}

function rankOf(name: string, whole: string, words: string[]): number {
  if (name === whole) return 0
  if (name.startsWith(whole)) return 1
  if (words.every((w) => ` ${name}`.includes(` ${w}`))) return 2
  return words.every((w) => name.includes(w)) ? 3 : 99
}
