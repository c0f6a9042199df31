import type { Plugin } from 'vite'
import { paletteCss } from '../../map/palette'

const ID = 'virtual:palette.css'

/** The colours of src/map/palette.ts as custom properties. */
export function palette(): Plugin {
  return {
    name: 'placeline-palette',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? paletteCss() : null),
  }
}
