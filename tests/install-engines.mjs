// Gets Firefox and WebKit for the tests of three engines, where that can be done without asking anybody.
import { existsSync } from 'node:fs'
import { firefox, webkit } from 'playwright'

/** What the tests look for (tests/browser/engines), and the Debian package that brings it. */
const PACKAGES = [
  [['/usr/bin/firefox-esr', '/usr/bin/firefox'], 'firefox-esr'],
  [['/usr/bin/WebKitWebDriver'], 'webkit2gtk-driver'],
  [['/usr/bin/Xvfb'], 'xvfb'],
]
const INSTALL = [
  ...['DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', '-qq', '--no-install-recommends'],
]
/** Chromium without windows, which takes less of the processor; any other does as well. */
const LIGHT = ['/usr/bin/chromium-headless-shell', 'chromium-headless-shell']
const lacking = () =>
  PACKAGES.filter(([paths]) => !paths.some((path) => existsSync(path))).map(([, name]) => name)
const isOwn = (type) => existsSync(type.executablePath())

/**
 * Installs what is missing: as root on a Debian-like system its packages, elsewhere Playwright's builds.
 * @param {(command: string, args: string[]) => Promise<{ status: number, output: string }>} quietly runs a command
 * @returns a sentence that says what the tests of three engines will run in
 */
export async function installEngines(quietly) {
  const isRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const missing = lacking()
  if (!existsSync(LIGHT[0])) missing.push(LIGHT[1])
  if (missing.length && isRoot) {
    await quietly('apt-get', ['update', '-qq'])
    // one by one: what one system lacks does not keep another from being installed
    for (const name of missing) await quietly('env', [...INSTALL, name])
  }
  if (lacking().length && !(isOwn(firefox) && isOwn(webkit)))
    await quietly('npx', ['playwright', 'install', 'firefox', 'webkit'])
  const still = lacking()
  if (!still.length) return 'Tests of three engines: Chromium, Firefox and WebKit of this system.'
  const own = [isOwn(firefox) && 'Firefox', isOwn(webkit) && 'WebKit'].filter(Boolean)
  return (
    `Tests of three engines: this system lacks ${still.join(', ')}` +
    (own.length ? `; Playwright's own ${own.join(' and ')} stands in.` : '; what needs it is skipped.') +
    (isRoot || own.length === 2 ? '' : `\nTo run them all: sudo apt-get install ${still.join(' ')}`)
  )
}
