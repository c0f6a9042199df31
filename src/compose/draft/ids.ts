const LONGEST = 60

/**
 * An id out of a name: its Latin letters and digits in lower case, joined by hyphens; `kind` where it has none.
 * @param taken the ids that are in use; a number is put behind one of these
 */
export function newId(name: string, kind: string, taken: Iterable<string>): string {
  const used = new Set(taken)
  const own = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  const base = own || kind
  // a bare "note" would be a riddle beside "note-2"
  for (let n = own ? 1 : 0; ; n++) {
    const id = own ? (n === 1 ? base : `${base}-${n}`) : `${base}-${n + 1}`
    if (!used.has(id)) return id
  }
}
