/** Words for a kind of province, which a text often leaves out or puts elsewhere. */
const BEFORE = [
  'провінція',
  'провинция',
  'район',
  'регіон',
  'регион',
  'префектура',
  'парафія',
  'приход',
  'муніципалітет',
  'муниципалитет',
  'атол',
  'атолл',
  'округ',
  'лен',
  'автономний регіон',
  'республіка',
  'республика',
  'штат',
  'مقاطعة',
  'محافظة',
  'بلدية',
  'ولاية',
  'إقليم',
  'إدارة',
  'منطقة',
  'أبرشية',
  'مديرية',
  'كانتون',
  'أوبلاست',
  'جهة',
  'شعبية',
  'إمارة',
  'canton de',
  'canton du',
  "canton d'",
  'municipalité de',
  'voïvodie de',
  'préfecture de',
  "préfecture d'",
  'région de',
  "région d'",
  'république de',
  'province of',
  'province de',
  'republic of',
  'state of',
  'emirate of',
]
const AFTER = [
  'prefecture',
  'state',
  'province',
  'voivodeship',
  'zone',
  'krai',
  'oblast',
  'region',
  'district',
  'canton',
  'county',
  'governorate',
  'أوبلاست',
  'жупания',
  'жупанія',
  'провинция',
  'провінція',
  'регион',
  'регіон',
  'департамент',
  'велаят',
]
/** A name in the form of an adjective says nothing without its kind. */
const ADJECTIVE = /(?:ий|ый|ой|ая|яя|а|ое|е|ське|цьке|ські)$/u

/** A province's name without the word for its kind; '' where it has none. */
export function withoutKind(name: string): string {
  const small = name.toLowerCase()
  const before = BEFORE.find((word) => small.startsWith(word.endsWith("'") ? word : `${word} `))
  if (before) return name.slice(before.length).trim()
  const after = AFTER.find((word) => small.endsWith(` ${word}`))
  const rest = after ? name.slice(0, -after.length).trim() : ''
  return /\p{Script=Cyrillic}/u.test(rest) && ADJECTIVE.test(rest) ? '' : rest
}
