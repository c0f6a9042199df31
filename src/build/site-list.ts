/** What the composer reads at a site's root before it builds a story there: paths with slashes. */
export interface SiteFiles {
  /** The folder in the site that has, below their paths from the package, the files that stories are built with. */
  base: string
  /** The files that stories are built with, by their paths from the package's folder. */
  package: string[]
  /** The files that every site has, whatever its stories, by their paths in the site. */
  site: string[]
}

/** Its name in a site. It may change, so it stands where no server keeps it for good. */
export const SITE_FILES = 'compose.json'
