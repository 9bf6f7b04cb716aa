/*
 * Chromium and Edge have these four methods only from version 110 on, and one version before is the oldest that must
 * work. It is loaded before anything is drawn.
 */

const methods = {
  toSorted<Item>(this: readonly Item[], compare?: (one: Item, other: Item) => number): Item[] {
    // oxlint-disable-next-line unicorn/no-array-sort -- this is what makes a copy.
    return Array.from(this).sort(compare)
  },
  toReversed<Item>(this: readonly Item[]): Item[] {
    // oxlint-disable-next-line unicorn/no-array-reverse -- this is what makes a copy.
    return Array.from(this).reverse()
  },
  toSpliced<Item>(this: readonly Item[], ...change: [number, number, ...Item[]]): Item[] {
    const copy = Array.from(this)
    copy.splice(...change)
    return copy
  },
  with<Item>(this: readonly Item[], index: number, item: Item): Item[] {
    const at = index < 0 ? this.length + index : index
    if (at < 0 || at >= this.length) throw new RangeError('Invalid index')
    return Object.assign(Array.from(this), { [at]: item })
  },
}

/** Adds the methods that this browser does not have, hidden from loops as its own are. */
export function addArrayMethods(prototype: object = Array.prototype): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value, writable: true, configurable: true })
}

addArrayMethods()
