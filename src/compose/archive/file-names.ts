/** What keeps a file of an archive from being read: a sentence for the editor is made of it. */
export type NameFault = 'outside' | 'odd'

// a path of Windows may begin with a drive, and a name may hold what turns its letters round
const ODD = /[\p{Cc}\p{Cf}:*?"<>|]/u

/** Why a path of an archive is not taken; `null` where it is one of a file inside of the folder. */
export function nameFault(path: string): NameFault | null {
  const parts = path.split(/[\\/]/)
  if (/^(?:[\\/]|[A-Za-z]:)/.test(path) || parts.includes('..')) return 'outside'
  if (path.includes('\\') || ODD.test(path) || parts.some((part) => part === '' || part === '.')) return 'odd'
  return null
}

/** Files that a system puts into every archive and folder. */
export function isSystemFile(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(path)
}
