import type { SceneId } from '../scenario/scenario.ts'
import type { KeyEvent } from '../scenario/schema.ts'
import type { PlayedPath } from '../session/played-path.ts'
import { entry } from '../session/script.ts'
import type { DebriefNotes } from './debrief-notes.ts'

/** A moment at which the outcome could have changed, and which the play came to. */
export interface KeyEventMet extends KeyEvent {
  readonly scene: SceneId
  /** `unasked` while the members have not finished looking back for key events. */
  readonly hindsight: 'marked' | 'missed' | 'unasked'
}

/** The key events that a play reached, each once, in its order. */
export function keyEventsMet(path: PlayedPath, notes: DebriefNotes): readonly KeyEventMet[] {
  return [...new Set(path.scenes.map(({ scene }) => scene))].flatMap(scene => {
    const event = entry(notes.keyEvents, scene)
    return event === undefined ? [] : [{ scene, ...event, hindsight: hindsightOn(path, scene) }]
  })
}

function hindsightOn(path: PlayedPath, scene: SceneId): KeyEventMet['hindsight'] {
  if (path.marked.has(scene)) return 'marked'
  return path.hindsightFinished ? 'missed' : 'unasked'
}
