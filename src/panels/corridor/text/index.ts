import { typesetAll, type Lang } from '../../../story'
import type { CorridorWords } from './en'

export type { CorridorWords }

const LOADERS: Record<Lang, () => Promise<CorridorWords>> = {
  en: async () => (await import('./en')).en,
  uk: async () => (await import('./uk')).uk,
  ru: async () => (await import('./ru')).ru,
}

export async function loadCorridorWords(lang: Lang): Promise<CorridorWords> {
  return typesetAll(await LOADERS[lang](), lang)
}
