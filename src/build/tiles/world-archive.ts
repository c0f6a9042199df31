import { worldTerms } from '../credit'
import { PLACELINE_LAYER } from '../../story/own-ground'
import { archiveOf, type MadeTile } from './archive'
import { tilesOf, WORLD_BOUNDS, WORLD_ZOOMS, worldBlocks } from './world-tiles'

/** An archive of the whole world, and how many tiles it has. */
export interface WorldArchive {
  archive: Buffer
  tiles: number
}

/**
 * The world of geo/world as one PMTiles archive, for a map that has full detail wherever a reader looks. Deterministic;
 * some 40 s and 1.2 GB of memory.
 * @param onBlock called after each of the blocks that it is made of
 */
export function worldArchive(onBlock: (done: number, all: number) => void = () => {}): WorldArchive {
  const tiles: MadeTile[] = []
  const blocks = worldBlocks()
  blocks.forEach((block, i) => {
    for (const tile of tilesOf(block)) tiles.push(tile)
    onBlock(i + 1, blocks.length)
  })
  const [minzoom, maxzoom] = WORLD_ZOOMS
  const metadata = {
    name: 'Placeline world',
    attribution: worldTerms().join(', '),
    vector_layers: [{ id: PLACELINE_LAYER, fields: { kind: 'String', level: 'Number' }, minzoom, maxzoom }],
  }
  return {
    archive: archiveOf(tiles, { zooms: WORLD_ZOOMS, bounds: WORLD_BOUNDS, metadata }),
    tiles: tiles.length,
  }
}
