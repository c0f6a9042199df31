/** What a file of version 1 left to the code: the words and looks of its layers and groups by id, those of its land route. */
export interface Version1 {
  layers: Record<string, object>
  groups: Record<string, object>
  crossings: { id: string; name: object }[]
  /** Where every route's land is from. */
  land: object
  whatIf: { block: { place: string }; presets: object } & Record<string, unknown>
}

/**
 * A story file of version 1 as one of version 2, in which the story itself names its layers and their groups, and what
 * may be changed about its land route. Anything else comes back as it is, for the checker to speak of. The input stays as it was; never throws.
 */
export function migrate(input: unknown, version1: Version1): unknown {
  const { layers, groups } = version1
  if (!isRecord(input) || input.version !== 1 || !Array.isArray(input.layers)) return input
  const langs = new Set(Array.isArray(input.langs) ? ['en', ...(input.langs as unknown[])] : ['en'])
  /** With the words of the story's languages only. */
  const told = <Value>(value: Value): Value => {
    if (Array.isArray(value)) return value.map(told) as Value
    if (!isRecord(value)) return value
    const isText = typeof value.en === 'string'
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => (isText && !langs.has(key) ? [] : [[key, told(part)]])),
    ) as Value
  }
  const used = new Set(input.layers.map((layer: unknown) => (isRecord(layer) ? layer.group : null)))
  const rest = Object.entries(input).map(([key, value]): [string, unknown][] => {
    if (key === 'version') return [['version', 2]]
    if (key === 'journey') return [['journeys', journeys(value, input.layers as unknown[])]]
    if (key === 'derived' && Array.isArray(value))
      return [['derived', value.map((route) => landRoute(route, told(version1)))]]
    if (key !== 'layers') return [[key, value]]
    return [
      [
        'groups',
        Object.entries(groups)
          .filter(([id]) => used.has(id))
          .map(([id, title]) => ({ id, ...told({ title }) })),
      ],
      [
        'layers',
        (value as unknown[]).map((layer) => {
          const known = isRecord(layer) && Object.hasOwn(layers, String(layer.id)) && layers[String(layer.id)]
          return known ? { id: layer.id, ...told(known), ...layer } : layer
        }),
      ],
    ]
  })
  return Object.fromEntries(rest.flat())
}

/** The one journey of version 1 as a list, on the layer that was its own; one without stops is none. */
function journeys(journey: unknown, layers: unknown[]): unknown {
  if (!isRecord(journey) || !Array.isArray(journey.stops)) return [journey]
  const { id, ...rest } = journey
  const isDrawn = layers.some((layer) => isRecord(layer) && layer.id === id)
  return journey.stops.length && isDrawn ? [{ id, layer: id, ...rest }] : []
}

/** A land route of version 1 with its land, the names of its crossings, and what could be changed about it. */
function landRoute(route: unknown, { crossings, land, whatIf }: Version1): unknown {
  if (!isRecord(route) || !isRecord(route.recipe) || !isRecord(route.recipe.crossings)) return route
  const { via, crossings: open } = route.recipe
  const { block, presets, ...always } = whatIf
  const passes = Array.isArray(via) && via.some((place) => isRecord(place) && place.id === block.place)
  const known = crossings.filter(({ id }) => Object.hasOwn(open, id))
  return {
    ...route,
    recipe: {
      ...route.recipe,
      crossings: known.map((crossing) => ({ ...crossing, open: open[crossing.id] })),
      land,
    },
    whatIf: { ...always, ...(passes && { block, presets }) },
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
