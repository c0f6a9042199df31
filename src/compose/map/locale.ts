import type { Catalogue } from '../../languages/en/words'

/** What MapLibre says by itself, in the page's words. */
export const mapLocale = (page: Pick<Catalogue, 'map' | 'metres' | 'km'>): Record<string, string> => ({
  'Map.Title': page.map,
  'ScaleControl.Meters': page.metres,
  'ScaleControl.Kilometers': page.km,
})
