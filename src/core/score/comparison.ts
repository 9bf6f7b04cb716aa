import { byPillar, type Pillar } from '../scenario/pillar.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { labelsOf, type PlayedPath, type PlayedScene } from '../session/played-path.ts'
import { sceneTitle, type Script } from '../session/script.ts'
import type { DebriefNotes } from './debrief-notes.ts'
import { debriefOf, type ChoiceTaken } from './debrief.ts'
import { recommendationsFor, agreedDrafts } from './outcome.ts'

/** Two plays of one scenario side by side: differences, and no verdict. */
export type PlaysCompared = ReturnType<typeof comparePlays>
export type PillarCompared = PlaysCompared['pillars'][Pillar]

/** Compares what was played and not what was said of it: in a what-if no one was asked to look back. */
export function comparePlays(script: Script, notes: DebriefNotes, paths: Pair<PlayedPath>) {
  // Without what members said afterwards: what is left is the play alone, which another can be set beside.
  const unsaid = { marked: new Set<SceneId>(), answers: new Map(), hindsightFinished: false, putForward: undefined }
  const plays = both(paths, path => ({ ...path, ...unsaid }))
  const debriefs = both(plays, path => debriefOf(script, notes, path))
  return {
    scenes: compareScenes(script, plays),
    endings: both(debriefs, ({ ending }) => ending),
    boundaries: differenceOf(
      both(debriefs, ({ boundaries }) => boundaries),
      takenKey,
    ),
    pillars: byPillar(pillar => ({
      reasons: differenceOf(
        both(debriefs, ({ pillars: { [pillar]: told } }) => [...told.helped, ...told.harmed]),
        takenKey,
      ),
      scores: both(debriefs, debrief => debrief.pillars[pillar].score),
    })),
    recommendations: differenceOf(
      both(plays, path => recommendationsFor(path, notes)),
      ({ id }) => id,
    ),
    /** The ids of those that members talked over after the play as it was, and did not put forward. */
    setAside: new Set(agreedDrafts(paths.asPlayed, notes)?.setAside.map(({ id }) => id)),
  }
}

function both<From, To>({ asPlayed, whatIf }: Pair<From>, make: (one: From) => To): Pair<To> {
  return { asPlayed: make(asPlayed), whatIf: make(whatIf) }
}

/** A decision is met once in a play, so its scene tells which it is. */
function takenKey({ scene, choice }: ChoiceTaken): string {
  return `${scene} ${choice}`
}

/** Two plays, scene by scene. */
export type ScenesCompared = ReturnType<typeof compareScenes>

/** All that was done under one title: members know no scene by another name, and come back to some. */
export interface Row {
  readonly title: string
  /** In order; none where a play did not come here. */
  readonly asPlayed: readonly Step[]
  readonly whatIf: readonly Step[]
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
  readonly title: string
  readonly step: Step
}

type Pairing = readonly [Met | undefined, Met | undefined]

/** Sets two plays beside each other, in their order. */
export function compareScenes(script: Script, { asPlayed, whatIf }: Pair<PlayedPath>) {
  const metIn = (path: PlayedPath) => path.scenes.map(scene => metAt(script, path, scene))
  const [before, after] = [metIn(asPlayed), metIn(whatIf)]
  const differs = before.findIndex((met, index) => JSON.stringify(met) !== JSON.stringify(after[index]))
  const length = differs === -1 ? before.length : differs
  return {
    /** What they have in common from the start, up to where they part. */
    shared: rowsOf(before.slice(0, length).map(met => [met, met])),
    apart: rowsOf(aligned(before.slice(length), after.slice(length))),
  }
}

/** Whether both plays did the same in a row. */
export function isSameRow({ asPlayed, whatIf }: Row): boolean {
  return JSON.stringify(asPlayed) === JSON.stringify(whatIf)
}

/** A row for each title, where it comes first. */
function rowsOf(pairs: readonly Pairing[]): readonly Row[] {
  const titles = new Set(pairs.map(([one, other]) => one?.title ?? other?.title ?? ''))
  return [...titles].map(title => {
    const steps = (side: 0 | 1) => pairs.flatMap(pair => (pair[side]?.title === title ? [pair[side].step] : []))
    return { title, asPlayed: worthTelling(steps(0)), whatIf: worthTelling(steps(1)) }
  })
}

/** That the story went on need not be said beside what was done. */
function worthTelling(steps: readonly Step[]): readonly Step[] {
  const done = steps.filter(({ kind }) => kind !== 'continued')
  return done.length === 0 ? steps.slice(0, 1) : done
}

/** Pairs the titles that both lists hold, as many as can be without changing an order. */
function aligned(before: readonly Met[], after: readonly Met[]): readonly Pairing[] {
  const longest = longestCommon(before, after)
  const rows: Pairing[] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const [one, other] = [before[row], after[column]]
    const down = longest[row + 1]?.[column] ?? -1
    const along = longest[row]?.[column + 1] ?? -1
    if (one !== undefined && one.title === other?.title) {
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

/** How many can be paired from each place of two lists on. */
function longestCommon(before: readonly Met[], after: readonly Met[]): readonly (readonly number[])[] {
  const longest = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0))
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const [here, below] = [longest[row] ?? [], longest[row + 1] ?? []]
      here[column] =
        before[row]?.title === after[column]?.title
          ? 1 + (below[column + 1] ?? 0)
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
    }
  return longest
}

function metAt(script: Script, { ending }: PlayedPath, { scene, done }: PlayedScene): Met {
  const title = sceneTitle(script, scene)
  if (done === undefined) return { scene, title, step: { kind: scene === ending ? 'ended' : 'stood' } }
  const labels = labelsOf(script, scene, done)
  switch (done.kind) {
    case 'continued':
    case 'left-hub':
      return { scene, title, step: { kind: done.kind } }
    case 'looked':
      return { scene, title, step: { kind: 'looked', label: labels.join() } }
    case 'decided':
      return { scene, title, step: { kind: 'decided', labels, timedOut: done.timedOut } }
  }
}

/** The same of two plays: of the record, and of the what-if that was forked from it. */
export interface Pair<Value> {
  readonly asPlayed: Value
  readonly whatIf: Value
}

/** What one list holds and another does not, each in its own order. Nothing is said of which is better. */
export interface Difference<Item> {
  /** In the record only. */
  readonly onlyInFirst: readonly Item[]
  /** In the what-if only. */
  readonly onlyInSecond: readonly Item[]
  /** In both, as the record has it. */
  readonly inBoth: readonly Item[]
}

/** @param keyOf two items with the same key are the same, and no list holds one twice */
export function differenceOf<Item>(
  { asPlayed, whatIf }: Pair<readonly Item[]>,
  keyOf: (item: Item) => string,
): Difference<Item> {
  const before = new Set(asPlayed.map(keyOf))
  const after = new Set(whatIf.map(keyOf))
  return {
    onlyInFirst: asPlayed.filter(item => !after.has(keyOf(item))),
    onlyInSecond: whatIf.filter(item => !before.has(keyOf(item))),
    inBoth: asPlayed.filter(item => after.has(keyOf(item))),
  }
}
