import type { UiLang } from '../../../languages'

/** Beside the pictures and not among the words of every page, which most stories would carry for nothing. */
export const ENLARGE: Record<UiLang, string> = {
  en: 'Enlarge the picture',
  uk: 'Збільшити зображення',
  ru: 'Увеличить изображение',
  fr: 'Agrandir l’image',
  ar: 'تكبير الصورة',
}
