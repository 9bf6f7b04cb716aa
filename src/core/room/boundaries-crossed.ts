import type { OutOfBounds } from '../score/debrief-notes.ts'
import { choiceNotes } from '../score/choice-notes.ts'
import { decisionsIn, playedPath } from '../session/played-path.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import type { Evening } from './agenda.ts'

/** A choice that was taken and is out of bounds, whatever its points. */
export interface BoundaryCrossed {
  readonly scene: SceneId
  readonly choice: ChoiceId
  readonly kind: OutOfBounds['kind']
  readonly why: string
}

/** In the order in which they were taken. */
export function boundariesCrossed({ script, notes, session }: Evening): readonly BoundaryCrossed[] {
  return decisionsIn(playedPath(script, session)).flatMap(({ scene, done }) =>
    done.picks.flatMap(choice => {
      const { outOfBounds } = choiceNotes(notes, scene, choice)
      return outOfBounds === undefined
        ? []
        : [{ scene, choice, kind: outOfBounds.kind, why: outOfBounds.why }]
    }),
  )
}
