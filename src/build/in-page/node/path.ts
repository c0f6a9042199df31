/** As node:path, of the paths of `files.ts`: absolute, with slashes. */
export function join(...parts: string[]): string {
  const kept: string[] = []
  const whole = parts.filter(Boolean).join('/')
  for (const part of whole.split('/'))
    if (part === '..') kept.pop()
    else if (part !== '' && part !== '.') kept.push(part)
  const end = whole.endsWith('/') && kept.length ? '/' : ''
  return `${whole.startsWith('/') ? '/' : ''}${kept.join('/')}${end}`
}

export const resolve = (...parts: string[]): string => join('/', ...parts).replace(/(.)\/$/, '$1')
export const dirname = (path: string): string => path.replace(/\/[^/]*\/?$/, '') || '/'
export const basename = (path: string): string => path.replace(/\/$/, '').split('/').at(-1)!
