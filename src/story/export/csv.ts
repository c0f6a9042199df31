import type { Lang, Story } from '../schema'
import { imageInWords } from './image'
import { aboutOf, statementsOf, type OtherView, type Statement } from './statement'

type Cell = string | number | null | undefined

const COLUMNS: Record<string, (statement: Statement) => Cell> = {
  id: (s) => s.id,
  paragraph: (s) => s.annotation.paragraph,
  quote: (s) => s.quote?.exact,
  title: (s) => s.title,
  text: (s) => s.text,
  language: (s) => s.lang,
  speaker: (s) => s.speaker,
  act: (s) => s.annotation.act,
  date: (s) => s.annotation.date,
  about_from: (s) => s.annotation.about?.from,
  about_to: (s) => s.annotation.about?.to,
  about_status: (s) => s.annotation.about?.status,
  place: (s) => s.place?.name,
  longitude: (s) => s.place?.place.geometry.coordinates[0],
  latitude: (s) => s.place?.place.geometry.coordinates[1],
  precision: (s) => s.place?.place.properties.precision,
  source: (s) => s.source?.title,
  source_publisher: (s) => s.source?.publisher,
  source_date: (s) => s.source?.date,
  source_url: (s) => s.source?.url,
  contested: (s) => s.others.map(viewInWords).join(' | '),
}

const IMAGE_COLUMNS = ['url', 'alt', 'caption', 'credit', 'licence'] as const

/**
 * The annotations as a table, a line each: comma-separated, CRLF, quoted where it must be (RFC 4180), UTF-8
 * without a byte order mark. A story with pictures has columns for them. The last columns repeat what the table is made
 * from, its day and its credit.
 * @param page the address of the page that shows the story; pictures are relative without it
 */
export function toCsv(story: Story, lang: Lang, page = ''): string {
  const about = aboutOf(story, lang)
  const pictured = story.annotations.some(({ image }) => image)
  const image = ({ annotation }: Statement): Cell[] => {
    const said = annotation.image && imageInWords(story, annotation.image, lang, page)
    return IMAGE_COLUMNS.map((key) => said?.[key])
  }
  const head = [
    ...Object.keys(COLUMNS),
    ...(pictured ? IMAGE_COLUMNS.map((key) => `image_${key}`) : []),
    ...['report', 'as_of', 'credit'],
  ]
  const lines = statementsOf(story, lang).map((statement) => [
    ...Object.values(COLUMNS).map((column) => column(statement)),
    ...(pictured ? image(statement) : []),
    about.source,
    about.asOf,
    about.credit,
  ])
  return [head, ...lines].map((cells) => `${cells.map(cellInCsv).join(',')}\r\n`).join('')
}

function viewInWords({ speaker, text, date, source }: OtherView): string {
  return `${speaker ? `${speaker}: ` : ''}${text} (${[source?.title, date].filter(Boolean).join(', ')})`
}

function cellInCsv(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  // a text that starts so would be run as a formula by a spreadsheet (OWASP, CSV injection)
  const text = /^\s*[=+\-@\t\r|%＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
