/** Whether a value that came from elsewhere has a shape. Small, so that what must load fast needs no schema library. */
export type Check<Shape> = (value: unknown) => value is Shape

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

export function maybe<Shape>(check: Check<Shape>): Check<Shape | undefined> {
  return (value): value is Shape | undefined => value === undefined || check(value)
}

export function listOf<Shape>(check: Check<Shape>): Check<readonly Shape[]> {
  return (value): value is readonly Shape[] => Array.isArray(value) && value.every(check)
}

/** One of these words, and no other. */
export function oneOf<Word extends string>(...words: readonly Word[]): Check<Word> {
  return (value): value is Word => words.some(word => word === value)
}

/** An object with these fields, and no other. */
export function record<Shape extends object>(fields: {
  readonly [Key in keyof Shape]-?: Check<Shape[Key]>
}): Check<Shape> {
  const checks = Object.entries<Check<unknown>>(fields)
  return (value): value is Shape =>
    isObject(value) &&
    Object.keys(value).every(key => Object.hasOwn(fields, key)) &&
    checks.every(([key, check]) => check(value[key]))
}

/** One of several objects, told apart by their `kind`. */
export function byKind<Shape extends { readonly kind: string }>(kinds: {
  readonly [Kind in Shape['kind']]: Check<Extract<Shape, { readonly kind: Kind }>>
}): Check<Shape> {
  const checks = new Map(Object.entries<Check<unknown>>(kinds))
  return (value): value is Shape =>
    isObject(value) && isText(value['kind']) && checks.get(value['kind'])?.(value) === true
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
