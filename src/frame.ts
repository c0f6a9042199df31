import { startPage } from './panels/start'
import { followMessages } from './view/messages-adapter.svelte'

// for blocked.js: the scripts have arrived
document.documentElement.dataset.started = ''
const { view, warnings } = await startPage(true, { gestures: 'cooperative' })
if (view.frame.transparent) document.documentElement.dataset.transparent = ''
followMessages(view, warnings)
