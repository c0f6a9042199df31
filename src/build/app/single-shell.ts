import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.mjs': 'text/javascript' }

/**
 * The app as one HTML file, out of the folder of a build without code splitting: styles and script in it, workers as data:
 * addresses. Throws where a file of the build is left over.
 */
export function singleShell(folder: string): string {
  const assets = existsSync(`${folder}/assets`) ? readdirSync(`${folder}/assets`) : []
  const read = (name: string) => readFileSync(`${folder}/assets/${name}`)
  const taken = new Set<string>()
  const html = readFileSync(`${folder}/index.html`, 'utf8')
    // the bundler leaves a style sheet as a file, or inlines it as a data: address
    .replace(
      /<link rel="stylesheet"([^>]*)href="(?:\.\/assets\/([^"]+)|data:text\/css;base64,([^"]+))"[^>]*>/g,
      (_, attributes: string, name: string | undefined, data: string | undefined) => {
        if (name) taken.add(name)
        const css = (name ? read(name) : Buffer.from(data!, 'base64')).toString('utf8')
        const media = /media="[^"]*"/.exec(attributes)?.[0]
        return `<style${media ? ` ${media}` : ''}>${css.replaceAll('</style', '<\\/style')}</style>`
      },
    )
    .replace(/<script type="module"[^>]*src="\.\/assets\/([^"]+)"[^>]*><\/script>/g, (_, name: string) => {
      taken.add(name)
      const rest = assets.filter((asset) => !taken.has(asset))
      const code = inlineFiles(read(name).toString('utf8'), rest, read, taken)
      // `</script` and `<!--` would end or change the script element
      return `<script type="module">${code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--')}</script>`
    })
  const left = assets.filter((name) => !taken.has(name))
  if (left.length) throw new Error(`not in the one file: ${left.join(', ')}`)
  return html
}

/** Replaces `new URL(file, import.meta.url)` in the code by data: addresses of the files. */
function inlineFiles(code: string, names: string[], read: (name: string) => Buffer, taken: Set<string>) {
  for (const name of names) {
    const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const reference = new RegExp(
      `new URL\\(\\s*(?:\`|"|')[^\`"']*${quoted}(?:\`|"|')\\s*,\\s*(?:""\\s*\\+\\s*)?import\\.meta\\.url\\s*\\)`,
      'g',
    )
    code = code.replace(reference, () => {
      taken.add(name)
      const type = TYPES[extname(name)] ?? 'application/octet-stream'
      return `new URL("data:${type};base64,${read(name).toString('base64')}")`
    })
  }
  return code
}
