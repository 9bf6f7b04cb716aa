import { fewest } from '../fewest.ts'
import { count } from '../say.ts'
import { ref, type Text } from '../text.ts'
import type { ChoiceTallied, DecisionTallied } from './evidence.ts'

/** Some plays of all, as far as a report may tell: see `Telling`. */
interface Told {
  readonly telling: DecisionTallied['telling']
  /** All that are counted. */
  readonly plays: number
  /** Whether no play is left out of the count; it is taken that none is. */
  readonly isWhole?: boolean
}

/** `18 of the 24 plays that reached it`; `every play` and `some of the plays` where numbers would tell too much. */
export function ofThePlays(told: Told, some: number, where = ''): string {
  const { telling, plays } = told
  if (telling === 'shared') return some === plays ? 'every play' : 'some of the plays'
  if (telling === 'withheld') return onePlayOrMore
  const which = where === '' ? '' : ` ${where}`
  if (isTooFew(told, some)) return `${fewerThanFive} of the ${count(plays)} plays${which}`
  return some === plays ? `all ${count(plays)} plays${which}` : `${count(some)} of the ${count(plays)} plays${which}`
}

export const onePlayOrMore = 'one play or more'

export const fewerThanFive = `fewer than ${count(fewest)}`

/**
 * Whether a part is not to be counted. Where plays are left out, nought beside a boundary that is named all the same would
 * tell that it was crossed in one of these few; and nought is told from one to four by their being given.
 */
export function isTooFew({ telling, isWhole = true }: Pick<Told, 'telling' | 'isWhole'>, some: number): boolean {
  return telling === 'counted' && !isWhole && some < fewest
}

/** The plays of a decision. Where some are withheld, those that are counted need not be all that reached it. */
export function ofThoseAt(decision: DecisionTallied, some: number): string {
  return ofThePlays(decision, some, decision.isWhole ? 'that reached it' : 'counted there')
}

/** `At “A call from a resident” (D1), ` */
export function at({ title, number }: DecisionTallied): Text {
  return [`At “${title}” (`, ref(number), '), ']
}

/**
 * `At “A call from a resident” (D1), 18 of the 24 plays that reached it chose “Pass it on”`, and apart from them those in
 * which nobody decided in time. Where plays are left out of the count both are one number, so that neither part is told.
 */
export function tookAt(decision: DecisionTallied, choice: Taken): Text {
  return [...at(decision), took(decision, choice)]
}

type Taken = Pick<ChoiceTallied, 'name' | 'plays' | 'late'>

/** The same of a boundary, which is named even where the plays that crossed it are not counted. */
export function crossedAt(decision: DecisionTallied, choice: Taken): Text {
  const taken = choice.plays + choice.late
  if (taken > 0 && !isTooFew(decision, taken)) return tookAt(decision, choice)
  const named = `“${choice.name}” was taken in ${onePlayOrMore}`
  if (decision.telling !== 'counted') return [...at(decision), named]
  return [...at(decision), `${named} (${fewerThanFive} of the ${count(decision.plays)} counted there)`]
}

function took(decision: DecisionTallied, { name, plays, late }: Taken): string {
  if (decision.telling === 'counted' && !decision.isWhole) return `${ofThoseAt(decision, plays + late)} took “${name}”`
  const chose = `${ofThoseAt(decision, plays)} chose “${name}”`
  if (late === 0) return chose
  if (plays === 0) return `the time ran out in ${ofThoseAt(decision, late)}, and “${name}” was taken`
  const others = decision.telling === 'counted' ? `in ${count(late)} more` : 'in others'
  return `${chose}, and ${others} the time ran out and it was taken`
}

export const seenDifferently = ' Members recorded that they see this differently.'
