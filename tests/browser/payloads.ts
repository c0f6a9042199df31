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

/** Keys of a story whose strings are texts; by the others the page looks things up. */
const TEXTS = /^(en|uk|ru|toponym|title|publisher|alias)$/

/** A copy of some JSON in which every text ends in a payload, each in its turn. */
export function poisoned<T>(value: T, isText: (key: string) => boolean = (key) => TEXTS.test(key)): T {
  let turn = 0
  const walk = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return isText(key) ? `${one} ${PAYLOADS[turn++ % PAYLOADS.length]}` : one
    if (Array.isArray(one)) return one.map((item) => walk(item, key))
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([k, v]) => [k, walk(v, k)]))
  }
  return walk(value, '') as T
}
