/**
 * What finding places costs, on this machine: reading the pack of the world, the first text with its countries, 10,000 words
 * in each language, a search. Run by `npm run bench:places`.
 */
import { findPlaces, searchPlaces } from '../../src/gazetteer'
import { FOLDERS, gazetteerOnDisk, labelledTexts } from '../fixtures/place-texts'

const WORDS = 10_000
const texts = FOLDERS.flatMap(labelledTexts)

for (const language of new Set(texts.map((one) => one.language))) {
  const text = texts
    .filter((one) => one.language === language)
    .map((one) => one.text)
    .join('\n\n')
  const long = Array.from({ length: Math.ceil(WORDS / text.split(/\s+/u).length) }, () => text).join('\n\n')
  const gazetteer = await timed('reads the pack of the world', gazetteerOnDisk)
  await timed(`${language}: a text of ${text.split(/\s+/u).length} words, with its countries' packs`, () =>
    findPlaces(text, { language, gazetteer }),
  )
  await timed(`${language}: ${long.split(/\s+/u).length} words`, () =>
    findPlaces(long, { language, gazetteer }),
  )
  await timed(`${language}: a search`, async () => searchPlaces('san', { language, gazetteer }))
  console.log(`heap ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`)
}

async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await run()
  console.log(`${Math.round(performance.now() - start)} ms ${what}`)
  return result
}
