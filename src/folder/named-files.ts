/** Every file of its folder that a story names, under a key `file`, whether the rest of it is right or not. */
export function namedFiles(input: unknown): { path: string; file: string }[] {
  const found: { path: string; file: string }[] = []
  const walk = (node: unknown, path: string) => {
    if (Array.isArray(node)) node.forEach((item, i) => walk(item, `${path}[${i}]`))
    else if (typeof node === 'object' && node !== null)
      for (const [key, value] of Object.entries(node)) {
        const at = path ? `${path}.${key}` : key
        if (key === 'file' && typeof value === 'string' && /^(layers|media)\/[^/\\]+$/.test(value))
          found.push({ path: at, file: value })
        else walk(value, at)
      }
  }
  walk(input, '')
  return found
}
