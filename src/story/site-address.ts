/** The address of a site's root, with a slash at its end and nothing after it; `null` where a text is no http(s) address. */
export function siteAddress(text: string): string | null {
  const given = text.trim()
  if (!URL.canParse(given)) return null
  const url = new URL(given)
  if (!/^https?:$/.test(url.protocol)) return null
  url.search = url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}
