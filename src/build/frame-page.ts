import type { Plugin } from 'vite'

/** Keeps the style of embed.html in a frame without an origin of its own. */
export function framePage(): Plugin {
  return {
    name: 'placeline-frame-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        path.endsWith('embed.html')
          ? // with the attribute, a frame without an origin would lose its style too
            html.replace(/(<link rel="stylesheet") crossorigin/g, '$1')
          : html,
    },
  }
}
