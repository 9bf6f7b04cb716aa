import { confidenceQuestion, confidenceIn } from '../../../session/closing-questions.ts'
import type { Block } from '../../block.ts'
import { fewest } from '../../fewest.ts'
import type { Includes } from '../../quoted.ts'
import { capital, count, counted } from '../../say.ts'
import { type Draft, paragraph } from '../../section.ts'
import { conclusions, givenIf, handsTable } from '../../sections/evening-ended.ts'
import type { Played } from '../played.ts'

/** What the rooms said of themselves at the end. */
export function eveningEnded(groups: readonly Played[], includes: Includes, isSureGiven = false): Draft {
  return {
    id: 'evening-ended',
    title: 'How the evening ended',
    blocks: [
      ...givenIf(isSureGiven, confidence(groups)),
      ...conclusions(
        groups.map(({ session }) => session),
        includes,
      ),
    ],
  }
}

const membersWereAsked = `Members were asked: “${confidenceQuestion}”`

/** Held against how many were present in all, the hands of the others would tell of that group. */
const ofSmallGroups = `${membersWereAsked} In one group or more, fewer than ${count(fewest)} are known to have taken part, so the hands are not given.`

function summedOver(groups: number): string {
  if (groups === 0) return 'The hands are not given.'
  return groups === 1
    ? 'The hands of one group are given here.'
    : `The hands of ${count(groups)} groups are summed here.`
}

interface Hands {
  readonly before: readonly number[] | undefined
  readonly after: readonly number[] | undefined
}

/** Only groups that were asked both times are summed, so that before and after are of the same people. */
function confidence(groups: readonly Played[]): readonly Block[] {
  const asked = groups
    .map(({ session }): Hands => ({
      before: confidenceIn(session, 'before'),
      after: confidenceIn(session, 'after'),
    }))
    .filter(({ before, after }) => before !== undefined || after !== undefined)
  if (asked.length === 0) return [paragraph('Members were not asked how sure they are of their council.')]
  if (groups.some(({ isSmall }) => isSmall)) return [paragraph(ofSmallGroups)]
  const summed = asked.filter(({ before = [], after = [] }) => enough(before) && enough(after))
  const others = asked.length - summed.length
  return [
    paragraph(`${membersWereAsked} ${summedOver(summed.length)}${unsummed(others)}`),
    ...(summed.length === 0
      ? []
      : handsTable(
          sumOf(summed.map(({ before = [] }) => before)),
          sumOf(summed.map(({ after = [] }) => after)),
        )),
  ]
}

function unsummed(others: number): string {
  if (others === 0) return ''
  const were = counted(others, 'other was', 'others were')
  return ` ${capital(were)} asked only once, or raised fewer than ${count(fewest)} hands, and ${others === 1 ? 'is' : 'are'} left out.`
}

function enough(hands: readonly number[]): boolean {
  return hands.reduce((sum, more) => sum + more, 0) >= fewest
}

function sumOf(all: readonly (readonly number[])[]): readonly number[] {
  return all.reduce((sum, hands) => sum.map((more, step) => more + (hands[step] ?? 0)), [0, 0, 0, 0, 0])
}
