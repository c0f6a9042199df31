import {
  Map as MapLibre,
  Popup,
  setWorkerUrl,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { PALETTES } from '../../../src/map/palette'
import { StyleImages } from '../../../src/map/style-images'
import { fontFaces } from './fonts'
import { credit, expose, loadData, markReady, notesOf, page, places, style, view } from './given'

/** A bare MapLibre page: our style, our data, a click that opens a popup. */
setWorkerUrl(workerUrl)
const { container, camera } = page()
const data = await loadData(camera.zoom)
const sources = Object.fromEntries(
  Object.entries(style.sources).map(([id, source]) => [
    id,
    data[id] ? { ...source, data: data[id] } : source,
  ]),
)
const map = new MapLibre({
  container,
  style: { ...style, 'font-faces': fontFaces(), sources } as StyleSpecification,
  center: camera.center,
  zoom: camera.zoom,
  minZoom: view.minZoom,
  maxZoom: view.maxZoom,
  maxPitch: 0,
  attributionControl: { customAttribution: credit },
  renderWorldCopies: false,
  fadeDuration: 150,
  validateStyle: false,
})
const images = new StyleImages(map, PALETTES.light)
map.setMissingStyleImageResolver((id) => images.add(id))
map.once('idle', markReady)

let popup: Popup | null = null
function open(id: string) {
  const place = places.find((one) => one.id === id)
  if (!place) return
  popup?.remove()
  popup = new Popup({ className: 'notes' }).setLngLat(place.lngLat).setDOMContent(notesOf(id)).addTo(map)
}
const dots = ['mariupol', 'kyiv', 'moscow'].map((id) => `${id}-dot`)
map.on('click', (event: MapMouseEvent) => {
  const [hit] = map.queryRenderedFeatures(event.point, { layers: dots })
  if (hit) open(hit.source)
})
expose({
  point(id) {
    const { x, y } = map.project(places.find((place) => place.id === id)!.lngLat)
    const { left, top } = container.getBoundingClientRect()
    return { x: left + x, y: top + y }
  },
  open,
  close: () => void popup?.remove(),
  toggle(layer, on) {
    for (const { id, ...rest } of map.getStyle().layers)
      if ('source' in rest && rest.source === layer)
        map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none')
  },
})
