import type { MapLifecycle } from './map-lifecycle.svelte'

/** Whether the live map, once shown, has come up, so that nothing of the static one shows; call it during component initialisation. */
export function covering(life: Pick<MapLifecycle, 'isShown'>, canvas: () => HTMLElement): () => boolean {
  let isOver = $state(false)
  $effect(() => {
    if (!life.isShown) return
    let isStale = false
    const comesUp = canvas()
      .getAnimations()
      .map(({ finished }) => finished)
    void Promise.allSettled(comesUp).then(() => (isOver = !isStale))
    return () => {
      isStale = true
      isOver = false
    }
  })
  return () => isOver
}
