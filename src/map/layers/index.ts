import { corridor } from './corridor'
import { crimea } from './crimea'
import { donbass } from './donbass'
import { journey } from './journey'
import { kyiv } from './kyiv'
import { mariupol } from './mariupol'
import { moscow } from './moscow'
import type { LayerRecord } from './record'
import { seaOfAzov } from './sea-of-azov'

/** All layers that a story can ask for, from the ground up. */
export const LAYERS: LayerRecord[] = [seaOfAzov, donbass, crimea, corridor, journey, moscow, kyiv, mariupol]
