import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { serve } from '../bench/pages/servers'
import { expect, test } from './test'
import { drawn } from './break'
import { watch } from './support'

/** The most that the files of the package and of all that it needs may have, in MB, and what they take on a disk. */
const INSTALLED_MB = 61
const ON_DISK_MB = 65
/** The least room of a file on most disks, in bytes. */
const BLOCK = 4096

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}
let folder: string

/** Runs a command as on a machine that has Node and an empty home. @returns what it printed */
function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: join(folder, 'home') },
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`)
  return `${stdout}${stderr}`
}

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'placeline-package-'))
  mkdirSync(join(folder, 'home'))
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], resolve('.'))
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  run('tar', ['xf', tarball!, '-C', modules], folder)
  spawnSync('mv', [join(modules, 'package'), join(modules, 'placeline')])
  // the packages that an installer would bring, and no other: here they come without a network
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction')
  }
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function sizesIn(path: string): number[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !relative(path, entry.parentPath).split(/[\\/]/).includes('node_modules'),
    )
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
}

test('the package makes, checks and builds a story in an empty folder, without a bundler', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const placeline = (...args: string[]) =>
    run(process.execPath, ['node_modules/placeline/app/command/placeline.js', ...args], folder)
  expect(placeline('new', 'flood-2024', '--lang', 'fr')).toContain('npx placeline preview flood-2024')
  const file = join(folder, 'flood-2024/story.json')
  const story = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  writeFileSync(file, JSON.stringify({ ...story, status: 'published', title: 'La crue' }, null, 2))
  expect(placeline('check', 'flood-2024')).toContain('0 faults, 0 warnings')
  expect(placeline('build', 'flood-2024')).toContain('Built flood-2024 in dist/')
  const server = await serve(join(folder, 'dist'), Number(process.env.TEST_PORT ?? 4173) + 3)
  try {
    const faults = watch(page)
    await page.goto(`${server.address}index.html`)
    await expect(page.locator('.stage.ready')).toBeVisible({ timeout: 40_000 })
    expect(await drawn(page, 'coarse')).toBeGreaterThan(0)
    await expect(page.locator('h1')).toHaveText('La crue')
    await page.locator('[data-place="nairobi"]').click()
    await expect(page.locator('[data-card]')).toBeVisible()
    expect(faults).toEqual({ console: [], thirdParty: [] })
  } finally {
    server.stop()
  }
})

test('the package takes little room with all that it needs', () => {
  const needed = run('npm', ['ls', '--omit=dev', '--all', '--parseable'], resolve('.'))
    .trim()
    .split('\n')
    .slice(1)
  const sizes = [join(folder, 'node_modules/placeline'), ...needed].flatMap(sizesIn)
  const megabytes = (of: (bytes: number) => number) => sizes.reduce((sum, bytes) => sum + of(bytes), 0) / 1e6
  expect(megabytes((bytes) => bytes)).toBeGreaterThan(20)
  expect(megabytes((bytes) => bytes)).toBeLessThan(INSTALLED_MB)
  expect(megabytes((bytes) => Math.ceil(bytes / BLOCK) * BLOCK)).toBeLessThan(ON_DISK_MB)
})

test('the package holds the pages that its README and its messages name', () => {
  const own = join(folder, 'node_modules/placeline')
  const readme = readFileSync(join(own, 'README.md'), 'utf8')
  const linked = [...readme.matchAll(/\]\(([^)#\s]+\.md)/g)].map(([, link]) => link!)
  const command = readFileSync(join(own, 'app/command/placeline.js'), 'utf8')
  const named = [...command.matchAll(/\bdocs\/[a-z-]+\.md/g)].map(([name]) => name)
  expect(linked).toContain('docs/map-your-own-article.md')
  expect(named).toContain('docs/story-format.md')
  const pages = readdirSync(join(own, 'docs')).map((name) => `docs/${name}`)
  expect([...new Set([...linked, ...named])].filter((page) => !existsSync(join(own, page)))).toEqual([])
  // and where these lead on, among the pages
  const onward = pages.flatMap((page) =>
    [...readFileSync(join(own, page), 'utf8').matchAll(/\]\(([a-z-]+\.md)/g)].map(
      ([, link]) => `docs/${link!}`,
    ),
  )
  expect(onward.filter((page) => !pages.includes(page))).toEqual([])
  expect(pages.filter((page) => !page.endsWith('.md'))).toEqual([])
})
