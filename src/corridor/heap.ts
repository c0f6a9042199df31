/** A binary heap of numbers by cost, least first. */
export default class Heap {
  private items: number[] = []
  private costs: number[] = []

  get size(): number {
    return this.items.length
  }

  /** Cost of the first item; Infinity when empty. */
  get least(): number {
    return this.costs[0] ?? Infinity
  }

  push(item: number, cost: number): void {
    let i = this.items.length
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (this.costs[parent]! <= cost) break
      this.items[i] = this.items[parent]!
      this.costs[i] = this.costs[parent]!
      i = parent
    }
    this.items[i] = item
    this.costs[i] = cost
  }

  /** Takes the first item out. The heap must not be empty. */
  pop(): number {
    const first = this.items[0]!
    const item = this.items.pop()!
    const cost = this.costs.pop()!
    const size = this.items.length
    if (size === 0) return first
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= size) break
      if (child + 1 < size && this.costs[child + 1]! < this.costs[child]!) child++
      if (this.costs[child]! >= cost) break
      this.items[i] = this.items[child]!
      this.costs[i] = this.costs[child]!
      i = child
    }
    this.items[i] = item
    this.costs[i] = cost
    return first
  }
}
