import { PACKAGE } from './files'

/** What else the build asks of Node, by the names that it has there. */
export const tmpdir = (): string => '/tmp'
/** Fonts lie in the app, and are looked for in packages only where they do not. */
export const createRequire = () => ({ resolve: (name: string): string => `${PACKAGE}node_modules/${name}` })
