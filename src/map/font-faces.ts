import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec'
import italicCyrillic from '#made/noto-sans-italic-cyrillic.woff2?url'
import italicLatin from '#made/noto-sans-italic-latin.woff2?url'
import regularCyrillic from '#made/noto-sans-regular-cyrillic.woff2?url'
import regularLatin from '#made/noto-sans-regular-latin.woff2?url'
import semiboldCyrillic from '#made/noto-sans-semibold-cyrillic.woff2?url'
import semiboldLatin from '#made/noto-sans-semibold-latin.woff2?url'

const CYRILLIC = ['U+0400-052F']
const LATIN = ['U+0000-024F', 'U+2000-22FF']

const face = (latin: string, cyrillic: string) => [
  { url: absolute(latin), 'unicode-range': LATIN },
  { url: absolute(cyrillic), 'unicode-range': CYRILLIC },
]

/** The label fonts for MapLibre: the same files as the page's own. */
export function fontFaces(): FontFacesSpecification {
  return {
    'Noto Sans Regular': face(regularLatin, regularCyrillic),
    'Noto Sans SemiBold': face(semiboldLatin, semiboldCyrillic),
    'Noto Sans Italic': face(italicLatin, italicCyrillic),
  }
}

function absolute(url: string) {
  return new URL(url, document.baseURI).href
}
