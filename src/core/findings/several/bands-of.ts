import type { Pillar } from '../../scenario/pillar.ts'
import type { DebriefNotes } from '../../score/debrief-notes.ts'
import { entry } from '../../session/script.ts'
import { fewest } from '../fewest.ts'
import type { Bands } from './evidence.ts'
import type { Played, Plays } from './played.ts'

/**
 * How the complete plays spread over what is possible on a pillar. A play counts when it has a share of it, and when
 * nothing that is withheld of it could bear on the pillar: points add up, and could be subtracted again.
 */
export function bandsOf(notes: DebriefNotes, { all }: Plays, pillar: Pillar): Bands {
  const shares = all.flatMap(play => (isClear(play, notes, pillar) ? shareOf(play, pillar) : []))
  const inOrder = shares.length < fewest ? [] : shares.toSorted((one, other) => one - other)
  return {
    pillar,
    plays: inOrder.length,
    isWhole: all.every(play => isClear(play, notes, pillar)),
    fifths: [0, 1, 2, 3, 4].map(fifth => inOrder.filter(share => fifthOf(share) === fifth).length),
    median: toTen(medianOf(inOrder)),
    lowest: toTen(inOrder[0] ?? 0),
    highest: toTen(inOrder.at(-1) ?? 0),
  }
}

function isClear({ kept }: Played, notes: DebriefNotes, pillar: Pillar): boolean {
  return [...kept.secret].every(scene =>
    Object.values(entry(notes.decisions, scene)?.choices ?? {}).every(
      ({ score }) => score[pillar] === undefined,
    ),
  )
}

/** In per cent; none of a play that is not complete, or has no share for another reason. */
function shareOf({ score }: Played, pillar: Pillar): readonly number[] {
  const of = score.pillars[pillar]
  return of.state === 'scored' ? [of.percent] : []
}

/** 0 to 20 is the lowest, 81 to 100 the highest. */
function fifthOf(percent: number): number {
  return Math.max(0, Math.ceil(percent / 20) - 1)
}

function medianOf(inOrder: readonly number[]): number {
  const middle = Math.floor(inOrder.length / 2)
  const upper = inOrder[middle] ?? 0
  return inOrder.length % 2 === 1 ? upper : ((inOrder[middle - 1] ?? upper) + upper) / 2
}

function toTen(percent: number): number {
  return Math.round(percent / 10) * 10
}
