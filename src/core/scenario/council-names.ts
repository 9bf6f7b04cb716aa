/** The names that a council gives to invented people and firms, where one fits somebody there. By the invented name. */
export type CouncilNames = ReadonlyMap<string, string>

/**
 * Reads `Invented name = other name; …`. Only names count: each begins with a capital letter or a figure, so that no word
 * of the story is swapped by accident.
 */
export function readNames(text: string): CouncilNames {
  const pairs = text.split(';').map(pair => pair.split('=').map(name => name.trim()))
  return new Map(
    pairs.flatMap(([invented = '', other = '', ...more]): [string, string][] =>
      isName(invented) && isName(other) && more.length === 0 ? [[invented, other]] : [],
    ),
  )
}

function isName(words: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(words)
}

/** The same data with other names in all its texts, the longest name first. Keys stay. */
export function renamed<Value>(value: Value, names: CouncilNames): Value {
  if (names.size === 0) return value
  const longestFirst = [...names.keys()].toSorted((one, other) => other.length - one.length)
  const any = longestFirst.map(name => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)).join('|')
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, 'gu')
  return swapped(value, text => text.replaceAll(pattern, name => names.get(name) ?? name)) as Value
}

/** The same data with each text put through `swap`. What is neither list nor plain object stays as it is. */
export function swapped(value: unknown, swap: (text: string) => string): unknown {
  if (typeof value === 'string') return swap(value)
  if (Array.isArray(value)) return value.map(item => swapped(item, swap))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, swapped(item, swap)]))
}
