import { startPage } from './panels/start'

void startPage(true, { gestures: 'cooperative' })
