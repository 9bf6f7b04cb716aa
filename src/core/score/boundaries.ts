import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import { decisionsIn, type PlayedPath } from '../session/played-path.ts'
import { choiceNotes } from './choice-notes.ts'
import type { DebriefNotes, OutOfBounds } from './debrief-notes.ts'

/** A choice that was taken although members may not take it. */
export interface Boundary extends OutOfBounds {
  readonly scene: SceneId
  readonly choice: ChoiceId
}

/** The boundaries that a play crossed, in its order. */
export function boundariesOf(path: PlayedPath, notes: DebriefNotes): readonly Boundary[] {
  return decisionsIn(path).flatMap(({ scene, done }) =>
    done.picks.flatMap(choice => {
      const { outOfBounds } = choiceNotes(notes, scene, choice)
      return outOfBounds === undefined ? [] : [{ scene, choice, ...outOfBounds }]
    }),
  )
}
