import type { App } from '../state/app.svelte'

/** Puts the same-window API of a page on its window, for embedders and tests. */
export function exposeApi(app: App) {
  Object.assign(window, {
    placeline: {
      get map() {
        return app.liveMap?.map
      },
      state: () => $state.snapshot(app.view.state),
      corridor: () =>
        structuredClone(
          app.live?.report ?? { source: 'story', status: app.figures ? 'ok' : 'none', ...app.figures },
        ),
    },
  })
}
