/** Keys from the top of a file down to a value: the way by which a problem is found again in the text. */
export type Path = readonly (string | number)[]

export function scenePath(scene: { readonly id: string; readonly stage: string }): Path {
  return ['stages', scene.stage, 'scenes', scene.id]
}

/** What stands at a path in plain values, as a file holds them; `undefined` where there is nothing. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, key) => {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, key)) return undefined
    return (inside as Record<PropertyKey, unknown>)[key]
  }, value)
}
