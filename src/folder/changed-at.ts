import { statSync } from 'node:fs'

/** When a file was last changed, in ms since 1970; 0 for one that is not there. */
export const changedAt = (file: URL): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
