import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Paths of the files of a folder, from the root; those of packages are left out. */
function filesOf(folder: string, recursive = true): string[] {
  const entries = readdirSync(join(root, folder), { recursive, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll(sep, '/'))
}

const files = [
  ...['', 'geo'].flatMap((folder) => filesOf(folder, false)),
  ...[
    'src',
    'tests',
    'docs',
    'public',
    'geo/build',
    'geo/disputed',
    'geo/names',
    'geo/data',
    'geo/layers',
  ].flatMap((folder) => filesOf(folder)),
]
const pages = files.filter((file) => file.endsWith('.md'))

/** Files that a build writes; `x` stands for any name. */
const NOT_KEPT = [
  'app/command/placeline.js',
  'compose.json',
  'embed.js',
  'embed.json',
  'embed.d.ts',
  'x.ts',
  'x.test.ts',
]

/** Names of files in code spans: with a known ending, without placeholders, and not said to be (new). */
function namedIn(text: string): string[] {
  const spans = [...text.matchAll(/`([\w@./-]+\.(?:ts|svelte|md|mjs|js|css|json|geojson))`(?! \(new\))/g)]
  return [...new Set(spans.map(([, name]) => name!))].filter((name) => !NOT_KEPT.includes(name))
}

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8')

  it('names files that are there', () => {
    const lost = namedIn(text).filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`)))
    expect(lost).toEqual([])
  })

  it('links to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link!)
    const own = links.filter((link) => !/^https?:/.test(link))
    expect(own.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([])
  })
})

it('finds the names and links that it looks for', () => {
  expect(pages).toContain('ARCHITECTURE.md')
  expect(namedIn('see `map/live.ts`, `map/gone.ts` (new) and `embed.js`')).toEqual(['map/live.ts'])
})
