/** What a file of version 1 left to the code: the words and looks of its layers and their groups, by id. */
export interface Version1 {
  layers: Record<string, object>
  groups: Record<string, object>
}

/**
 * A story file of version 1 as one of version 2, in which the story itself names its layers and their groups. Anything
 * else comes back as it is, for the checker to speak of. The input stays as it was; never throws.
 */
export function migrate(input: unknown, { layers, groups }: Version1): unknown {
  if (!isRecord(input) || input.version !== 1 || !Array.isArray(input.layers)) return input
  const langs = new Set(Array.isArray(input.langs) ? ['en', ...(input.langs as unknown[])] : ['en'])
  const told = (value: object): object =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
        if (!isRecord(part)) return [[key, part]]
        // the words of one of the story's languages each
        return [[key, Object.fromEntries(Object.entries(part).filter(([lang]) => langs.has(lang)))]]
      }),
    )
  const used = new Set(input.layers.map((layer: unknown) => (isRecord(layer) ? layer.group : null)))
  const rest = Object.entries(input).map(([key, value]): [string, unknown][] => {
    if (key === 'version') return [['version', 2]]
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
