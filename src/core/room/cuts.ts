import type { SceneId } from '../scenario/scenario.ts'
import { replay } from '../session/replay.ts'
import { entry, type Script } from '../session/script.ts'
import { type Evening, placeIn } from './agenda.ts'
import { minutesOf, scenesAhead, toldIn } from './plan.ts'

/** Something that the story does without, and about how many minutes that saves. */
export interface Cut {
  readonly kind: 'move-on' | 'fewer-leads' | 'no-talk'
  readonly scene: SceneId
  readonly title: string
  readonly minutes: number
}

/** The most that is named at once: who is late has no time to read more. */
const longestList = 4

/** What can be left out from here on, what is nearest first: only what nobody is made to do. */
export function cutsIn(evening: Evening): readonly Cut[] {
  const { script, session } = evening
  const { progress } = replay(script.graph, session.log)
  if (progress.closed !== undefined) return []
  const { scene: here, offer } = placeIn(evening)
  return scenesAhead(script, here, toldIn(progress))
    .flatMap(scene => {
      const isHere = scene === here
      if (isHere && offer.kind === 'hub' && !offer.mayLeave) return []
      return cutsAt(script, scene, isHere)
    })
    .slice(0, longestList)
}

function cutsAt(script: Script, scene: SceneId, isHere: boolean): readonly Cut[] {
  const found = entry(script.scenes, scene)
  const place = entry(script.graph.places, scene)
  if (found === undefined) return []
  if (place?.kind === 'hub') {
    const minutes = place.leads.flatMap(({ move }) =>
      move.branches.slice(0, 1).map(({ to }) => minutesAt(script, to)),
    )
    const shortest = Math.min(...minutes)
    const all = minutes.reduce((total, lead) => total + lead, 0)
    const saved = Math.round(isHere ? shortest : all - shortest)
    const kind = isHere ? ('move-on' as const) : ('fewer-leads' as const)
    return saved < 1 ? [] : [{ kind, scene, title: found.title, minutes: saved }]
  }
  if (found.decision !== undefined || found.discuss.length === 0) return []
  return [{ kind: 'no-talk', scene, title: found.title, minutes: found.discuss.length }]
}

/** Of the scene behind a place: a gate is passed at once. */
function minutesAt(script: Script, place: string): number {
  const found = entry(script.graph.places, place)
  const last = found?.kind === 'gate' ? found.branches.at(-1)?.to : place
  const scene = last === undefined ? undefined : entry(script.scenes, last)
  return scene === undefined ? 0 : minutesOf(scene)
}
