import { ar } from './ar'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import type { Habits } from './habits'
import { ru } from './ru'
import { uk } from './uk'

const HABITS: Record<string, Habits> = { ar, en, es, fr, ru, uk }

/** What is known of a language; of one that nothing is known of, what its script has. */
export function habitsOf(language: string, text: string): Habits {
  const known = HABITS[language.toLowerCase().split('-')[0]!]
  if (known) return known
  if (/\p{Script=Cyrillic}/u.test(text)) return ru
  return /\p{Script=Arabic}/u.test(text) ? ar : { ...fr, saying: new Set(), titles: en.titles }
}
