import { gzipSync } from 'node:zlib'
import { detailBeyond, groundOf, nearGround } from '../build/ground'
import { packTopologies } from '../build/packs'
import type { Finding } from '../story/rules/rule'
import type { StoryFile } from '../story/schema'

/** What the ground that a story shows may weigh with brotli, in kB: region, fine boxes and names together. */
const GROUND_MOST = 90
/** Of bytes with gzip, what brotli makes of such ground: 0.85 to 0.89 were measured. */
const BROTLI = 0.88

/** Whether the ground can be as fine as the story asks for: the places lie in its region, and a page can take it. */
export function detailFaults(story: StoryFile): Finding[] {
  const { detail = [] } = story.basemap ?? {}
  if (!detail.length) return []
  const beyond = new Set(detailBeyond(story))
  if (beyond.size)
    return detail.flatMap((id, i): Finding[] =>
      beyond.has(id)
        ? [
            {
              path: `basemap.detail[${i}]`,
              wrong: `"${id}" lies beyond the region of the map, more than 28 degrees east or west or 18 north or south of its view`,
              right: 'a place nearer to "view.center"',
            },
          ]
        : [],
    )
  const whole = groundKb(story, detail)
  if (whole <= GROUND_MOST) return []
  // one after the other, as near places share a box
  const sums = [...detail.map((_, i) => groundKb(story, detail.slice(0, i))), whole]
  const each = detail.map((id, i) => `${id} +${Math.max(0, sums[i + 1]! - sums[i]!)}`)
  return [
    {
      path: 'basemap.detail',
      wrong: `the ground of the region would have about ${whole} kB: the view and the steps take ${sums[0]}, ${each.join(', ')}`,
      right: `at most ${GROUND_MOST} kB with brotli, so fewer places`,
    },
  ]
}

/** The ground that a story shows, with fine boxes around some places, in kB as brotli makes it, about. */
function groundKb(story: StoryFile, detail: string[]): number {
  const ground = groundOf({ ...story, basemap: { ...story.basemap, detail } })
  // what lies further comes when it is looked at
  const { coarse, towns } = nearGround(ground)
  const { fine } = ground.sources
  const packs = Object.entries({ coarse, fine, towns }).map(([name, source]) =>
    packTopologies({ [name]: source }),
  )
  const bytes = packs.reduce((sum, pack) => sum + gzipSync(Buffer.from(pack), { level: 9 }).length, 0)
  return Math.round((bytes * BROTLI) / 1000)
}
