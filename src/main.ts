import { startPage } from './panels/start'

void startPage(false, { gestures: 'direct' })
