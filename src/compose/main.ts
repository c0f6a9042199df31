import { mount } from 'svelte'
import 'virtual:palette.css'
import '../panels/page/theme.css'
import './page/compose.css'
import Compose from './page/Compose.svelte'
import { firstLang, loadWords } from './words'

const target = document.getElementById('compose')!
loadWords(firstLang(location.search, navigator.languages)).then(
  (first) => {
    target.replaceChildren()
    mount(Compose, { target, props: { first } })
  },
  (error: unknown) => {
    console.warn('The composer did not start:', error)
    target.textContent = 'The composer could not be loaded. Reload the page to try again.'
  },
)
