import { addressOf, PACKAGE } from './files'

/** As `src/build/root.ts`, of the package's files beside the composer. */
export const inPackage = (path: string): URL => new URL(path, `file://${PACKAGE}`)
export const APP = inPackage('app/')

/** Where a module of the package is imported from. */
export const importable = (url: URL): string => addressOf(url.pathname.slice(PACKAGE.length))
