import { badScored, knownOnlyAfterwards, noKeyEventThere } from '../../diagnostics/references.ts'
import type { Path } from '../../scenario/scenario.ts'
import type { Condition } from '../../scenario/schema.ts'
import type { NameCheck } from './name-check.ts'

/** Where a condition is asked: while the play goes on, once it is over, or once members have settled what to put forward. */
export type ConditionPlace = 'play' | 'recommendation' | 'later'

const words = ['scored', 'missed', 'agreed'] as const

const known: Readonly<Record<ConditionPlace, readonly (typeof words)[number][]>> = {
  play: [],
  recommendation: ['scored', 'missed'],
  later: words,
}

/** What a condition asks that is known only once the play is over. */
export function afterwardsReferences(
  condition: Condition,
  at: Path,
  check: NameCheck,
  place: ConditionPlace,
): void {
  for (const word of words) {
    if (condition[word] === undefined) continue
    const path = [...at, word]
    if (known[place].includes(word)) askedOf[word](condition, path, check)
    else check.problem(span => knownOnlyAfterwards(span, word), path, 'key')
  }
}

const askedOf = {
  scored({ scored }: Condition, path: Path, check: NameCheck): void {
    if (scored === undefined || (scored.below === undefined) !== (scored['at-least'] === undefined)) return
    const found = scored.below === undefined ? 'none' : 'both'
    check.problem(span => badScored(span, found), path, 'key')
  },
  missed({ missed }: Condition, path: Path, check: NameCheck): void {
    if (missed !== undefined && check.scene(missed, path)?.hasKeyEvent === false)
      check.problem(span => noKeyEventThere(span, missed), path)
  },
  agreed({ agreed }: Condition, path: Path, check: NameCheck): void {
    if (agreed !== undefined) check.named('recommendations', agreed, path)
  },
}
