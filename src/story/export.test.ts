import { describe, expect, it } from 'vitest'
import { checkFeatures } from '../map/check-features'
import type { Story } from '.'
import { toCsv, toGeoJSON, toSchemaOrg, toWebAnnotations } from './export'
import { changed, FERRY_FILE, LANGS, readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const real = readStory(REAL_FILE)
const ferry = readStory(FERRY_FILE)
const school = readStory('tests/fixtures/stories/school-boat/story.json')
type Loose = Record<string, unknown>

/** Cells of a table as RFC 4180 writes it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (let at = 0; at < text.length;) {
    const quoted = /"((?:[^"]|"")*)"/y
    const plain = /[^",\r\n]*/y
    const cell = text[at] === '"' ? quoted : plain
    cell.lastIndex = at
    const found = cell.exec(text)
    if (!found) throw new Error(`no cell at ${at}`)
    rows.at(-1)!.push((found[1] ?? found[0]).replaceAll('""', '"'))
    at = cell.lastIndex
    if (text[at] === ',') at++
    else if (text.startsWith('\r\n', at)) {
      at += 2
      if (at < text.length) rows.push([])
    } else if (at < text.length) throw new Error(`not RFC 4180 at ${at}`)
  }
  return rows
}

function records(text: string): Record<string, string>[] {
  const [head, ...rows] = readCsv(text) as [string[], ...string[][]]
  return rows.map((row) => {
    expect(row).toHaveLength(head.length)
    return Object.fromEntries(head.map((key, i) => [key, row[i]!]))
  })
}

describe('CSV', () => {
  it.each(LANGS)('parses back, a line an annotation, in %s', (lang) => {
    const rows = records(toCsv(real, lang))
    expect(rows.map((row) => row.id)).toEqual(real.annotations.map((a) => a.id))
    for (const row of rows) {
      for (const key of ['speaker', 'act', 'date', 'source', 'report', 'credit', 'quote', 'paragraph'])
        expect(row[key]).not.toBe('')
      expect(row.as_of).toBe('2022-04-22')
    }
  })

  it('keeps commas, quotes and negative numbers', () => {
    const quoting = changed(ferry, (s) => {
      s.annotations[2]!.contested![0]!.text = 'The register lists, at that time, "two" taken ones.'
    })
    const [, , berths] = records(toCsv(quoting, 'en'))
    expect(berths).toMatchObject({ longitude: '-31.5', latitude: '-45.25', place: 'Beta' })
    expect(berths!.contested).toBe(
      'Port office: The register lists, at that time, "two" taken ones. (Register of berths, 2023-01-01)',
    )
    expect(berths!.text).toBe('The owner says so; see the gazette.')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '|x', '＝1', "=HYPERLINK('x')"])(
    'disarms the formula %j',
    (text) => {
      const story = changed(ferry, (draft) => void (draft.annotations[0]!.body.value = text))
      const cell = records(toCsv(story, 'en'))[0]!.text!
      expect(cell).toBe(`'${text}`)
    },
  )
})

describe('GeoJSON', () => {
  it.each(LANGS)('has every place that something is said of, drawable, in %s', (lang) => {
    const collection = JSON.parse(JSON.stringify(toGeoJSON(real, lang)))
    const checked = checkFeatures(collection)
    expect(checked.dropped).toEqual([])
    const said = new Set(real.annotations.flatMap((a) => a.place ?? []))
    expect(new Set(checked.collection.features.map((f) => f.id))).toEqual(said)
    const notes = checked.collection.features.flatMap(
      (f) => (f.properties as { annotations: Loose[] }).annotations,
    )
    expect(notes).toHaveLength(real.annotations.filter((a) => a.place).length)
    expect(notes.every((note) => note.speaker && note.act && note.date && note.citation)).toBe(true)
  })

  it('is RFC 7946: no crs, members named as it says, source, day and credit in every feature', () => {
    const collection = toGeoJSON(real, 'en')
    expect(collection).not.toHaveProperty('crs')
    expect(Object.keys(collection).sort()).toEqual(['asOf', 'credit', 'features', 'source', 'title', 'type'])
    for (const { properties } of [{ properties: collection }, ...collection.features])
      expect(properties).toMatchObject({
        asOf: '2022-04-22',
        source: expect.stringContaining('2022-04-22'),
        credit: expect.stringMatching(/^Placeline; .*OpenStreetMap.*GeoNames/),
      })
  })
})

