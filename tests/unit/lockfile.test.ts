import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  resolved?: string
  integrity?: string
  link?: boolean
}

for (const file of ['package-lock.json', 'geo/package-lock.json'])
  it(`${file}: every package comes from a registry, with its hash`, () => {
    const { packages } = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as {
      packages: Record<string, Locked>
    }
    const { '': _root, ...locked } = packages
    expect(Object.keys(locked).length).toBeGreaterThan(3)
    const odd = Object.entries(locked).filter(
      ([, { resolved, integrity, link }]) =>
        link ||
        // one without an address is asked from the registry that npm is set to
        (resolved && !resolved.startsWith('https://registry.npmjs.org/')) ||
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    )
    expect(odd).toEqual([])
  })
