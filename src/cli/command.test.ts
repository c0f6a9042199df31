import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runCommand, type CommandDef } from 'citty'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkFolder } from '../folder/check-folder'
import { build } from './build'
import { check } from './check'
import { told } from './fail'
import { newStory } from './new'
import { portOf } from './serve'

const run = (command: unknown, ...rawArgs: string[]) => runCommand(command as CommandDef, { rawArgs })
let folder: string
const at = (path: string) => join(folder, path)
let said: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placeline-test-'))
  said = []
  const keep = (text: unknown) => void said.push(String(text))
  vi.spyOn(console, 'log').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const story = () => JSON.parse(readFileSync(at('flood-2024/story.json'), 'utf8')) as Record<string, unknown>

describe('placeline new', () => {
  it('makes a draft in the language that is asked for, which the checker takes without a word', async () => {
    for (const lang of ['en', 'pt-BR', 'ar']) {
      await run(newStory, at(`flood-${lang.toLowerCase()}`), '--lang', lang)
      const report = checkFolder(at(`flood-${lang.toLowerCase()}`))
      expect([...report.problems, ...report.warnings], lang).toEqual([])
      expect(report.story).toMatchObject({ lang, status: 'draft' })
    }
    expect(said.join()).toContain('placeline preview')
  })

  it('makes one with nothing in it, which the checker misses its title and places in', async () => {
    await run(newStory, at('flood-2024'), '--empty', '--lang', 'fr')
    expect(story()).toMatchObject({
      id: 'flood-2024',
      lang: 'fr',
      status: 'draft',
      annotations: [],
      sources: [],
    })
    expect(JSON.stringify(story())).not.toMatch(/nairobi/i)
    expect(checkFolder(at('flood-2024')).problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['title', 'article.paragraphs', 'places.features']),
    )
    expect(said.join()).toContain('placeline compose')
  })

  it('leaves alone what is there, and says what an id is', async () => {
    await run(newStory, at('flood-2024'))
    const before = readFileSync(at('flood-2024/story.json'), 'utf8')
    await expect(run(newStory, at('flood-2024'))).rejects.toThrow('is not empty')
    expect(readFileSync(at('flood-2024/story.json'), 'utf8')).toBe(before)
    await expect(run(newStory, at('Flood 2024'))).rejects.toThrow('"Flood 2024" can\'t be an id')
    await expect(run(newStory, at('flood'), '--lang', 'x')).rejects.toThrow('--lang is "x"')
    await expect(run(newStory, at('flood'), '--langs', 'en')).rejects.toThrow('there is no option --langs')
    expect(existsSync(at('flood'))).toBe(false)
  })
})

describe('placeline build', () => {
  beforeEach(() => run(newStory, at('flood-2024')))

  it('publishes no draft by itself', async () => {
    const failure = run(build, at('flood-2024'), '--out', at('site'))
    await expect(failure).rejects.toThrow('flood-2024: a draft is not published')
    expect(existsSync(at('site'))).toBe(false)
  })

  it('writes nothing of a story with a fault, and says where it is', async () => {
    writeFileSync(at('flood-2024/story.json'), JSON.stringify({ ...story(), asOf: '2024-02-30' }, null, 2))
    const error: unknown = await run(build, at('flood-2024'), '--out', at('site')).catch(
      (one: unknown) => one,
    )
    expect(told(error)).toBe(1)
    expect(said.join('\n')).toMatch(/flood-2024\/story\.json:7:11: fault in asOf/)
    expect(said.join('\n')).toContain('Nothing was written.')
    expect(existsSync(at('site'))).toBe(false)
  })

  it('refuses two stories of one id, a story at home that is not there, an address that is none', async () => {
    const { status: _, ...published } = story()
    writeFileSync(at('flood-2024/story.json'), JSON.stringify(published))
    cpSync(at('flood-2024'), at('again/flood-2024'), { recursive: true })
    const out = ['--out', at('site')]
    await expect(run(build, at('flood-2024'), at('again'), ...out)).rejects.toThrow('two stories have the id')
    await expect(run(build, at('flood-2024'), '--home', 'other', ...out)).rejects.toThrow('no story other')
    await expect(run(build, at('flood-2024'), '--base', 'maps.example', ...out)).rejects.toThrow(
      'http or https',
    )
    await expect(run(build, at('none'), ...out)).rejects.toThrow(`there is no folder ${at('none')}`)
    expect(existsSync(at('site'))).toBe(false)
  })

  it('takes no folder for its own that holds other files', async () => {
    const { status: _, ...published } = story()
    writeFileSync(at('flood-2024/story.json'), JSON.stringify(published))
    const failure = run(build, at('flood-2024'), '--out', resolve(folder))
    await expect(failure).rejects.toThrow('holds other files than a site')
    expect(existsSync(at('flood-2024/story.json'))).toBe(true)
  })
})

it('a port is a number', () => {
  expect(portOf('4173')).toBe(4173)
  for (const port of ['0', '70000', 'x', '4173.5']) expect(() => portOf(port)).toThrow('--port is')
})

describe('placeline check --watch', () => {
  it('checks again after each save, in folders inside too, until it is ended', async () => {
    await run(newStory, at('flood-2024'))
    const file = at('flood-2024/story.json')
    const good = readFileSync(file, 'utf8')
    mkdirSync(at('flood-2024/layers'), { recursive: true })
    const told: string[] = []
    const out = { write: (text: string) => told.push(text) }
    const stop = new AbortController()
    const watching = check([at('flood-2024'), '--watch'], { out, err: out, env: {}, signal: stop.signal })
    const last = () => told.at(-1)
    await vi.waitFor(() => expect(last()).toContain('0 faults'), { timeout: 60_000 })

    writeFileSync(file, good.replace('"title"', '"titel"'))
    await vi.waitFor(() => expect(last()).toContain('title'), { timeout: 60_000 })
    writeFileSync(file, good)
    await vi.waitFor(() => expect(last()).toContain('0 faults'), { timeout: 60_000 })

    const before = told.length
    writeFileSync(at('flood-2024/layers/area.geojson'), '{}')
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(before), { timeout: 60_000 })

    stop.abort()
    expect(await watching).toBe(0)
    const ended = told.length
    writeFileSync(file, '{')
    await new Promise((over) => setTimeout(over, 300))
    expect(told).toHaveLength(ended)
  })
})
