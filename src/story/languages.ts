/** The language of a text of the story: any tag of BCP 47 in its canonical form, such as `en`, `pt-BR` or `zh-Hant`. */
export type Lang = string

/** Language, script, region, variants; no extensions, which change no word of a text. */
export const LANG =
  /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/u
