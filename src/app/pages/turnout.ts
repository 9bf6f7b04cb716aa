import { placeIn } from '../../core/room/agenda.ts'
import { ballotAt, handsIn } from '../../core/room/console-state.ts'
import type { Console } from './use-console.ts'

/** How many have a hand or an abstention, and how many are present: 0 where that was not written down. */
export function turnoutAt({ desk, evening, state }: Console) {
  const { tally, abstentions } = handsIn(ballotAt(desk, placeIn(evening).scene))
  const present = state.session.group?.present.length ?? 0
  return { all: tally.reduce((sum, { votes }) => sum + votes, abstentions), present }
}

/** Asked before hands are recorded that the room has not seen: as it sees them, it has been asked already. */
export function doubtUnseen(at: Console, max: number): string | undefined {
  return at.desk.slide.kind === 'tally' ? undefined : moreThanPresent(at, max)
}

/** A sentence where more hands are counted than those present can have raised. */
export function moreThanPresent(at: Console, max: number): string | undefined {
  const { all, present } = turnoutAt(at)
  if (present === 0 || all <= present * max) return undefined
  return `${all} hands and abstentions are counted, and only ${present} ${present === 1 ? 'member is' : 'members are'} present.`
}
