import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { mapCss } from './map-css'

const { transform } = mapCss() as unknown as {
  transform: (css: string, id: string) => Promise<{ code: string } | undefined>
}
const FILE = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl.css')
const whole = readFileSync(FILE, 'utf8')

describe('the style sheet of the map', () => {
  it('keeps what the canvas, the corners of the map and the gestures’ hint need, and drops other controls', async () => {
    const { code } = (await transform(whole, FILE))!
    for (const part of [
      'canvas-container',
      'ctrl-bottom-right',
      'cooperative-gesture-screen',
      'boxzoom',
      'crosshair',
    ])
      expect(code).toContain(`.maplibregl-${part}`)
    for (const part of ['popup', 'marker', 'ctrl-geolocate', 'ctrl-attrib', 'ctrl-top', 'data:image'])
      expect(code).not.toContain(part)
    expect(code.length).toBeLessThan(whole.length / 10)
  })

  it('leaves other style sheets alone', async () => {
    expect(await transform('.maplibregl-popup{}', '/src/panels/page/theme.css')).toBeUndefined()
  })

  it('stops the build where MapLibre has renamed its parts', async () => {
    await expect(transform(whole.replaceAll('maplibregl-', 'other-'), FILE)).rejects.toThrow('UNUSED')
  })
})
