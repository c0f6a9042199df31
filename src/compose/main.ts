import { mount } from 'svelte'
import 'virtual:palette.css'
import '../panels/page/theme.css'
import './page/compose.css'
import Compose from './page/Compose.svelte'
import { directionOf } from '../languages'
import { COMPOSE_FAILED } from '../languages/catalogues'
import { firstLang, loadWords } from './words'

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
    target.textContent = COMPOSE_FAILED[lang]
  },
)
