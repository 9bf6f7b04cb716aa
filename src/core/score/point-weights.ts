import { emptyTally, tallyOf, type Weights } from '../analysis/tally.ts'
import { type Pillar, pillars } from '../scenario/pillar.ts'
import { entry } from '../session/script.ts'
import { choiceNotes } from './choice-notes.ts'
import type { DebriefNotes } from './debrief-notes.ts'

const nothing = emptyTally()
const noScores: ReadonlyMap<string, readonly Pillar[]> = new Map()

/** The points alone, from what a page has at hand after a play: nothing is said of words, time or scenes. */
export function pointWeights(notes: DebriefNotes): Weights {
  return {
    entering: () => nothing,
    scoring: () => noScores,
    taking: (place, action) => {
      if (action.type !== 'decided' || entry(notes.decisions, place) === undefined) return nothing
      return tallyOf(
        Object.fromEntries(
          pillars.map(pillar => [`points ${pillar}`, pointsOf(action.picks, pillar, place, notes)]),
        ),
      )
    },
  }
}

function pointsOf(picks: readonly string[], pillar: Pillar, place: string, notes: DebriefNotes): number {
  return picks.reduce((sum, pick) => sum + (choiceNotes(notes, place, pick).score[pillar]?.points ?? 0), 0)
}
