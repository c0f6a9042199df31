import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const eslint = new ESLint({ cwd: root })
const GUARDS =
  /^(no-restricted-(properties|syntax)|svelte\/no-at-html-tags|(@typescript-eslint\/)?no-(eval|implied-eval|new-func|script-url))$/

/** The rules that a piece of code breaks, as if it stood in src/panels. */
async function broken(code: string, file: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}src/panels/${file}`, warnIgnored: true })
  expect(result!.messages.filter((message) => message.fatal)).toEqual([])
  return result!.messages.map((message) => message.ruleId ?? '')
}

const script = (body: string) => `export function put(at: HTMLElement, text: string) {\n  ${body}\n}\n`

it.each([
  'at.innerHTML = text',
  "at['innerHTML'] = text",
  'at.outerHTML = text',
  "at.insertAdjacentHTML('beforeend', text)",
  'at.setHTMLUnsafe(text)',
  ';(at as unknown as { setHTML(t: string): void }).setHTML(text)',
  'document.write(text)',
  'document.writeln(text)',
  'Document.parseHTMLUnsafe(text)',
  "new DOMParser().parseFromString(text, 'text/html')",
  'document.createRange().createContextualFragment(text)',
  ';(at as HTMLIFrameElement).srcdoc = text',
  "at.setAttribute('srcdoc', text)",
  "at.setAttribute('onclick', text)",
  'eval(text)',
  'new Function(text)()',
  "setTimeout('put()', 1)",
  "location.href = 'javascript:put()'",
])('refuses %s', async (body) => {
  expect(await broken(script(body), 'put.ts')).toContainEqual(expect.stringMatching(GUARDS))
})

it.each([
  '{@html text}',
  '<div innerHTML={text}></div>',
  '<div bind:innerHTML={text} contenteditable></div>',
  '<iframe title="x" srcdoc={text}></iframe>',
  '<a href="javascript:alert(1)">x</a>',
])('refuses %s in a component', async (markup) => {
  const code = `<script lang="ts">\n  let { text = $bindable('') } = $props()\n</script>\n\n${markup}\n`
  expect(await broken(code, 'Put.svelte')).toContainEqual(expect.stringMatching(GUARDS))
})

it('takes text', async () => {
  expect(await broken(script('at.textContent = text'), 'put.ts')).toEqual([])
  const code = '<script lang="ts">\n  const { text } = $props()\n</script>\n\n<p>{text}</p>\n'
  expect(await broken(code, 'Put.svelte')).toEqual([])
})
