import type { DecisionTallied } from './evidence.ts'
import type { Plays } from './played.ts'

type Tallied = Omit<DecisionTallied, 'number'>

/**
 * Of fewer than five plays the report tells that some took a choice. Where one person played, that may be as good as a
 * number: three different choices in three plays are one each. Then only what every play took is kept.
 */
export function inCommon({ all, few }: Plays, decision: Tallied): Tallied {
  const { plays, choices, none, ranOut } = decision
  const counts = [...choices.map(choice => choice.plays), none, ranOut]
  if (!few || all.every(({ alone }) => !alone) || !tellsEach(counts, plays)) return decision
  return {
    ...decision,
    isCut: true,
    choices: choices.map(choice => ({
      ...choice,
      plays: choice.plays === plays ? plays : 0,
      late: choice.late === plays ? plays : 0,
    })),
    none: none === plays ? none : 0,
    ranOut: ranOut === plays ? ranOut : 0,
  }
}

/**
 * Whether “some of the plays” tells how many: each of several counts lies between one and all but one, and only one set of
 * counts adds up to what is known.
 */
export function tellsEach(counts: readonly number[], plays: number): boolean {
  const some = counts.filter(count => count > 0 && count < plays)
  const sum = some.reduce((one, other) => one + other, 0)
  return some.length > 0 && (sum === some.length || sum === some.length * (plays - 1))
}
