import type { Source } from '../session/met.ts'
import { entry } from '../session/script.ts'
import { differences } from './differed.ts'
import { chooseFindings } from './findings.ts'
import { whatHappened } from './happened.ts'
import { exemptBy, type Numbered, numbered } from './numbers.ts'
import type { Plays } from './plays.ts'
import { recommend, type Recommendations } from './recommendations.ts'
import type { Part, Review } from './review/review.ts'

/** Everything that a report is written from: what was met, what of it is told, and how it is cited. */
export type Telling = ReturnType<typeof tellingOf>

export const forms = ['brief', 'paper', 'full', 'response', 'progress'] as const

/**
 * `brief`: two sides for members. `paper`: for the committee. `full`: with appendices. `response`: with what management
 * and the executive answered. `progress`: what came of it after six months.
 */
export type Form = (typeof forms)[number]

export function tellingOf(plays: Plays, review: Review, part: Part, form: Form) {
  const { leastDecisions } = plays.notes.report
  const isTooShort = plays.all.every(({ decisions }) => decisions.length < leastDecisions)
  const findings = isTooShort ? [] : chooseFindings(plays)
  const recommendations = isTooShort ? none : recommend(plays, findings, review)
  const isExempt = exemptBy(review)
  const decided = new Set(plays.all.flatMap(({ decisions }) => decisions.map(({ scene }) => scene)))
  // Those of the findings first, then those of the key events that were met.
  const measures = [
    ...findings.flatMap(({ measure }) => measure ?? []),
    ...plays.scenes.flatMap(scene => entry(plays.notes.keyEvents, scene)?.measures ?? []),
  ]
  const things: Numbered = {
    decisions: plays.scenes.filter(scene => decided.has(scene)),
    keyEvents: plays.scenes.filter(scene => entry(plays.notes.keyEvents, scene) !== undefined),
    recommendations: recommendations.forward.map(({ id }) => id),
    measures: [...new Set(measures)].filter(id => entry(plays.notes.measures, id)?.test !== undefined),
  }
  return {
    plays,
    review,
    part,
    form,
    numbered: things,
    numbers: numbered(things, isExempt, part),
    stages: whatHappened(plays),
    findings,
    recommendations,
    differences: differences(plays),
    /** Too few decisions were made for anything to be found. */
    isTooShort,
    /** Whether what rests on these sources stands in this part. */
    isTold: (sources: readonly Source[]) => part === 'draft' || sources.some(isExempt) === (part === 'b'),
    isExempt,
  }
}

const none: Recommendations = { forward: [], others: [], notMet: [], areAgreed: false }
