import type { Range } from '../analysis/tally.ts'
import { byPillar, type Pillar } from '../scenario/pillar.ts'
import type { ChoiceId } from '../scenario/scenario.ts'
import { decisionsIn, type PlayedDecision, type PlayedPath } from '../session/played-path.ts'
import { attainableIn, choiceNotes, type DebriefNotes } from './debrief-notes.ts'

/** What the decisions come to, compared with others that were possible in this story. There is no total. */
export type PillarScore = {
  /** The sum over the choices taken. */
  readonly points: number
  /** How many decisions offered a choice that scores this pillar. */
  readonly exercised: number
} & (
  | { readonly state: 'incomplete' }
  | { readonly state: 'not-exercised' }
  /** No choice could change this: every complete play comes to the same points. */
  | { readonly state: 'unchangeable' }
  /** Decisions offered what would have moved it, but nothing that was taken did: a figure would judge what was not done. */
  | { readonly state: 'unweighed'; readonly min: number; readonly max: number }
  | {
      readonly state: 'scored'
      readonly min: number
      readonly max: number
      /** In how many of ten routes a play came to fewer points, rounded down; `undefined` where that was not counted. */
      readonly betterThan: number | undefined
    }
)

export function scoreOf(path: PlayedPath, notes: DebriefNotes) {
  const decisions = decisionsIn(path)
  const attainable = attainableIn(notes, path)
  return {
    /** False when the ranges are bounds that no play exceeds, and perhaps none reaches. */
    exact: attainable.exact,
    pillars: byPillar((pillar): PillarScore => {
      const judged = ({ scene }: PlayedDecision, choices: readonly ChoiceId[]) =>
        choices.flatMap(choice => choiceNotes(notes, scene, choice).score[pillar] ?? [])
      const weighed = decisions.flatMap(decision => judged(decision, decision.done.picks))
      const points = weighed.reduce((sum, judgement) => sum + judgement.points, 0)
      const exercised = decisions.filter(decision => judged(decision, decision.done.offered).length > 0).length
      const state = stateOf(path, { exercised, isWeighed: weighed.length > 0 }, attainable.points[pillar])
      if (state.state !== 'scored') return { points, exercised, ...state }
      return { points, exercised, ...state, betterThan: betterThan(points, pillar, path, notes) }
    }),
  }
}

function stateOf(
  path: PlayedPath,
  { exercised, isWeighed }: { readonly exercised: number; readonly isWeighed: boolean },
  range: Range,
) {
  const { min, max } = range
  if (path.ending === undefined) return { state: 'incomplete' as const }
  if (exercised === 0) return { state: 'not-exercised' as const }
  if (max === min) return { state: 'unchangeable' as const }
  if (!isWeighed) return { state: 'unweighed' as const, min, max }
  return { state: 'scored' as const, min, max }
}

/** Routes are counted with every decision in them, so a session that leaves some out is not compared. */
function betterThan(points: number, pillar: Pillar, { isShort }: PlayedPath, notes: DebriefNotes): number | undefined {
  if (isShort || notes.betterThan === undefined) return undefined
  return notes.betterThan[pillar].findLast(([from]) => from <= points)?.[1] ?? 0
}

/** Where points lie between the least and the greatest attainable, from 0 to 1. */
export function shareOfRange(points: number, { min, max }: Range): number {
  return (points - min) / (max - min)
}

/** The boundaries that a play crossed, in its order. */
export function boundariesOf(path: PlayedPath, notes: DebriefNotes) {
  return decisionsIn(path).flatMap(({ scene, done }) =>
    done.picks.flatMap(choice => {
      const { outOfBounds } = choiceNotes(notes, scene, choice)
      return outOfBounds === undefined ? [] : [{ scene, choice, ...outOfBounds }]
    }),
  )
}

/** What each P means here, and what a council does about it, in plain words. */
export const pillarMeanings: Readonly<Record<Pillar, { readonly means: string; readonly council: string }>> = {
  pursue: {
    means: 'Find those behind organised crime and stop them.',
    council: 'A council keeps records safe, passes on early what it knows, and uses its ordinary powers lawfully.',
  },
  prevent: {
    means: 'Keep people from being drawn in, and help people who are caught up in it to get out.',
    council: 'A council sees a child, a worker or a person in debt who is being used, and offers a way out.',
  },
  protect: {
    means: 'Make people, services and money harder to harm.',
    council: 'A council makes people safe first, checks who it licenses and pays, and closes the gaps it knows of.',
  },
  prepare: {
    means: 'Be ready for the day it happens, so that it does less harm.',
    council: 'A council agrees plans beforehand, practises them, and learns from what went wrong.',
  },
}
