import type { Review } from '../../core/report/review/review.ts'

/** A record with another value under a key, or without the key. */
export function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  const others = Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
  return value === undefined ? others : { ...record, [key]: value }
}

export function withItem<Item>(list: readonly Item[], item: Item, isIn: boolean): readonly Item[] {
  const others = list.filter(other => other !== item)
  return isIn ? [...others, item] : others
}

export function leavingOut(review: Review, id: string, isOut: boolean): Review {
  return { ...review, leftOut: withItem(review.leftOut, id, isOut) }
}

/** An item one place up or down. */
export function movedBy<Item>(list: readonly Item[], item: Item, by: -1 | 1): readonly Item[] {
  const place = list.indexOf(item)
  const other = list[place + by]
  if (place === -1 || other === undefined) return list
  return list.map((one, index) => {
    if (index === place) return other
    return index === place + by ? item : one
  })
}

/** A record without its empty fields; nothing where none is left. */
export function filledIn<Fields extends object>(fields: Fields): Fields | undefined {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return filled.length === 0 ? undefined : (Object.fromEntries(filled) as Fields)
}
