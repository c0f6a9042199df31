import postcss, { type Plugin as PostcssPlugin } from 'postcss'
import type { Plugin } from 'vite'

/** Selectors of MapLibre's style sheet for controls that the map does not have, most of the sheet is their icons, and for the scale, which has rules of our own. */
const UNUSED =
  /maplibregl-(popup|marker|user-location|ctrl-(group|icon|attrib|geolocate|compass|zoom|fullscreen|shrink|terrain|globe|logo|top|scale)|ctrl(\.maplibregl-ctrl-(attrib|group)| button)|attrib|track-pointer|pseudo)/

const trim: PostcssPlugin = {
  postcssPlugin: 'placeline-map-css',
  Rule(rule) {
    const kept = rule.selectors.filter((selector) => !UNUSED.test(selector))
    if (!kept.length) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  },
  OnceExit(root) {
    root.walkAtRules((at) => {
      if (at.name === 'media' && !at.nodes?.length) at.remove()
    })
    // animations of removed rules
    root.walkAtRules('keyframes', (at) => {
      if (!root.some((node) => node.type === 'rule' && node.toString().includes(at.params))) at.remove()
    })
  },
}

/** Ships those rules of MapLibre's style sheet that the map here uses. Throws where MapLibre has renamed its parts. */
export function mapCss(): Plugin {
  return {
    name: 'placeline-map-css',
    enforce: 'pre',
    async transform(css, id) {
      if (!/maplibre-gl\.css(\?|$)/.test(id)) return
      const { css: trimmed } = await postcss([trim]).process(css, { from: id })
      if (trimmed.length > css.length / 3 || !/maplibregl-canvas/.test(trimmed))
        throw new Error("MapLibre's style sheet has changed: look at UNUSED in src/build/app/map-css.ts")
      return { code: trimmed, map: null }
    },
  }
}
