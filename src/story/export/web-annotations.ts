import type { Lang, Story } from '../schema'
import { imageInWords, type ExportedImage } from './image'
import { aboutOf, permalink, statementsOf, type Statement } from './statement'

type JsonLd = { [key: string]: unknown }

/**
 * The annotations as a W3C Web Annotation collection with one page of all. The speaker, the act and the source
 * of each are a second body, a schema.org `Claim`, its picture a third; all prefixes are those of the W3C context.
 *
 * @param page the address of the page that shows the story; links are relative without it
 */
export function toWebAnnotations(story: Story, lang: Lang, page = ''): JsonLd {
  const about = aboutOf(story, lang)
  const statements = statementsOf(story, lang)
  const collection = permalink(story, page)
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: about.title,
    total: statements.length,
    'dc:source': about.source,
    'dc:date': about.asOf,
    'dc:rights': about.credit,
    first: {
      id: `${collection}#page`,
      type: 'AnnotationPage',
      partOf: collection,
      startIndex: 0,
      items: statements.map((statement) => annotationOf(statement, story, lang, page)),
    },
  }
}

function annotationOf(statement: Statement, story: Story, lang: Lang, page: string): JsonLd {
  const { annotation, quote, place, source } = statement
  const paragraph = `${permalink(story, page)}#${annotation.paragraph}`
  return {
    id: permalink(story, page, statement.id),
    type: 'Annotation',
    motivation: annotation.motivation,
    body: [
      {
        type: 'TextualBody',
        value: statement.text,
        format: annotation.body.format,
        language: statement.lang,
      },
      {
        type: 'schema:Claim',
        'schema:name': statement.title,
        'schema:author': { type: 'schema:Thing', 'schema:name': statement.speaker },
        'schema:additionalType': annotation.act,
        'schema:datePublished': annotation.date,
        ...(place && { 'schema:about': { type: 'schema:Place', 'schema:name': place.name } }),
        ...(source && {
          'schema:citation': {
            type: 'schema:CreativeWork',
            'schema:name': source.title,
            ...(source.url && { 'schema:url': source.url }),
          },
        }),
      },
      ...(annotation.image ? [imageBody(imageInWords(story, annotation.image, lang, page))] : []),
    ],
    target: quote
      ? {
          type: 'SpecificResource',
          source: { id: paragraph, type: 'Text', language: quote.language },
          selector: {
            type: 'TextQuoteSelector',
            exact: quote.exact,
            prefix: quote.prefix,
            suffix: quote.suffix,
          },
        }
      : paragraph,
  }
}

function imageBody({ url, alt, caption, credit, licence }: ExportedImage): JsonLd {
  return {
    ...(url && { id: url, format: 'image/webp' }),
    type: 'Image',
    'schema:description': alt,
    ...(caption && { 'schema:caption': caption }),
    'schema:creditText': credit,
    'schema:license': licence,
  }
}
