import { type ExhibitKind, exhibitKinds } from '../../core/scenario/schema.ts'

/** How MDX names the shape of a kind: `Letter`. */
export function shapeName(kind: ExhibitKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

export const shapeNames: readonly string[] = exhibitKinds.map(shapeName)

/** The kind that each shape is of. */
export const shapeKinds: ReadonlyMap<string, ExhibitKind> = new Map(
  exhibitKinds.map(kind => [shapeName(kind), kind]),
)
