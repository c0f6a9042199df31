import type { Lang, Story } from '../schema'
import { imageInWords, type ExportedImage } from './image'
import { aboutOf, statementsOf, type About } from './statement'

export interface ExportedPlace extends About {
  name: string
  kind: string
  precision: string
  names: { toponym: string; lang: string }[]
  annotations: {
    id: string
    title: string
    text: string
    speaker: string
    act: string
    date: string
    about: { from?: string; to?: string; status: string } | null
    paragraph: string
    quote: string | null
    citation: string | null
    image?: ExportedImage
    contested: { kind: string; speaker: string | null; text: string; date: string; citation: string | null }[]
  }[]
}

interface ExportedFeature {
  type: 'Feature'
  id: string
  geometry: { type: 'Point'; coordinates: [number, number] }
  properties: ExportedPlace
}

/**
 * The places that a story says something about, each with its annotations (RFC 7946: WGS84, longitude first).
 * Annotations without a place are not in it. Source, day and credit are in every feature, because features get
 * parted from their file.
 *
 * @param page the address of the page that shows the story; pictures are relative without it
 */
export function toGeoJSON(
  story: Story,
  lang: Lang,
  page = '',
): About & { type: 'FeatureCollection'; features: ExportedFeature[] } {
  const about = aboutOf(story, lang)
  const statements = statementsOf(story, lang)
  const features = story.places.features.flatMap((place): ExportedFeature[] => {
    const here = statements.filter((s) => s.place?.place === place)
    const [first] = here
    if (!first?.place) return []
    const { kind, precision } = place.properties
    const [lng, lat] = place.geometry.coordinates
    return [
      {
        type: 'Feature',
        id: place.id,
        geometry: { type: 'Point', coordinates: [lng, lat] },
        properties: {
          name: first.place.name,
          kind,
          precision,
          names: place.names.map((n) => ({ toponym: n.toponym, lang: n.lang })),
          annotations: here.map((s) => ({
            id: s.id,
            title: s.title,
            text: s.text,
            speaker: s.speaker,
            act: s.annotation.act,
            date: s.annotation.date,
            about: s.annotation.about ?? null,
            paragraph: s.annotation.paragraph,
            quote: s.quote?.exact ?? null,
            citation: s.source?.url ?? s.source?.title ?? null,
            ...(s.annotation.image && { image: imageInWords(story, s.annotation.image, lang, page) }),
            contested: s.others.map(({ source, ...other }) => ({
              ...other,
              citation: source?.url ?? source?.title ?? null,
            })),
          })),
          ...about,
        },
      },
    ]
  })
  return { type: 'FeatureCollection', ...about, features }
}
