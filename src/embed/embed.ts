import { defineElement } from './element'
import { HeldMap, readInbound } from './held-map'
import { seatMaps } from './seats'
import type { PlacelineEmbed } from './types'

declare global {
  interface Window {
    placelineEmbed?: PlacelineEmbed
  }
}

/** Takes up the maps of this page. Once per page, however often the script is in it. */
function startEmbed(): PlacelineEmbed {
  const held = new Map<Element, HeldMap>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const seat = () => {
    clearTimeout(timer)
    // debounced: a fast scroll through a long page would load every map on the way
    timer = setTimeout(() => {
      for (const { element } of held.values()) if (!element.isConnected) remove(element)
      // an iframe that never sends `ready` is no map
      seatMaps(
        [...held.values()].filter((map) => map.own || map.alive),
        embed.liveAtMost,
      )
    }, 150)
  }
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const map = held.get(target)
        if (map) map.near = isIntersecting
      }
      seat()
    },
    { rootMargin: '50% 0px', threshold: [0, 0.5, 1] },
  )
  const add = (map: HeldMap) => {
    held.set(map.element, map)
    near.observe(map.element)
  }
  const remove = (element: Element) => {
    held.delete(element)
    near.unobserve(element)
  }

  addEventListener('message', (event) => {
    const inbound = readInbound(event.data)
    if (!inbound) return
    for (const map of held.values()) {
      if (!event.source || map.iframe?.contentWindow !== event.source) continue
      const isNew = !map.alive
      map.receive(inbound)
      if (isNew) seat()
    }
  })

  const embed: PlacelineEmbed = {
    version: 1,
    liveAtMost: 3,
    maps: () => [...held.values()].filter(({ element }) => element.isConnected),
    of: (element) => held.get(element) ?? null,
    scan() {
      for (const iframe of document.querySelectorAll('iframe')) {
        if (held.has(iframe) || !URL.canParse(iframe.src)) continue
        const { pathname } = new URL(iframe.src)
        const own = iframe.hasAttribute('data-placeline')
        if (!own && !pathname.endsWith('/embed.html')) continue
        const height = iframe.dataset.height === 'fixed' ? 'fixed' : 'auto'
        const map = new HeldMap(iframe, iframe, iframe.src, height, own)
        add(map)
        // its `ready` may have come before this script ran
        map.send('get-state', {})
      }
    },
  }
  defineElement({ add, remove: (map) => (remove(map.element), seat()) })
  embed.scan()
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', embed.scan)
  return embed
}

if (typeof window !== 'undefined') window.placelineEmbed ??= startEmbed()
