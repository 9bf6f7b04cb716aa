import { choiceNotes, type DebriefNotes } from '../../score/debrief-notes.ts'
import { entry, type Script } from '../../session/script.ts'
import { contestedAt } from './decisions-tallied.ts'
import type { Crossing, DecisionTallied } from './evidence.ts'
import type { Plays } from './played.ts'

/** Each choice out of bounds that was taken in any play: it has to be named, even where nothing else may be told. */
export function crossingsIn(
  script: Script,
  notes: DebriefNotes,
  { all }: Plays,
  decisions: readonly DecisionTallied[],
): readonly Crossing[] {
  return decisions.flatMap(decision => {
    const { scene, choices } = decision
    return Object.entries(entry(script.scenes, scene)?.decision?.choices ?? {}).flatMap(
      ([id, { label, short = label }]): readonly Crossing[] => {
        const said = choiceNotes(notes, scene, id)
        const took = all.filter(play => play.decisions.get(scene)?.done.picks.includes(id) === true)
        if (said.outOfBounds === undefined || took.length === 0) return []
        return [
          {
            decision,
            choice: choices.find(choice => choice.id === id) ?? {
              id,
              label,
              name: short,
              notes: said,
              plays: 0,
              late: 0,
            },
            isContested: contestedAt(scene, id, all).length > 0,
          },
        ]
      },
    )
  })
}
