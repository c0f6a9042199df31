/** What is made of a story: the zip of its whole site, or one file. */
export type SiteKind = 'site' | 'one'

export interface SiteQuestion {
  /** The address of the site that the composer is in. */
  root: string
  id: string
  /** Of the story's folder. */
  files: Map<string, Uint8Array>
  kind: SiteKind
  /** Where the site will stand; '' where that is not known. */
  site: string
}

export type SiteAnswer = { bytes: Uint8Array } | { fault: string }
