import type { SceneId } from '../../scenario/scenario.ts'
import type { Aside } from './asides.ts'
import type { Way } from './ways.ts'

/** A way from one scene to another. */
export interface Road {
  readonly from: SceneId
  readonly to: SceneId
  readonly taken: boolean
  /** `back`: to the hub that a lead belongs to. `implied`: a hub's own way on says the same, so it need not be drawn. */
  readonly kind: 'on' | 'back' | 'implied'
}

interface Story {
  readonly ways: ReadonlyMap<SceneId, readonly Way[]>
  readonly asides: ReadonlyMap<SceneId, Aside>
  /** The scenes in the order in which the play stood there. */
  readonly path: readonly SceneId[]
}

/**
 * The roads that are worth a line: all that were taken, and the others without those that only repeat. A lead always
 * leads back, and an interrupt that did not cut in is shown where it could have cut in first.
 */
export function roadsOf(story: Story): readonly Road[] {
  const played = playedIn(story)
  const roads = [...story.ways].flatMap(([from, ways]) =>
    ways.flatMap(way => [...way.cutIns, way.to].map(to => roadAt(story, played, { from, to, way }) ?? [])),
  )
  return [...new Map(roads.flat().map(road => [pair(road.from, road.to), road])).values()]
}

interface Played {
  readonly taken: ReadonlySet<string>
  /** The first scenes of the interrupts that cut in. */
  readonly cutIn: ReadonlySet<SceneId>
}

function playedIn({ path, asides }: Story): Played {
  return {
    taken: new Set(path.map((scene, index) => pair(scene, path[index + 1]))),
    cutIn: new Set(
      path.flatMap(scene => {
        const aside = asides.get(scene)
        return aside?.kind === 'interrupt' ? [aside.start] : []
      }),
    ),
  }
}

function pair(from: SceneId, to: SceneId | undefined): string {
  return `${from} ${to}`
}

interface Step {
  readonly from: SceneId
  readonly to: SceneId
  readonly way: Way
}

function roadAt(story: Story, played: Played, step: Step): Road | undefined {
  const { from, to } = step
  const taken = played.taken.has(pair(from, to))
  const kind = taken ? takenKind(story, step) : openKind(story, played, step)
  return kind === undefined ? undefined : { from, to, taken, kind }
}

/** Only a hub is come to again. */
function takenKind({ path }: Story, { from, to }: Step): Road['kind'] {
  return path.indexOf(to) < path.indexOf(from) ? 'back' : 'on'
}

/** Of a road that was not taken; `undefined` where no line is worth drawing. */
function openKind({ asides }: Story, { cutIn }: Played, { from, to, way }: Step): Road['kind'] | undefined {
  const [aside, target] = [asides.get(from), asides.get(to)]
  const isCutIn = to !== way.to
  if (aside?.kind === 'lead' && to === aside.hub) return undefined
  if (aside?.kind === 'lead' && aside.exits.has(way.to)) return isCutIn ? undefined : 'implied'
  if (aside?.kind === 'interrupt' && way.cutIns.includes(aside.start)) {
    const isShownHere = !isCutIn && to === aside.before && !cutIn.has(aside.start)
    return isShownHere ? 'on' : undefined
  }
  if (!isCutIn) return 'on'
  const couldCutInFirst = target?.kind === 'interrupt' && target.before === way.to
  return couldCutInFirst && !cutIn.has(to) ? 'on' : undefined
}
