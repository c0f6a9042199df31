import { nearestWords } from '../../story/nearest-words'
import { setAt, stringAt, type Json } from './json'
import { paragraphsOf, paragraphText } from './paragraphs'
import { quotesOf, rangeOf, requoted, type Quote } from './quotes'

/** A quote whose words no longer stand in the text, with the words that are nearest to them. */
export interface LostQuote {
  quote: Quote
  candidate: { index: number; paragraph: string; text: string; range: [number, number] } | null
}

/** Every quote that its text has no more, or more than once. None is ever dropped. */
export function lostQuotes(story: Json): LostQuote[] {
  const ids = paragraphsOf(story).map((one) => stringAt(one, ['id']))
  const indexes = new Map(ids.map((id, i) => [id, i]))
  return quotesOf(story).flatMap((quote): LostQuote[] => {
    const own = indexes.get(quote.paragraph) ?? -1
    if (own >= 0 && rangeOf(paragraphText(story, own, quote.language), quote.selector)) return []
    // its own paragraph first, then those that are nearest to where it was
    const order = ids.map((_, i) => i).sort((a, b) => Math.abs(a - own) - Math.abs(b - own))
    const texts = order.map((index) => ({ index, text: paragraphText(story, index, quote.language) }))
    const { exact } = quote.selector
    const at = (words: string | null, { index, text }: (typeof texts)[number]) => {
      const from = words ? text.indexOf(words) : -1
      if (!words || from < 0) return null
      return { index, paragraph: ids[index]!, text, range: [from, from + words.length] as [number, number] }
    }
    let candidate: LostQuote['candidate'] = null
    for (const one of texts) candidate ??= at(exact, one)
    for (const one of texts) candidate ??= at(nearestWords(one.text, exact), one)
    return [{ quote, candidate }]
  })
}

/** A story in which a lost quote stands on other words. */
export function placeQuote(
  story: Json,
  quote: Quote,
  to: { paragraph: string; text: string; range: [number, number] },
): Json {
  const own = setAt(story, ['annotations', quote.note, 'paragraph'], to.paragraph)
  const source = setAt(own, [...quote.path, 'source'], to.paragraph)
  return requoted(source, quote, to.text, to.range)
}
