import { mount } from 'svelte'
import 'virtual:palette.css'
import '../panels/page/theme.css'
import './page/compose.css'
import Compose from './page/Compose.svelte'
import { directionOf, type UiLang } from '../languages'
import { firstLang, loadWords } from './words'

/** Said where the words themselves do not come. */
const FAILED: Record<UiLang, string> = {
  en: 'The composer could not be loaded. Reload the page to try again.',
  uk: 'Редактор не вдалося завантажити. Оновіть сторінку, щоб спробувати ще раз.',
  ru: 'Редактор не удалось загрузить. Обновите страницу, чтобы попробовать ещё раз.',
  fr: 'L’éditeur n’a pas pu être chargé. Rechargez la page pour réessayer.',
  ar: 'تعذّر تحميل المحرر. أعد تحميل الصفحة للمحاولة مرة أخرى.',
}

const lang = firstLang(location.search, navigator.languages)
const target = document.getElementById('compose')!
loadWords(lang).then(
  (first) => {
    target.replaceChildren()
    mount(Compose, { target, props: { first } })
  },
  (error: unknown) => {
    console.warn('The composer did not start:', error)
    document.documentElement.lang = lang
    document.documentElement.dir = directionOf(lang)
    target.textContent = FAILED[lang]
  },
)
