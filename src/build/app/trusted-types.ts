import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Where Svelte makes a policy of its own. */
const FILE = '/svelte/src/internal/client/dom/reconciler.js'
const POLICY = /const policy =[\s\S]*?\n\t\}\);/

/** Lets Svelte use the page's one policy for Trusted Types. Throws where Svelte has moved its own. */
export function trustedTypes(): Plugin {
  const ours = fileURLToPath(new URL('../../trusted.ts', import.meta.url))
  return {
    name: 'placeline-trusted-types',
    apply: 'build',
    transform(code, id) {
      if (!id.split('?')[0]!.replaceAll('\\', '/').endsWith(FILE)) return null
      if (!POLICY.test(code))
        throw new Error(`${FILE} of Svelte makes no policy: see src/build/app/trusted-types.ts`)
      return { code: code.replace(POLICY, `import { policy } from ${JSON.stringify(ours)};`), map: null }
    },
  }
}
