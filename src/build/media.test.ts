import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storyMedia } from './media'
import { boat } from '../../tests/fixtures/boat-picture'
import { changed, FERRY_FILE, readStory } from '../../tests/fixtures/story-files'

const SCHOOL = 'tests/fixtures/stories/school-boat/story.json'
const school = readStory(SCHOOL)
const ferry = readStory(FERRY_FILE)
const folder = mkdtempSync(join(tmpdir(), 'placeline-media-'))
const at = pathToFileURL(`${folder}/`)
beforeAll(() => mkdirSync(join(folder, 'media')))
afterAll(() => rmSync(folder, { recursive: true }))

/** A story whose one picture is that file with those bytes. */
async function made(file: string, bytes: Buffer, credit = 'Port office') {
  writeFileSync(join(folder, file), bytes)
  const story = changed(ferry, (s) => Object.assign(s.annotations[0]!.image!, { file, credit }))
  const { findings, ...rest } = await storyMedia(story, at)
  rmSync(join(folder, file))
  return { ...rest, findings: findings.map(({ path, wrong, right }) => `${path}: ${wrong}; ${right}`) }
}

describe('the pictures of a story', () => {
  it('are made in two widths for its notes and steps, once for each file', async () => {
    const { files, images, findings } = await storyMedia(school, pathToFileURL(SCHOOL))
    expect(findings).toEqual([])
    const { width, height, sizes } = images['media/boat.jpg']!
    expect([width, height]).toEqual([960, 640])
    expect(sizes).toEqual([
      { src: expect.stringMatching(/^boat-400-[0-9a-f]{12}\.webp$/), width: 400 },
      { src: expect.stringMatching(/^boat-960-[0-9a-f]{12}\.webp$/), width: 960 },
    ])
    expect(files.map(({ name }) => name)).toEqual(sizes.map(({ src }) => src))
    for (const [i, { bytes }] of files.entries())
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: sizes[i]!.width })
  })

  it('are the same bytes each time, and are not made again while their files are the same', async () => {
    const first = await storyMedia(school, pathToFileURL(SCHOOL))
    const second = await storyMedia(school, pathToFileURL(SCHOOL))
    expect(second).toEqual(first)
    const third = await storyMedia(school, pathToFileURL(SCHOOL), first)
    expect(third).toEqual(first)
    expect(third.files[0]!.bytes).toBe(first.files[0]!.bytes)
    const stale = { ...first, sources: { 'media/boat.jpg': 'of other bytes' } }
    expect((await storyMedia(school, pathToFileURL(SCHOOL), stale)).files[0]!.bytes).not.toBe(
      first.files[0]!.bytes,
    )
  })

  it('cost a story without any neither a file nor a look at its folder', async () => {
    const none = changed(ferry, (s) => void delete s.annotations[0]!.image)
    expect(await storyMedia(none, new URL('file:///nowhere/'))).toEqual({
      ...{ files: [], images: {}, findings: [], sources: {} },
    })
  })

  it.each([
    ['small ones stay as they are', 500, 300, [500], 300],
    ['tall ones are no higher than a screen', 1000, 4000, [400], 1600],
    ['wide ones are as wide as a window', 3000, 500, [400, 960], 160],
  ])('keep their shape: %s', async (_, width, height, widths, high) => {
    const { images, findings } = await made('media/boat.png', await boat(width, height).png().toBuffer())
    expect(findings).toEqual([])
    expect(images['media/boat.png']).toMatchObject({
      width: widths.at(-1),
      height: high,
      sizes: widths.map((width) => ({ width })),
    })
  })

  it('are turned as the camera was held, in sRGB, without what the file said', async () => {
    const bytes = await boat(900, 600)
      .jpeg()
      .withMetadata({ orientation: 6, icc: 'p3' })
      .withExif({ IFD0: { Artist: 'Port office' }, IFD3: { GPSLatitude: '1/1 2/1 3/1' } })
      .toBuffer()
    const { images, files, findings } = await made('media/boat.jpg', bytes)
    expect(findings).toEqual([])
    expect(images['media/boat.jpg']).toMatchObject({ width: 600, height: 900 })
    const kept = await sharp(files.at(-1)!.bytes).metadata()
    expect(kept).toMatchObject({ space: 'srgb', channels: 3, hasProfile: false })
    for (const part of ['exif', 'iptc', 'xmp', 'icc', 'orientation'] as const)
      expect(kept[part]).toBeUndefined()
  })

  it('have a white ground where they are transparent, as the page may be dark', async () => {
    const clear = { create: { width: 400, height: 300, channels: 4, background: '#0000' } } as const
    const { files } = await made('media/clear.png', await sharp(clear).png().toBuffer())
    const { channels } = await sharp(files[0]!.bytes).stats()
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
  })

  it.each(['webp', 'avif', 'gif', 'tiff'] as const)('may be %s', async (format) => {
    const bytes = await boat(330, 200).toFormat(format, { effort: 1 }).toBuffer()
    const { images, findings } = await made(`media/boat.${format}`, bytes)
    expect(findings).toEqual([])
    expect(images[`media/boat.${format}`]).toMatchObject({ width: 330, height: 200 })
  })
})

