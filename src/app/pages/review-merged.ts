/**
 * What two tabs made of the same thing, put together: what this one changed since both agreed, on top of what the other
 * left. Where both changed the same words, those of this one stand.
 *
 * @param agreed what both had at last
 */
export function merged<Value>(agreed: Value, mine: Value, theirs: Value): Value
export function merged(agreed: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, theirs) || isSame(agreed, theirs)) return mine
  if (isSame(agreed, mine)) return theirs
  if (isRecord(mine) && isRecord(theirs)) return mergedRecords(isRecord(agreed) ? agreed : {}, mine, theirs)
  if (isList(mine) && isList(theirs)) return mergedLists(isList(agreed) ? agreed : [], mine, theirs)
  return mine
}

type AnyRecord = Readonly<Record<string, unknown>>

/** Key by key. A key that one took away and the other changed stays, with the change. */
function mergedRecords(agreed: AnyRecord, mine: AnyRecord, theirs: AnyRecord): AnyRecord {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  return Object.fromEntries(
    keys.flatMap(key => {
      const value = mergedOrKept(own(agreed, key), own(mine, key), own(theirs, key))
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function mergedOrKept(agreed: unknown, mine: unknown, theirs: unknown): unknown {
  return merged(agreed, mine, theirs) ?? (isSame(agreed, theirs) ? undefined : theirs)
}

/** Item by item, in the order of this one; what the other put in comes after. */
function mergedLists(
  agreed: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const [before, here, there] = [byName(agreed), byName(mine), byName(theirs)]
  const names = [...new Set([...here.keys(), ...there.keys()])]
  return names.flatMap(name => {
    const value = mergedOrKept(before.get(name), here.get(name), there.get(name))
    return value === undefined ? [] : [value]
  })
}

function byName(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(list.map(item => [nameOf(item), item]))
}

/** What a clerk adds has an id; all other lists are of keys. */
function nameOf(item: unknown): string {
  return isRecord(item) && typeof item['id'] === 'string' ? item['id'] : JSON.stringify(item)
}

/** As it is kept: the order of keys is of no meaning, but nothing here changes it. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function own(record: AnyRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function isRecord(value: unknown): value is AnyRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
