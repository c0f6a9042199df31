/** The address of the site that the composer is in. */
export const siteRoot = (): string => new URL('./', location.href).href
