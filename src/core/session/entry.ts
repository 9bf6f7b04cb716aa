/** The value that a record itself holds for a key; an id may be called `constructor`, which every object inherits. */
export function entry<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
