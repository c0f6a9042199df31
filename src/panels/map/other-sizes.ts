/**
 * Takes the names that the static map has for other sizes of it out of the page: WebKit lays them out with each change of the
 * page, although they are not shown. They come back by themselves where the map gets another size or the page is printed.
 * @param poster the static map's element
 * @returns puts them back
 */
export function withoutOtherSizes(poster: HTMLElement): () => void {
  const hidden = [...poster.querySelectorAll('svg > g')].filter(
    (part) => getComputedStyle(part).display === 'none',
  )
  const places = hidden.map((part) => {
    const place = document.createComment('')
    part.replaceWith(place)
    return { part, place }
  })
  const [width, height] = [poster.clientWidth, poster.clientHeight]
  const watch = new ResizeObserver(() => {
    if (poster.clientWidth !== width || poster.clientHeight !== height) putBack()
  })
  watch.observe(poster)
  addEventListener('beforeprint', putBack)

  function putBack() {
    watch.disconnect()
    removeEventListener('beforeprint', putBack)
    for (const { part, place } of places.splice(0)) place.replaceWith(part)
  }
  return putBack
}
