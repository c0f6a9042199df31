// for those who show a live map: a style sheet that came with the map's code would have the whole page styled anew
import 'maplibre-gl/dist/maplibre-gl.css'
import './controls.css'
