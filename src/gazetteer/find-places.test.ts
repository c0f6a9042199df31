import { describe, expect, test } from 'vitest'
import { gazetteerOnDisk } from '../../tests/fixtures/place-texts'
import { findPlaces } from './find-places'
import { loadGazetteer } from './gazetteer'

const gazetteer = await gazetteerOnDisk()

async function found(language: string, text: string): Promise<string[]> {
  const mentions = await findPlaces(text, { language, gazetteer })
  for (const { start, end, words } of mentions) expect(text.slice(start, end)).toBe(words)
  return mentions.map(({ words, candidates: [first] }) => {
    const { kind, id, name, country } = first!.place
    return `${words}: ${kind === 'city' ? `${name} ${country}` : id}`
  })
}

describe('the same name', () => {
  test('means what stands after its comma, and later the same again', async () => {
    expect(await found('en', 'In Paris, Texas, it rained. The mayor of Paris went to Dallas.')).toEqual([
      'Paris: Paris US',
      'Texas: US-TX',
      'Paris: Paris US',
      'Dallas: Dallas US',
    ])
  })

  test('means the place of the country that the text is about', async () => {
    expect(await found('en', 'Power failed in Tripoli and Sidon, Lebanon said.')).toContain(
      'Tripoli: Tripoli LB',
    )
    expect(await found('en', 'Power failed in Tripoli and Misrata, Libya said.')).toContain(
      'Tripoli: Tripoli LY',
    )
    expect(await found('en', 'Trains from Atlanta to Savannah, Georgia, stopped.')).toContain(
      'Georgia: US-GA',
    )
    expect(await found('en', 'Trains from Tbilisi to Batumi stopped, Georgia said.')).toContain('Georgia: GE')
  })

  test('of a river and a state is told by the article', async () => {
    expect(await found('en', 'The Niger rose in Bamako, Mali.')).toContain('Niger: niger')
    expect(await found('en', 'Niger closed its border with Mali.')).toContain('Niger: NE')
  })
})

describe('no place is', () => {
  test.each([
    ['en', 'George Washington and Jack London met President Lincoln.'],
    ['en', 'The Manila Times, the University of Toronto and Paris Saint-Germain agreed in March.'],
    ['en', 'Reading is fun. Nice people like it. Many French and Syrian readers do.'],
    ['fr', 'M. Paris et Jean Toulouse lisent la Gazette de Lyon.'],
    ['es', 'El general Santiago y don Manuel Valencia hablaron en la Universidad de Salamanca.'],
    ['es', 'Victoria tras victoria, la paz llega. Colón zarpó en agosto. Concepción lo dijo ayer.'],
    ['ru', 'Роман Полтава прочёл газету «Лондон пост».'],
    ['uk', 'Президент Лінкольн і Марко Полтава читають.'],
    ['ar', 'قال محمد الحلبي في جامعة القاهرة'],
  ])('%s: %s', async (language, text) => expect(await found(language, text)).toEqual([]))
})

test.each([
  ['en', 'Ships met in the Bay of Naples.'],
  ['fr', 'Des navires dans la baie de Naples.'],
  ['es', 'Hay atunes en el golfo de Cádiz.'],
])('a town that an unknown water is called after is not meant, %s', async (language, text) =>
  expect(await found(language, text)).toEqual([]),
)

test.each([
  ['en', 'Rain fell in the provinces of Jujuy and Salta in Argentina.', 'Salta'],
  ['fr', 'Pluie dans les provinces de Jujuy et Salta, en Argentine.', 'Salta'],
  ['es', 'Llovió en las provincias de Jujuy y Salta, en Argentina.', 'Salta'],
  ['ru', 'Дождь в провинциях Жужуй и Сальта в Аргентине.', 'Сальта'],
  ['uk', 'Дощ у провінціях Жужуй і Сальта в Аргентині.', 'Сальта'],
])('provinces in a list are no towns, %s', async (language, text, words) =>
  expect(await found(language, text)).toContain(`${words}: AR-A`),
)

describe('an island', () => {
  test.each([
    [
      'en',
      'The leak lies off Bornholm, and ferries to Lesbos stopped.',
      ['Bornholm: bornholm', 'Lesbos: lesbos'],
    ],
    [
      'en',
      'Tankers load at Kharg Island; a drone was seen near Abu Musa.',
      ['Kharg Island: kharg', 'Abu Musa: abu-musa'],
    ],
    ['uk', 'Витік стався біля Борнгольма.', ['Борнгольма: bornholm']],
    ['fr', 'Des incendies ont éclaté en Eubée.', ['Eubée: euboea']],
    [
      'es',
      'Las cargas van del Atlántico al Pacífico, en América.',
      ['Atlántico: north-atlantic', 'Pacífico: north-pacific'],
    ],
    [
      'es',
      'De Eubea al Sáhara y a Oriente Medio.',
      ['Eubea: euboea', 'Sáhara: sahara', 'Oriente Medio: middle-east'],
    ],
    ['es', 'Hubo incendios en Icaria y Cefalonia.', ['Icaria: ikaria', 'Cefalonia: kefalonia']],
  ])('is found, %s: %s', async (language, text, expected) =>
    expect(await found(language, text)).toEqual(expected),
  )
})

