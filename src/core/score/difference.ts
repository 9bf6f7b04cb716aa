/** The same of two plays: of the record, and of the what-if that was forked from it. */
export interface Pair<Value> {
  readonly asPlayed: Value
  readonly whatIf: Value
}

/** What one list holds and another does not, each in its own order. Nothing is said of which is better. */
export interface Difference<Item> {
  /** In the record only. */
  readonly vanished: readonly Item[]
  /** In the what-if only. */
  readonly appeared: readonly Item[]
  /** In both, as the record has it. */
  readonly stayed: readonly Item[]
}

/** @param keyOf two items with the same key are the same, and no list holds one twice */
export function differenceOf<Item>(
  { asPlayed, whatIf }: Pair<readonly Item[]>,
  keyOf: (item: Item) => string,
): Difference<Item> {
  const before = new Set(asPlayed.map(keyOf))
  const after = new Set(whatIf.map(keyOf))
  return {
    vanished: asPlayed.filter(item => !after.has(keyOf(item))),
    appeared: whatIf.filter(item => !before.has(keyOf(item))),
    stayed: asPlayed.filter(item => after.has(keyOf(item))),
  }
}
