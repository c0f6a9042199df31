import type { Theme } from '../view/state'

/** The theme that is drawn: the reader's choice, else the system's. */
export function drawnTheme(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  return theme === 'auto' ? (systemIsDark ? 'dark' : 'light') : theme
}
