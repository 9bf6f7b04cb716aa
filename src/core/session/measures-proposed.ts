import type { SceneId } from '../scenario/scenario.ts'
import type { Session } from './session.ts'

/** Measures that somebody proposed at a scene while the story went on, in their words; without those erased since. */
export function measuresProposed({ log }: Session, scene: SceneId): readonly string[] {
  const texts = log.flatMap(event =>
    event.type === 'proposed-measure' && event.scene === scene && event.text !== null ? [event.text] : [],
  )
  return [...new Set(texts)]
}
