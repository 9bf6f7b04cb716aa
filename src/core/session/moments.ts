import type { Block } from '../scenario/prose.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { entry } from './entry.ts'
import type { Done, PlayedPath } from './played-path.ts'
import type { SceneScript, Script } from './script.ts'
import type { Session } from './session.ts'

/** One scene of a play as members look back at it: what could be known there, and what they did. */
export interface Moment {
  readonly scene: SceneId
  readonly title: string
  /** The id of its stage. */
  readonly stage: string
  readonly clock: string | undefined
  readonly headline: string | undefined
  /** How its text begins. */
  readonly begins: Block | undefined
  /** The titles of the documents that were opened there. */
  readonly opened: readonly string[]
  /** What was chosen or looked at there. */
  readonly chosen: readonly string[]
  readonly timedOut: boolean
}

/** Every scene that a play came to and that still counts, once, in its order. */
export function momentsOf(script: Script, session: Session, path: PlayedPath): readonly Moment[] {
  const scenes = new Set(path.scenes.map(({ scene }) => scene))
  return [...scenes].flatMap(scene => {
    const words = entry(script.scenes, scene)
    if (words === undefined) return []
    const dones = path.scenes.flatMap(played =>
      played.scene === scene && played.done !== undefined ? [played.done] : [],
    )
    return [
      {
        scene,
        title: words.title,
        stage: words.stage,
        clock: words.clock,
        headline: words.headline,
        begins: words.text[0],
        opened: openedAt(scene, script, session),
        chosen: dones.flatMap(done => chosenIn(words, done)),
        timedOut: dones.some(done => done.kind === 'decided' && done.timedOut),
      },
    ]
  })
}

function openedAt(scene: SceneId, script: Script, { log }: Session): readonly string[] {
  const opened = log.flatMap(event =>
    event.type === 'opened-exhibit' && event.scene === scene ? [event.exhibit] : [],
  )
  return [...new Set(opened)].map(exhibit => entry(script.exhibits, exhibit)?.title ?? exhibit)
}

function chosenIn({ decision, visit }: SceneScript, done: Done): readonly string[] {
  switch (done.kind) {
    case 'decided':
      return done.picks.map(pick => entry(decision?.choices ?? {}, pick)?.label ?? pick)
    case 'looked':
      return [entry(visit?.leads ?? {}, done.lead)?.label ?? done.lead]
    case 'continued':
    case 'left-hub':
      return []
  }
}
