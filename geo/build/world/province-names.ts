/** What the source puts beside a province's own name, which alone is printed: its kind, and what is left of an "of". */
const BESIDE: Record<string, RegExp> = {
  en: / (?:Province|Governorate|Department|Prefecture|District|Region|County|Municipality|Parish|Voivodeship)$/,
  fr: /^(?:(?:voïvodie|voblast|préfecture|municipalité|canton|région|comté|comitat|wilaya|oblys|communauté) )?(?:de la |de l['’]|des |du |de |d['’])(?=\p{Lu})/iu,
  es: /^(?:(?:(?:Voivodato|Zona|Ayuntamiento|Estado|Municipalidad|Municipio|Krai) |Autónoma )?(?:de la |de los |de las |del |de )|Ayuntamiento )(?=\p{Lu})/u,
  uk: /^(?:провінція|префектура|регіон|муніципалітет|штат|район) (?=\p{Lu})/u,
  ru: /^(?:провинция|префектура|регион|муниципалитет|штат|район) (?=\p{Lu})/u,
  ar: /^(?:محافظة|ولاية|مقاطعة|إقليم|بلدية|مديرية) (?=\S)/u,
}

/** A province's own name in a language, as a map prints it. */
export function provinceName(lang: string, name: string): string {
  const own = name.replace(BESIDE[lang] ?? /(?!)/, '')
  return own.charAt(0).toLocaleUpperCase(lang) + own.slice(1)
}
