import h5wasm from 'h5wasm/node'
import type { Position } from 'geojson'

/** Where Debian's package gmt-gshhg-full 2.3.7 puts its files; GSHHG_DIR names another place. */
const FOLDER = process.env.GSHHG_DIR ?? '/usr/share/gmt-gshhg'
const STEPS = 65535

/** A stretch of a shore or a river as GSHHG has it: cut at the edges of its bins. */
export type Stretch = { level: number; id?: number; points: Position[] }

/** The stretches of the full-resolution rivers of these classes (WDBII), as `level`. */
export const gshhgRivers = (classes: number[]) => stretches('binned_river_f.nc', false, classes)

/** The stretches of the full-resolution shores of lakes (`level` 2) and of islands in them (3). */
export const gshhgShores = () => stretches('binned_GSHHS_f.nc', true, [2, 3])

async function stretches(name: string, isShore: boolean, wanted: number[]): Promise<Stretch[]> {
  await h5wasm.ready
  const file = new h5wasm.File(`${FOLDER}/${name}`, 'r')
  const all = (key: string) => (file.get(key) as { value: ArrayLike<number> }).value
  const binDeg = Number(all('Bin_size_in_minutes')[0]) / 60
  const columns = Number(all('N_bins_in_360_longitude_range')[0])
  const [first, count] = [all('Id_of_first_segment_in_a_bin'), all('N_segments_in_a_bin')]
  const [xs, ys] = [
    all('Relative_longitude_from_SW_corner_of_bin'),
    all('Relative_latitude_from_SW_corner_of_bin'),
  ]
  const start = all('Id_of_first_point_in_a_segment')
  const packed = isShore
    ? all('Embedded_npts_levels_exit_entry_for_a_segment')
    : all('N_points_for_a_segment')
  const levels = isShore ? null : all('Hierarchial_level_of_a_segment')
  const ids = isShore ? all('Id_of_GSHHS_ID') : null
  const found: Stretch[] = []
  for (let bin = 0; bin < count.length; bin++) {
    const west = (bin % columns) * binDeg
    const south = 90 - (Math.floor(bin / columns) + 1) * binDeg
    for (let segment = first[bin]!; segment < first[bin]! + count[bin]!; segment++) {
      const value = packed[segment]!
      const level = isShore ? (value >>> 6) & 7 : levels![segment]!
      const length = isShore ? value >>> 9 : value
      if (length < 2 || !wanted.includes(level)) continue
      const points: Position[] = []
      for (let at = start[segment]!; at < start[segment]! + length; at++) {
        // a bin is on one side of the antimeridian, its edge on it too
        const lng = west + ((xs[at]! & 0xffff) * binDeg) / STEPS
        points.push([west >= 180 ? lng - 360 : lng, south + ((ys[at]! & 0xffff) * binDeg) / STEPS])
      }
      found.push({ level, id: ids?.[segment], points })
    }
  }
  file.close()
  return found
}
