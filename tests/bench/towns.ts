/**
 * Every town of 100,000 people and every capital on the map, at each scale: which stand in the sea or beyond a border, and by
 * how many km; and which lie near a limit that the table of disputed areas answers, with the row.
 * Run: npm run bench:towns
 */
import { LISTED } from '../fixtures/disputed-ways'
import { largeTowns, misplaced } from '../fixtures/towns-on-map'

const NEAR_DEG = 0.7
const towns = largeTowns()
const found = misplaced(towns)
console.log(`${towns.length} towns, ${found.length} findings\n`)
for (const scale of ['areas', 'detail', 'region', 'world'] as const)
  for (const what of ['country', 'sea'] as const) {
    const some = found.filter((one) => one.scale === scale && one.what === what).sort((a, b) => b.km - a.km)
    console.log(`${scale}, ${what}: ${some.length}`)
    for (const { town, km } of some)
      console.log(`  ${town.name}, ${town.country}${town.isCapital ? ', capital' : ''}: ${km.toFixed(1)} km`)
  }
console.log('\nNear a limit of the table, by row')
for (const [name, [lng, lat, lng2, lat2], row] of LISTED) {
  const near = towns.filter(({ at: [x, y] }) => {
    const [dx, dy] = [lng2 - lng, lat2 - lat]
    const t = Math.max(0, Math.min(1, ((x - lng) * dx + (y - lat) * dy) / (dx * dx + dy * dy || 1)))
    return Math.hypot(x - lng - t * dx, y - lat - t * dy) < NEAR_DEG
  })
  if (near.length)
    console.log(`  ${row} (${name}): ${near.map((town) => `${town.name}, ${town.country}`).join('; ')}`)
}
