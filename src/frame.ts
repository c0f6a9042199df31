import { startPage } from './panels/start'
import { followMessages } from './view/messages-adapter.svelte'

const { view, warnings } = await startPage(true, { gestures: 'cooperative' })
if (view.frame.transparent) document.documentElement.dataset.transparent = ''
followMessages(view, warnings)
