/** The items under each key, in their own order; `Map.groupBy` is too young for the browsers in use. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/**
 * A grouping that is made once for each list and kept as long as the list is, so that ten thousand annotations
 * are not read through again for every place. Lists of a parsed story never change.
 */
export function groupedOnce<Item extends object, Key>(
  keyOf: (item: Item) => Key,
): (items: Item[], key: Key) => Item[] {
  const kept = new WeakMap<Item[], Map<Key, Item[]>>()
  return (items, key) => {
    let groups = kept.get(items)
    if (!groups) kept.set(items, (groups = groupBy(items, keyOf)))
    return groups.get(key) ?? []
  }
}
