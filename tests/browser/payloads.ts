/** What a text may hold that wants to be more than a text; each calls `fired()` if anything runs it. */
export const PAYLOADS = [
  '"><img src=x onerror=fired()>',
  "'><svg onload=fired()>",
  '<script>fired()</script>',
  '</script><script>fired()</script>',
  '</textarea></title></style><iframe srcdoc="<script>parent.fired()</script>">',
  '<details open ontoggle=fired()>',
  '[here](javascript:fired())',
  '[here](data:text/html,<script>fired()</script>)',
  '*<input autofocus onfocus=fired()>*',
  '" onmouseover="fired()" autofocus onfocus="fired()',
  '`${fired()}` {{constructor.constructor("fired()")()}}',
  '{@html "<img src=x onerror=fired()>"}',
  '&lt;img src=x onerror=fired()&gt;',
  '\u003cimg src=x onerror=fired()\u003e',
  '<a href="javascript:fired()" id="app">app</a>',
  '<math><mtext><table><mglyph><style><img src=x onerror=fired()>',
  ']]><foreignObject><body onload=fired()/>',
] as const

/** Keys whose strings are no texts: the page looks things up by them. */
const NAMED =
  /^(id|lang|langs|language|date|asOf|in|type|kind|layer|layers|feature|precision|place|source|annotation|speaker|paragraph|act|status|group|select|claim|data|motivation|format|exact|prefix|suffix|url|version|group|basis_|when|said|about|start|end|term|published|retrieved)$/

/** A copy of some JSON in which every text ends in a payload, each in its turn. */
export function poisoned<T>(value: T, isName: (key: string) => boolean = (key) => NAMED.test(key)): T {
  let turn = 0
  const walk = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return isName(key) ? one : `${one} ${PAYLOADS[turn++ % PAYLOADS.length]}`
    if (Array.isArray(one)) return one.map((item) => walk(item, key))
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([k, v]) => [k, walk(v, k)]))
  }
  return walk(value, '') as T
}