describe('Web Annotations', () => {
  it.each(LANGS)('are a collection with one page in %s', (lang) => {
    const collection = toWebAnnotations(real, lang, 'https://example.org/map')
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/map?story=guterres-april-2022',
      type: 'AnnotationCollection',
      total: real.annotations.length,
      'dc:date': '2022-04-22',
      'dc:source': expect.stringMatching(/./),
      'dc:rights': expect.stringMatching(/^Placeline/),
      first: { type: 'AnnotationPage', startIndex: 0, partOf: expect.stringMatching(/^https:/) },
    })
    const { items } = collection.first as { items: Loose[] }
    expect(items).toHaveLength(real.annotations.length)
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
    for (const item of items)
      expect(item).toMatchObject({
        id: expect.stringMatching(/^https:\/\/example\.org\/map\?story=[a-z0-9-]+&focus=[a-z0-9-]+$/),
        type: 'Annotation',
        body: [
          { type: 'TextualBody', value: expect.stringMatching(/./), format: 'text/plain' },
          { type: 'schema:Claim', 'schema:author': { 'schema:name': expect.stringMatching(/./) } },
        ],
        target: {
          type: 'SpecificResource',
          source: { id: expect.stringMatching(/#p\d+$/) },
          selector: { type: 'TextQuoteSelector', exact: expect.stringMatching(/./) },
        },
      })
  })

  it('use no term that the W3C context does not have', () => {
    const known =
      /^(@context|id|type|label|total|first|partOf|startIndex|items|motivation|body|target|value|format|language|source|selector|exact|prefix|suffix|(dc|schema):[a-zA-Z]+)$/
    JSON.parse(
      JSON.stringify(toWebAnnotations(real, 'en')),
      function (this: unknown, key: string, value: unknown) {
        if (key !== '' && !Array.isArray(this)) expect(key).toMatch(known)
        return value
      },
    )
  })
})

describe('schema.org', () => {
  it.each(LANGS)('is an article and a claim for each annotation in %s', (lang) => {
    const graph = toSchemaOrg(real, lang)['@graph'] as Loose[]
    const [article, ...claims] = graph
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2022-04-22',
      contentReferenceTime: '2022-04-22',
      inLanguage: lang,
      isBasedOn: { name: expect.stringMatching(/./) },
      creditText: expect.stringMatching(/^Placeline/),
    })
    expect(article!.mentions).toHaveLength(real.places.features.length + real.actors.length)
    expect(claims).toHaveLength(real.annotations.length)
    for (const claim of claims)
      expect(claim).toMatchObject({
        '@type': 'Claim',
        author: { name: expect.stringMatching(/./) },
        datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        appearance: { '@id': article!['@id'] },
        citation: { name: expect.stringMatching(/./) },
      })
  })

  it('carries the other side as a comment, and rates nothing', () => {
    const graph = toSchemaOrg(ferry, 'uk')['@graph'] as Loose[]
    expect(graph[3]).toMatchObject({
      name: 'Усі причали вільні',
      temporalCoverage: '2024-02-01/..',
      comment: [{ '@type': 'Comment', author: { name: 'Порт' }, citation: { name: 'Register of berths' } }],
    })
    expect(JSON.stringify(graph)).not.toMatch(/Rating|ClaimReview/)
    expect(graph[0]).toMatchObject({ publisher: { name: 'Test Gazette' } })
  })
})

describe('the log of corrections', () => {
  it('is of the article in schema.org, and nothing of one that has none', () => {
    const corrected = changed(ferry, (s) => {
      s.changes = [
        { date: '2024-03-09', what: { en: 'Alpha was misspelt.', uk: 'Альфу написано з помилкою.' } },
        { date: '2024-03-04', what: 'The price was *not* given.' },
      ]
    })
    const [article] = toSchemaOrg(corrected, 'uk')['@graph'] as [Loose]
    expect(article).toMatchObject({
      dateModified: '2024-03-09',
      correction: [
        { '@type': 'CorrectionComment', text: 'Альфу написано з помилкою.', datePublished: '2024-03-09' },
        { '@type': 'CorrectionComment', text: 'The price was not given.', datePublished: '2024-03-04' },
      ],
    })
    const [as] = toSchemaOrg(school, 'uk')['@graph'] as [Loose]
    expect(Object.keys(as)).not.toEqual(expect.arrayContaining([expect.stringMatching(/correct|Modified/)]))
  })
})

