/** The part of Leaflet 1.9 that the comparison page uses. */
declare module 'leaflet' {
  import type { Feature, FeatureCollection } from 'geojson'

  type LatLng = [lat: number, lng: number]
  export interface PathOptions {
    [option: string]: string | number | boolean | undefined
  }
  export interface Layer {
    addTo(map: LeafletMap): this
    remove(): this
    on(type: string, listener: () => void): this
  }
  export interface LeafletMap {
    openPopup(content: HTMLElement, at: LatLng, options: object): this
    closePopup(): this
    latLngToContainerPoint(at: LatLng): { x: number; y: number }
  }
  export function map(container: HTMLElement, options: object): LeafletMap
  export function geoJSON(
    data: FeatureCollection,
    options: {
      filter: (feature: Feature) => boolean
      style: () => PathOptions
      pointToLayer: (feature: Feature, at: LatLng) => Layer
    },
  ): Layer
  export function circleMarker(at: LatLng, options: PathOptions): Layer
  export function marker(at: LatLng, options: object): Layer
  export function divIcon(options: object): object
  export const control: { attribution(): Layer & { addAttribution(text: string): Layer } }
}

/** Made by vite.config.ts of this folder. */
declare module '#bench/given.json' {
  const given: unknown
  export default given
}
