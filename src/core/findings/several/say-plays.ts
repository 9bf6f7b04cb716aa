import { count } from '../say.ts'
import { ref, type Text } from '../text.ts'
import type { ChoiceTallied, DecisionTallied } from './evidence.ts'

/** Some plays of all, as far as a report may tell: see `Telling`. */
interface Told {
  readonly telling: DecisionTallied['telling']
  /** All that are counted. */
  readonly plays: number
}

/** `18 of the 24 plays that reached it`; `every play` and `some of the plays` where numbers would tell too much. */
export function ofThePlays({ telling, plays }: Told, some: number, where = ''): string {
  if (telling === 'shared') return some === plays ? 'every play' : 'some of the plays'
  if (telling === 'withheld' || some === 0) return 'some of the plays'
  const which = where === '' ? '' : ` ${where}`
  return some === plays
    ? `all ${count(plays)} plays${which}`
    : `${count(some)} of the ${count(plays)} plays${which}`
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
 * which nobody decided in time.
 */
export function tookAt(decision: DecisionTallied, choice: Taken): Text {
  return [...at(decision), took(decision, choice)]
}

type Taken = Pick<ChoiceTallied, 'name' | 'plays' | 'late'>

function took(decision: DecisionTallied, { name, plays, late }: Taken): string {
  if (plays + late === 0) return `“${name}” was taken in some of the plays`
  const chose = `${ofThoseAt(decision, plays)} chose “${name}”`
  if (late === 0) return chose
  if (plays === 0) return `the time ran out in ${ofThoseAt(decision, late)}, and “${name}” was taken`
  const others = decision.telling === 'counted' ? `in ${count(late)} more` : 'in others'
  return `${chose}, and ${others} the time ran out and it was taken`
}

export const seenDifferently = ' Members recorded that they see this differently.'