describe('a picture', () => {
  const PAGE = 'https://example.org/lake/uk/'
  const sizes = [
    { src: '../media/boat-400-1.webp', width: 400 },
    { src: '../media/boat-960-2.webp', width: 960 },
  ]
  const pictured: Story = { ...school, media: { 'media/boat.jpg': { width: 960, height: 640, sizes } } }
  const url = 'https://example.org/lake/media/boat-960-2.webp'
  const said = {
    alt: expect.stringMatching(/^Малюнок: червоний човен/),
    caption: 'Шкільний човен, намальований для цієї перевірки.',
    credit: 'Placeline test drawing',
    licence: 'CC0',
  }

  it('is in the table in columns of its own, which a story without pictures has not', () => {
    const [first, second] = records(toCsv(pictured, 'uk', PAGE))
    const { alt, ...others } = said
    expect(first).toMatchObject({ image_url: url, image_alt: alt, image_caption: others.caption })
    expect(first).toMatchObject({ image_credit: others.credit, image_licence: others.licence })
    expect(second).toMatchObject({ image_url: '', image_alt: '', image_credit: '' })
    expect(toCsv(real, 'uk', PAGE)).not.toContain('image_')
  })

  it('is with its note among the places', () => {
    const notes = toGeoJSON(pictured, 'uk', PAGE).features.flatMap((f) => f.properties.annotations)
    expect(notes.find(({ id }) => id === 'boat-alder')!.image).toEqual({
      url,
      width: 960,
      height: 640,
      ...said,
    })
    expect(notes.filter((note) => 'image' in note)).toHaveLength(1)
  })

  it('is an ImageObject of its claim, and of the article where a step shows it', () => {
    const [article, claim] = toSchemaOrg(pictured, 'uk', PAGE)['@graph'] as [Loose, Loose]
    const object = {
      '@type': 'ImageObject',
      ...{ contentUrl: url, width: 960, height: 640, description: said.alt },
      ...{ creditText: said.credit, license: { '@type': 'CreativeWork', name: 'CC0' } },
    }
    expect(claim.image).toEqual({ ...object, caption: said.caption })
    expect(article.associatedMedia).toEqual([{ ...object, caption: said.caption }, object])
    expect((toSchemaOrg(real, 'uk')['@graph'] as [Loose])[0]).not.toHaveProperty('associatedMedia')
  })

  it('has the address of its licence, where the story links to it', () => {
    const [, claim] = toSchemaOrg(ferry, 'en')['@graph'] as [Loose, Loose]
    expect(claim.image).toMatchObject({ license: 'https://creativecommons.org/licenses/by/4.0/' })
    expect(toGeoJSON(ferry, 'en').features[0]!.properties.annotations[0]!.image!.licence).toBe('CC BY 4.0')
  })

  it('is a body of its Web Annotation', () => {
    const { first } = toWebAnnotations(pictured, 'uk', PAGE) as { first: { items: { body: Loose[] }[] } }
    expect(first.items[0]!.body[2]).toMatchObject({ id: url, type: 'Image', 'schema:description': said.alt })
    expect(first.items[1]!.body).toHaveLength(2)
  })

  it.each([
    ['data:image/webp;base64,AAAA', PAGE, undefined],
    ['media/boat.webp', '', 'media/boat.webp'],
  ])('at %j, from %j, has in a file the address %j', (src, page, address) => {
    const media = { 'media/boat.jpg': { width: 400, height: 300, sizes: [{ src, width: 400 }] } }
    const notes = toGeoJSON({ ...school, media }, 'en', page).features[0]!.properties.annotations
    expect(notes[0]!.image!.url).toBe(address)
  })
})
