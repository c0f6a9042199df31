/** A graphics processor that has not answered by then is not waited for. */
const LONGEST_MS = 1000
const LOOK_MS = 16

/**
 * Calls back once the graphics processor has done all that a canvas has asked of it so far, or after a second: a canvas
 * that is shown before that holds up the whole page until then.
 * @param gl `null` for a canvas without WebGL 2, which has nothing to wait for
 */
export function whenDrawn(gl: WebGL2RenderingContext | null, done: () => void) {
  const sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  if (!gl || !sync) return done()
  gl.flush()
  const end = performance.now() + LONGEST_MS
  const look = () => {
    const over = gl.isContextLost() || performance.now() > end
    if (over || gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED) done()
    else setTimeout(look, LOOK_MS)
  }
  setTimeout(look)
}
