import type { Plugin } from 'vite'
import { policyTags } from '../../poster/document'

/** Gives a page of the build the same policy as a story's pages have: nothing from other hosts, no inline code. */
export function contentPolicy(): Plugin {
  return {
    name: 'placeline-content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${policyTags()}`),
    },
  }
}
