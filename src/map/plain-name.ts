/** A name in Latin letters as newspapers print it, without the signs of a romanization: Ţanţā is Tanta, Sana‘a Sanaa. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}‘’`ʿʾ]/gu, '')
    .normalize('NFC')
}
