import type { SceneId } from '../../scenario/scenario.ts'
import type { Road } from './roads.ts'
import type { Stretch } from './stage-lines.ts'

/** The parts of all roads that lie in one stage. A road to a later stage leaves by the foot of one column and enters at the head of the next. */
export function stretchesOf(
  columns: readonly (readonly SceneId[])[],
  roads: readonly Road[],
  stage: number,
): readonly Stretch[] {
  const placeOf = new Map(
    columns.flatMap((scenes, column) => scenes.map((scene, row) => [scene, { column, row }] as const)),
  )
  const count = columns[stage]?.length ?? 0
  const stretches = new Map<string, Stretch>()
  for (const { from, to, taken, kind } of roads) {
    const [start, end] = [placeOf.get(from), placeOf.get(to)]
    if (kind === 'implied' || start === undefined || end === undefined) continue
    if (stage < start.column || stage > end.column) continue
    const rows = { from: start.column === stage ? start.row : -1, to: end.column === stage ? end.row : count }
    const key = `${rows.from} ${rows.to}`
    const isTaken = taken || (stretches.get(key)?.taken ?? false)
    stretches.set(key, { ...rows, taken: isTaken, kind })
  }
  return [...stretches.values()]
}
