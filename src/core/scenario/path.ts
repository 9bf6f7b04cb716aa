/** Keys from the top of a file down to a value: the way by which a problem is found again in the text. */
export type Path = readonly (string | number)[]

export function scenePath(scene: { readonly id: string; readonly stage: string }): Path {
  return ['stages', scene.stage, 'scenes', scene.id]
}