test('a sentence may begin with where, and who follows without a comma', async () => {
  expect(await found('en', 'In Kyiv Mykhailo Podolyak spoke of an attack.')).toEqual(['Kyiv: Kyiv UA'])
  expect(await found('en', 'With London Breed the council agreed.')).toEqual([])
})

describe('a name is read as it stands in the sentence', () => {
  test.each([
    ['uk', 'В Одеській області та у Маріуполі', ['Одеській області: UA-51', 'Маріуполі: Mariupol UA']],
    ['uk', 'у Кривому Розі під Києвом', ['Кривому Розі: Kryvyy Rih UA', 'Києвом: Kyiv UA']],
    [
      'ru',
      'из Ростова-на-Дону в Великий Новгород',
      ['Ростова-на-Дону: Rostov-na-Donu RU', 'Великий Новгород: Velikiy Novgorod RU'],
    ],
    ['ar', 'وبالقاهرة ثم لبيروت', ['وبالقاهرة: Cairo EG', 'لبيروت: Beirut LB']],
    [
      'fr',
      "d'Alger au Havre par l’océan Atlantique",
      ['Alger: Algiers DZ', 'Havre: Le Havre FR', 'océan Atlantique: north-atlantic'],
    ],
    [
      'es',
      'del Callao a La Paz y al océano Pacífico por el lago Titicaca',
      [
        'Callao: Callao PE',
        'La Paz: La Paz BO',
        'océano Pacífico: north-pacific',
        'lago Titicaca: lake-titicaca',
      ],
    ],
    [
      'es',
      'De Ucrania a El Salvador, Los Ángeles y Nueva York',
      ['Ucrania: UA', 'El Salvador: SV', 'Los Ángeles: Los Angeles US', 'Nueva York: New York City US'],
    ],
    ['en', 'Turkey’s Hatay province', ['Turkey: TR', 'Hatay province: TR-31']],
  ])('%s: %s', async (language, text, places) => expect(await found(language, text)).toEqual(places))

  test('with any apostrophe, space and form of accents', async () => {
    const places = await found('uk', 'до Кам’янця-Подільського')
    expect(places).toHaveLength(1)
    expect(await found('uk', "до Кам'янця-Подільського")).toHaveLength(1)
    expect(await found('fr', 'à São\u00a0Paulo'.normalize('NFD'))).toHaveLength(1)
  })

  test('in another spelling, where a town of the country sounds so', async () => {
    expect(await found('fr', 'En Iran, des pèlerins arrivent à Mechhed et à Chiraz.')).toContain(
      'Mechhed: Mashhad IR',
    )
  })
})

test('a country whose file can not be had costs its small towns only', async () => {
  const { readFile } = await import('node:fs/promises')
  const folder = new URL('../../geo/gazetteer/', import.meta.url)
  const partly = await loadGazetteer((file) => {
    if (/^[A-Z]{2}\./u.test(file)) throw new Error('404')
    return readFile(new URL(file, folder))
  })
  const mentions = await findPlaces('In Kyiv, Ukraine', { language: 'en', gazetteer: partly })
  expect(mentions.map(({ words }) => words)).toEqual(['Kyiv', 'Ukraine'])
  expect(await partly.load('UA')).toBe(false)
})

test('what is no pack is told by its name', async () => {
  await expect(loadGazetteer(async () => new TextEncoder().encode('<!doctype html>'))).rejects.toThrow(
    'world.txt.gz',
  )
})

test.each([
  ['zh', '外长在北京会见了来自法国巴黎的代表。'],
  ['not a tag', 'Kyiv'],
  ['en', '\ud800 Kyiv \udc00'],
  ['en', `${'«'.repeat(999)}Kyiv${'A'.repeat(9999)}`],
  ['ja', `${'𠮷'.repeat(999)} 東京`],
  ['en', ''],
])('%s: odd texts are read', async (language, text) => {
  const places = await found(language, text)
  expect(places.length > 0).toBe(/Kyiv |Kyiv$|北京|東京/u.test(text))
})
