import { Buffer } from 'buffer/'

/**
 * Gives packages of the build what they find in Node; no `versions`, by which some tell Node from a page, and no address,
 * by which the page's components tell a page from its build.
 */
export function setGlobals(): void {
  Object.assign(globalThis, { Buffer, process: { env: {}, once: () => {} } })
  Object.defineProperty(globalThis, 'location', { value: undefined })
}