/** A PNG that says it is of that size, and has no pixels. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length)
    body.copy(out, 4)
    out.writeUInt32BE(crc32(body), body.length + 4)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const data = Buffer.from('789c030000000001', 'hex')
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

describe('a picture that can’t be shown', () => {
  const IS = 'annotations[0].image.file: media/x.png: '
  const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')

  it.each([
    ['an SVG under another name', svg, 'an SVG, which may hold scripts; the same picture exported as PNG'],
    [
      'a page',
      Buffer.from('<!doctype html>Not found'),
      'the file is no picture that is known; a picture as JPEG',
    ],
    ['nothing', Buffer.alloc(0), 'an empty file; a picture as JPEG'],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'a HEIC, which most browsers'],
    [
      '100 megapixels',
      bomb(10_000, 10_001),
      '10,000 by 10,001 pixels, and at most 64 million are decoded; a smaller',
    ],
    ['a gigapixel', bomb(60_000, 60_000), '60,000 by 60,000 pixels, and at most 64 million'],
    ['a head without pixels', bomb(800, 600), "it can't be decoded ("],
  ])('is named with what is wrong and the mend: %s', async (_, bytes, told) => {
    const { files, images, findings } = await made('media/x.png', bytes)
    expect(findings).toEqual([expect.stringMatching(/./)])
    expect(findings[0]!.slice(0, IS.length + told.length)).toBe(IS + told)
    expect([files, images]).toEqual([[], {}])
  })

  it.each(['jpeg', 'png', 'webp'] as const)('is named where its %s ends too early', async (format) => {
    const whole = await boat(800, 600).toFormat(format).toBuffer()
    const { findings } = await made('media/x.png', whole.subarray(0, whole.length / 2))
    expect(findings).toEqual([expect.stringMatching(/it can't be decoded \(.+\); the file copied anew/)])
  })

  it('is named where its file is missing, and leaves the others', async () => {
    const story = changed(school, (s) => void (s.steps[0]!.image!.file = 'media/baot.jpg'))
    const { images, findings } = await storyMedia(story, pathToFileURL(SCHOOL))
    expect(findings).toEqual([
      {
        path: 'steps[0].image.file',
        wrong: 'there is no file media/baot.jpg in the folder',
        right: 'the file in the folder',
        near: 'media/boat.jpg',
      },
    ])
    expect(Object.keys(images)).toEqual(['media/boat.jpg'])
  })

  it('is only warned of where it is small, or many in one', async () => {
    const small = await made('media/x.png', await boat(100, 80).png().toBuffer())
    expect(small.findings).toEqual([`${IS}only 100 pixels wide; 320 or more`])
    const two = { raw: { width: 330, height: 400, channels: 3, pageHeight: 200 } } as const
    const frames = await sharp(Buffer.alloc(330 * 400 * 3, 90).fill(200, 330 * 200 * 3), two)
      .gif()
      .toBuffer()
    const many = await made('media/x.gif', frames)
    expect(many.findings).toEqual([expect.stringContaining('2 pictures in one, of which the first is shown')])
    expect(many.images['media/x.gif']).toMatchObject({ width: 330, height: 200 })
  })
})

/** A JPEG with an IPTC block: [dataset, text] of record 2. */
function withIptc(jpeg: Buffer, ...fields: [number, string][]): Buffer {
  const sets = fields.map(([id, text]) => {
    const value = Buffer.from(text)
    return Buffer.concat([Buffer.from([0x1c, 2, id, value.length >> 8, value.length & 255]), value])
  })
  const iptc = Buffer.concat(sets)
  const even = iptc.length % 2 ? Buffer.concat([iptc, Buffer.alloc(1)]) : iptc
  const length = Buffer.alloc(4)
  length.writeUInt32BE(iptc.length)
  const block = Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), length, even])
  const marker = Buffer.from([0xff, 0xed, (block.length + 2) >> 8, (block.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), marker, block, jpeg.subarray(2)])
}

describe('what a picture’s file says of its maker', () => {
  const plain = boat(400, 300).jpeg()
  const exif = async (IFD0: Record<string, string>) => plain.clone().withExif({ IFD0 }).toBuffer()
  const xmp = (inner: string) =>
    plain
      .clone()
      .withXmp(
        `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="">${inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
      )
      .toBuffer()
  const creator = '<dc:creator><rdf:Seq><rdf:li>Maria Test</rdf:li></rdf:Seq></dc:creator>'

  it.each([
    ['EXIF', () => exif({ Artist: 'Maria Test' })],
    ['EXIF, of the rights', () => exif({ Copyright: '© 2024 Maria Test, all rights reserved' })],
    ['IPTC', async () => withIptc(await plain.clone().toBuffer(), [80, 'Maria Test'])],
    ['IPTC, of the credit', async () => withIptc(await plain.clone().toBuffer(), [110, 'Maria Test'])],
    ['XMP', () => xmp(creator)],
  ])('is warned of where the credit names somebody else: %s', async (_, bytes) => {
    const { findings, files } = await made('media/boat.jpg', await bytes(), 'Port office')
    expect(findings).toEqual([
      expect.stringMatching(
        /^annotations\[0\]\.image\.credit: "Port office", but media\/boat\.jpg itself names ".*Maria Test/,
      ),
    ])
    expect(files.length).toBeGreaterThan(0)
    expect((await made('media/boat.jpg', await bytes(), 'M. Test / Port office')).findings).toEqual([])
  })

  it('is nothing where it names nobody, or the file says nothing', async () => {
    for (const bytes of [
      await exif({ Copyright: 'All rights reserved, 2024' }),
      await plain.clone().toBuffer(),
    ])
      expect((await made('media/boat.jpg', bytes, 'Port office')).findings).toEqual([])
  })
})

it('has a picture among the fixtures that is as its drawing says', async () => {
  const bytes = readFileSync('tests/fixtures/stories/school-boat/media/boat.jpg')
  const [kept, drawn] = await Promise.all(
    [sharp(bytes), boat(1200, 800)].map((image) => image.clone().resize(60, 40).flatten().raw().toBuffer()),
  )
  const off = [...kept!].map((value, i) => Math.abs(value - drawn![i]!))
  expect(Math.max(...off)).toBeLessThan(40)
})
