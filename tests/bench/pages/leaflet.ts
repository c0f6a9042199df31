import * as L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { credit, expose, loadData, markReady, notesOf, page, places, view } from './given'
import { addFontFaces } from './fonts'

addFontFaces()
import { draws, isNamed, PAINTS, type Paint } from './paints'

/** A Leaflet page: the same data in the same colours on its canvas, names as HTML, a click that opens a popup. */
const { container, camera } = page()
const [lng, lat] = camera.center
const map = L.map(container, {
  preferCanvas: true,
  zoomSnap: 0,
  center: [lat, lng],
  // MapLibre counts zoom in tiles of 512 px, Leaflet in tiles of 256
  zoom: camera.zoom + 1,
  minZoom: view.minZoom + 1,
  maxZoom: view.maxZoom + 1,
  attributionControl: false,
})
L.control.attribution().addAttribution(credit).addTo(map)
const data = await loadData(camera.zoom)
const drawn = new Map<string, L.Layer[]>()

function optionsOf(paint: Paint): L.PathOptions {
  return {
    fill: paint.fill !== undefined,
    fillColor: paint.fill,
    fillOpacity: paint.fillOpacity ?? 1,
    stroke: paint.stroke !== undefined,
    color: paint.stroke,
    weight: paint.width,
    dashArray: paint.dash?.join(' '),
    radius: paint.radius,
    interactive: paint.radius !== undefined,
  }
}

for (const paint of PAINTS) {
  const collection = data[paint.source]
  if (!collection) continue
  const options = optionsOf(paint)
  const layer = L.geoJSON(collection, {
    filter: (feature) => draws(paint, feature.properties?.kind),
    style: () => options,
    pointToLayer: (_, at) => L.circleMarker(at, options),
  })
  if (paint.radius) layer.on('click', () => open(paint.source))
  drawn.set(paint.source, [...(drawn.get(paint.source) ?? []), layer.addTo(map)])
}
for (const town of data.towns?.features ?? []) {
  if (!isNamed(town.properties) || town.geometry.type !== 'Point') continue
  const [x, y] = town.geometry.coordinates as [number, number]
  const name = document.createElement('span')
  name.textContent = String(town.properties?.name_en)
  L.marker([y, x], { interactive: false, icon: L.divIcon({ className: 'name', html: name }) }).addTo(map)
}

const at = (id: string): [number, number] => {
  const [x, y] = places.find((place) => place.id === id)!.lngLat
  return [y, x]
}
function open(id: string) {
  map.openPopup(notesOf(id), at(id), { className: 'notes', autoPan: false })
}
expose({
  point(id) {
    const { x, y } = map.latLngToContainerPoint(at(id))
    const { left, top } = container.getBoundingClientRect()
    return { x: left + x, y: top + y }
  },
  open,
  close: () => void map.closePopup(),
  toggle(layer, on) {
    for (const one of drawn.get(layer) ?? [])
      if (on) one.addTo(map)
      else one.remove()
  },
})
// its canvas draws in the next frame
requestAnimationFrame(() => requestAnimationFrame(markReady))
