import type { SceneId } from '../scenario/scenario.ts'
import { entry } from '../session/entry.ts'
import type { Done, PlayedPath, PlayedScene } from '../session/played-path.ts'
import type { Script } from '../session/script.ts'
import type { Pair } from './difference.ts'

/** Two plays, scene by scene. */
export interface ScenesCompared {
  /** What they have in common from the start, up to where they part. */
  readonly shared: readonly Row[]
  /** From where they part; none when the plays are the same. A scene to which both came stands in one row. */
  readonly apart: readonly Row[]
}

export interface Row {
  readonly scene: SceneId
  readonly title: string
  /** `undefined` where a play did not come to this scene at this point. */
  readonly asPlayed: Step | undefined
  readonly whatIf: Step | undefined
}

/** What a play did at a scene. */
export type Step =
  | { readonly kind: 'continued' | 'left-hub' }
  | { readonly kind: 'looked'; readonly label: string }
  | { readonly kind: 'decided'; readonly labels: readonly string[]; readonly timedOut: boolean }
  /** The play stands here: at an ending, or where it was left. */
  | { readonly kind: 'ended' | 'stood' }

interface Met {
  readonly scene: SceneId
  readonly step: Step
}

/** Sets two plays beside each other, in their order. */
export function compareScenes(script: Script, { asPlayed, whatIf }: Pair<PlayedPath>): ScenesCompared {
  const [before, after] = [asPlayed, whatIf].map(path => path.scenes.map(scene => metAt(script, path, scene)))
  if (before === undefined || after === undefined) throw new Error('two plays give two lists')
  const length = sharedLength(before, after)
  const row = (one: Met | undefined, other: Met | undefined): Row => {
    const scene = one?.scene ?? other?.scene ?? ''
    const title = entry(script.scenes, scene)?.title ?? scene
    return { scene, title, asPlayed: one?.step, whatIf: other?.step }
  }
  return {
    shared: before.slice(0, length).map((met, index) => row(met, after[index])),
    apart: aligned(before.slice(length), after.slice(length)).map(([one, other]) => row(one, other)),
  }
}

/** Whether both plays did the same in a row. */
export function isSameStep({ asPlayed, whatIf }: Row): boolean {
  return JSON.stringify(asPlayed) === JSON.stringify(whatIf)
}

function sharedLength(before: readonly Met[], after: readonly Met[]): number {
  const differs = before.findIndex((met, index) => JSON.stringify(met) !== JSON.stringify(after[index]))
  return differs === -1 ? before.length : differs
}

/** Pairs the scenes that both lists hold, as many as can be without changing an order. */
function aligned(
  before: readonly Met[],
  after: readonly Met[],
): readonly (readonly [Met | undefined, Met | undefined])[] {
  const longest = longestCommon(before, after)
  const rows: (readonly [Met | undefined, Met | undefined])[] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const [one, other] = [before[row], after[column]]
    const down = longest[row + 1]?.[column] ?? -1
    const along = longest[row]?.[column + 1] ?? -1
    if (one !== undefined && one.scene === other?.scene) {
      rows.push([one, other])
      row++
      column++
    } else if (one !== undefined && (other === undefined || down >= along)) {
      rows.push([one, undefined])
      row++
    } else {
      rows.push([undefined, other])
      column++
    }
  }
  return rows
}

/** How many scenes can be paired from each place of two lists on. */
function longestCommon(before: readonly Met[], after: readonly Met[]): readonly (readonly number[])[] {
  const longest = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0))
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const [here, below] = [longest[row] ?? [], longest[row + 1] ?? []]
      here[column] =
        before[row]?.scene === after[column]?.scene
          ? 1 + (below[column + 1] ?? 0)
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
    }
  return longest
}

function metAt(script: Script, { ending }: PlayedPath, { scene, done }: PlayedScene): Met {
  if (done === undefined) return { scene, step: { kind: scene === ending ? 'ended' : 'stood' } }
  return { scene, step: stepOf(script, scene, done) }
}

function stepOf(script: Script, scene: SceneId, done: Done): Step {
  const { decision, visit } = entry(script.scenes, scene) ?? {}
  switch (done.kind) {
    case 'continued':
    case 'left-hub':
      return { kind: done.kind }
    case 'looked':
      return { kind: 'looked', label: entry(visit?.leads ?? {}, done.lead)?.label ?? done.lead }
    case 'decided':
      return {
        kind: 'decided',
        labels: done.picks.map(pick => entry(decision?.choices ?? {}, pick)?.label ?? pick),
        timedOut: done.timedOut,
      }
  }
}
