import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APP } from './root'
import { builderFile, copySiteFiles, listSiteFiles, moveKept } from './site-files'
import { SITE_FILES, type SiteFiles } from './site-list'

describe('what every site has', () => {
  const root = mkdtempSync(join(tmpdir(), 'placeline-site-files-'))
  const [old, part] = [join(root, 'site'), join(root, 'site.part')]
  const inode = (folder: string, path: string) => statSync(join(folder, path)).ino
  let files: SiteFiles
  beforeAll(async () => {
    expect(await copySiteFiles(old, join(root, 'none'))).toEqual([])
    files = JSON.parse(readFileSync(join(old, SITE_FILES), 'utf8')) as SiteFiles
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it('is all there, in a folder named by the hash of what is in it', () => {
    expect(files.site.filter((path) => !existsSync(join(old, path)))).toEqual([])
    expect(files.site.length).toBeGreaterThan(files.package.length)
    const now = listSiteFiles()
    expect(now).toEqual(files)
    expect(readFileSync(join(old, files.base, 'app/app.json.bin'))).toEqual(
      readFileSync(new URL('app.json', APP)),
    )
  })

  it('is where the app is served from, too', () => {
    const find = builderFile()
    const [name] = files.package.filter((one) => one.endsWith('.js'))
    expect(readFileSync(find(files.base + name!)!)).toEqual(readFileSync(join(old, files.base + name!)))
    expect(find(`${files.base}geo/none.bin`)).toBeUndefined()
    expect(find('embed.js')).toBeUndefined()
  })

  it('is not copied again where it is the same by its name, and is where it is not', async () => {
    const same = files.site.find((path) => path.startsWith(`${files.base}geo/`))!
    const torn = files.site.filter((path) => path.startsWith(`${files.base}geo/`)).at(-1)!
    writeFileSync(join(old, torn), '')
    const [wasSame, wasTorn] = [inode(old, same), inode(old, torn)]
    const kept = await copySiteFiles(part, old)
    expect(kept).toContain(same)
    expect(kept).not.toContain(torn)
    expect(kept).not.toContain('embed.js')
    renameSync(old, `${old}.old`)
    moveKept(kept, `${old}.old`, part)
    expect(inode(part, same)).toBe(wasSame)
    expect(inode(part, torn)).not.toBe(wasTorn)
    expect(files.site.filter((path) => !existsSync(join(part, path)))).toEqual([])
    expect(statSync(join(part, torn)).size).toBeGreaterThan(0)
  })
})
