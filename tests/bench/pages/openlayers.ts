import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import VectorLayer from 'ol/layer/Vector'
import OlMap from 'ol/Map'
import 'ol/ol.css'
import Overlay from 'ol/Overlay'
import { useGeographic } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import { Circle, Fill, Stroke, Style, Text } from 'ol/style'
import View from 'ol/View'
import { credit, expose, loadData, markReady, notesOf, page, places, view } from './given'
import { addFontFaces } from './fonts'

addFontFaces()
import { draws, isNamed, PAINTS, type Paint } from './paints'

/** An OpenLayers page: the same data in the same colours, names decluttered, a click that opens a popup. */
useGeographic()
const { container, camera } = page()
const data = await loadData(camera.zoom)

function styleOf(paint: Paint): Style {
  const alpha = Math.round((paint.fillOpacity ?? 1) * 255).toString(16)
  const fill = paint.fill ? new Fill({ color: paint.fill + alpha.padStart(2, '0') }) : undefined
  const stroke = paint.stroke
    ? new Stroke({ color: paint.stroke, width: paint.width, lineDash: paint.dash })
    : undefined
  return paint.radius
    ? new Style({ image: new Circle({ radius: paint.radius, fill, stroke }) })
    : new Style({ fill, stroke })
}

const format = new GeoJSON()
const sources = new Map(
  Object.entries(data).map(([id, collection]) => [
    id,
    new VectorSource({ attributions: credit, features: format.readFeatures(collection) as Feature[] }),
  ]),
)
const drawn = PAINTS.filter((paint) => sources.has(paint.source)).map((paint) => {
  const style = styleOf(paint)
  const layer = new VectorLayer({
    source: sources.get(paint.source)!,
    style: (feature) => (draws(paint, feature.get('kind')) ? style : undefined),
  })
  layer.set('id', paint.source)
  return layer
})
const names = new VectorLayer({
  source: sources.get('towns')!,
  declutter: true,
  style: (feature) =>
    isNamed(feature.getProperties())
      ? new Style({
          text: new Text({
            text: feature.get('name_en'),
            font: "12px 'Noto Sans', 'Placeline Noto Sans Regular'",
          }),
        })
      : undefined,
})
const map = new OlMap({
  target: container,
  layers: [...drawn, names],
  view: new View({
    center: camera.center,
    // MapLibre counts zoom in tiles of 512 px, OpenLayers in tiles of 256
    zoom: camera.zoom + 1,
    minZoom: view.minZoom + 1,
    maxZoom: view.maxZoom + 1,
  }),
})
map.once('rendercomplete', markReady)

const popup = document.createElement('div')
popup.className = 'closed'
const overlay = new Overlay({ element: popup, positioning: 'bottom-center' })
map.addOverlay(overlay)
const at = (id: string) => places.find((place) => place.id === id)!.lngLat
function open(id: string) {
  popup.className = 'ol-popup'
  popup.replaceChildren(notesOf(id))
  overlay.setPosition(at(id))
}
map.on('click', (event) => {
  const hits = map
    .getFeaturesAtPixel(event.pixel, { hitTolerance: 6 })
    .map((feature) => (feature as Feature).getId())
  const place = places.find(({ id }) => hits.includes(id))
  if (place) open(place.id)
})
expose({
  point(id) {
    const [x = 0, y = 0] = map.getPixelFromCoordinate(at(id))
    const { left, top } = container.getBoundingClientRect()
    return { x: left + x, y: top + y }
  },
  open,
  close() {
    popup.className = 'closed'
    popup.replaceChildren()
    overlay.setPosition(undefined)
  },
  toggle(id, on) {
    for (const layer of drawn) if (layer.get('id') === id) layer.setVisible(on)
  },
})
