import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { removeAt, setAt } from '../draft/json'
import { folderFiles, readFolder, zipFolder } from './folder'
import { nameFault } from './file-names'
import { unzip } from './unzip'

const STORY = strToU8('{ "version": 2, "id": "one" }')

function filesOn(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  )
  const own = names.filter((name) => statSync(join(folder, name)).isFile()).sort()
  return new Map(own.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]))
}

const draftOf = (files: ReadonlyMap<string, Uint8Array>) => {
  const read = readFolder(files)
  if (read.status !== 'ok') throw new Error(read.status)
  return read.draft
}

describe('a folder as a zip', () => {
  it.each(readdirSync('public/stories'))('%s comes back byte for byte', (id) => {
    const files = filesOn(`public/stories/${id}`)
    const zip = zipFolder(draftOf(files))
    expect(zip).toEqual(zipFolder(draftOf(files)))
    const again = unzip(zip)
    if (again.status !== 'ok') throw new Error(again.why)
    const back = folderFiles(draftOf(again.files))
    expect([...back.keys()].sort()).toEqual([...files.keys()])
    for (const [path, bytes] of files) expect(Buffer.compare(back.get(path)!, bytes), path).toBe(0)
  })

  it('keeps files that the format does not know, and takes the story nearest to the top', () => {
    const files = new Map([
      ['old/deep/story.json', strToU8('{}')],
      ['one/story.json', STORY],
      ['one/README.txt', strToU8('x')],
    ])
    const draft = draftOf(files)
    expect([...draft.files.keys()]).toEqual(['README.txt'])
    expect([...folderFiles({ ...draft, story: setAt(draft.story, ['title'], 'T') }).keys()]).toEqual([
      'story.json',
      'README.txt',
    ])
  })

  it('keeps any story and any files, byte for byte, edited back or not', () => {
    const story = fc.tuple(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 1, 2, '\t'))
    const path = fc.stringMatching(/^(layers|media|notes)\/[a-z0-9]{1,8}\.(geojson|png|txt)$/)
    const files = fc.dictionary(path, fc.uint8Array({ maxLength: 400 }), { maxKeys: 5 })
    fc.assert(
      fc.property(story, files, ([value, indent], rest) => {
        const text = JSON.stringify({ version: 2, id: 'any', value }, null, indent)
        const draft = draftOf(
          new Map([
            ['any/story.json', strToU8(text)],
            ...Object.entries(rest).map(([name, bytes]) => [`any/${name}`, bytes] as const),
          ]),
        )
        const there = { ...draft, story: setAt(draft.story, ['title'], 'x') }
        const back = { ...there, story: removeAt(there.story, ['title']) }
        const read = unzip(zipFolder(back))
        if (read.status !== 'ok') throw new Error(read.why)
        const again = folderFiles(draftOf(read.files))
        expect(strFromU8(again.get('story.json')!)).toBe(text)
        expect(Object.fromEntries([...again].filter(([name]) => name !== 'story.json'))).toEqual(rest)
      }),
      { numRuns: 500 },
    )
  })

  it('says where a story is no JSON', () => {
    const files = new Map([['story.json', strToU8('{\n "version": 2\n "id": "one"\n}')]])
    expect(readFolder(files)).toMatchObject({ status: 'no-json', line: 3 })
    expect(readFolder(new Map([['x.json', STORY]]))).toEqual({ status: 'no-story' })
  })
})

describe('a hostile archive', () => {
  it.each(['../x', 'a/../../x', '/etc/x', 'C:/x', 'a\\..\\x', '..\\x'])('puts no file at %s', (path) => {
    const read = unzip(zipSync({ [path]: STORY, 'story.json': STORY }))
    expect(read).toMatchObject({ status: 'ok', refused: [{ path }] })
    expect(read.status === 'ok' && [...read.files.keys()]).toEqual(['story.json'])
  })

  it('has its odd names refused too', () => {
    expect(['a//b', './a', 'a\u202Ecod.exe', 'ab:c', 'ok/b.json'].map(nameFault)).toEqual([
      'odd',
      'odd',
      'odd',
      'odd',
      null,
    ])
  })

  it('is not unpacked beyond what a story may have, nor where its sizes lie', () => {
    const most = { files: 10, fileBytes: 1e6, bytes: 1.5e6 }
    const bomb = zipSync({ 'story.json': new Uint8Array(most.fileBytes + 1) })
    expect(bomb.length).toBeLessThan(10_000)
    expect(unzip(bomb, most)).toMatchObject({ status: 'bad', why: 'too-large', path: 'story.json' })
    const lying = bomb.slice()
    // the sizes in the headers of the file and of the archive's list
    for (const at of [22, lying.length - 22 - 46 - 'story.json'.length + 24])
      new DataView(lying.buffer).setUint32(at, 10, true)
    expect(unzip(lying, most)).toMatchObject({ status: 'bad', why: 'too-large' })
    const two = { a: new Uint8Array(9e5), b: new Uint8Array(9e5) }
    expect(unzip(zipSync(two), most)).toMatchObject({ status: 'bad', why: 'too-large', path: 'b' })
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`f${i}`, STORY]))
    expect(unzip(zipSync(many), most)).toMatchObject({ status: 'bad', why: 'too-many' })
  })

  it('is told from a broken one and from no archive', () => {
    expect(unzip(strToU8('<html>'))).toEqual({ status: 'bad', why: 'no-zip' })
    const zip = zipSync({ 'story.json': crypto.getRandomValues(new Uint8Array(5000)) })
    expect(unzip(zip.slice(0, 3000))).toMatchObject({ status: 'bad', why: 'broken' })
  })
})
