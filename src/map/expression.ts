import type { GeoJsonProperties } from 'geojson'

interface Context {
  zoom: number
  properties: GeoJsonProperties
}

type Call = [operator: string, ...args: unknown[]]

/**
 * The value of a MapLibre style expression, for the few operators that the corridor's layers use: get, ==, any,
 * case, and a linear interpolation by zoom. What is no expression is its own value.
 * Throws on any other operator.
 */
export function evaluate(value: unknown, context: Context): unknown {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return value
  const [operator, ...args] = value as Call
  const of = (arg: unknown) => evaluate(arg, context)
  switch (operator) {
    case 'get':
      return context.properties?.[String(args[0])] ?? null
    case '==':
      return of(args[0]) === of(args[1])
    case 'any':
      return args.some(of)
    case 'case': {
      let i = 0
      while (i + 1 < args.length && !of(args[i])) i += 2
      return of(args[i + 1 < args.length ? i + 1 : i])
    }
    case 'interpolate':
      return interpolated(args, context.zoom)
    default:
      throw new Error(`no such operator here: ${operator}`)
  }
}

function interpolated([how, by, ...stops]: unknown[], zoom: number): number {
  if (String(how) !== 'linear' || String(by) !== 'zoom') throw new Error('only linear, and only by zoom')
  const numbers = stops as number[]
  let i = 2
  while (i < numbers.length - 2 && numbers[i]! < zoom) i += 2
  const [from, low, to, high] = numbers.slice(i - 2, i + 2) as [number, number, number, number]
  return low + (high - low) * Math.min(1, Math.max(0, (zoom - from) / (to - from)))
}
