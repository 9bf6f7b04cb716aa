import { knownKey } from '../scenario/report-key.ts'
import type { Pillar } from '../scenario/pillar.ts'
import { agreedDrafts, resolution } from '../score/outcome.ts'
import type { Source } from '../session/met.ts'
import type { ChosenFinding } from './findings.ts'
import { meetingsOf, mostFirst, type Plays, roomFor } from './plays.ts'
import type { RecommendationWords, Review } from './review/review.ts'

/** A recommendation of a report, with what was met that gives reason for it. */
export interface Offered extends RecommendationWords {
  readonly id: string
  /** As a committee resolves it. */
  readonly says: string
  readonly pillar: Pillar
  readonly reasons: readonly Source[]
  /** Of one that an officer added, in a sentence. */
  readonly why: string
  readonly equality: string | undefined
  /** Who put it forward: the author alone while members have not said. */
  readonly by: 'members' | 'author' | 'clerk'
}

export type Recommendations = ReturnType<typeof recommend>

/** Of drafts whose reasons were not met, so many are named. */
export const mostNotMet = 3

export function recommend(plays: Plays, findings: readonly ChosenFinding[], review: Review) {
  const ticked = review.forward ?? agreedIn(plays)
  const all = Object.entries(plays.notes.recommendations).map(([id, recommendation]) => {
    const changed = { ...recommendation, ...review.changed[id] }
    const met = recommendation.because.flatMap(key => meetingsOf(knownKey(key), plays) ?? [])
    const { text, short, to, pillar, cost = '', success = '', equality } = changed
    const by = ticked?.includes(id) === true ? 'members' : 'author'
    const reasons = [...new Set(met.flatMap(({ sources }) => sources))]
    const says = resolution(changed)
    const offered: Offered = { id, says, text, short, to, pillar, reasons, why: '', cost, success, equality, by }
    return { offered, weight: met.reduce((sum, { times }) => sum + times, 0) / plays.all.length }
  })
  const added = review.added.map((one): Offered => {
    return { ...one, says: resolution(one), reasons: [], equality: undefined, by: 'clerk' }
  })
  const met = all.filter(({ offered }) => offered.reasons.length > 0)
  const answering = findings.flatMap(({ answer }) => met.find(({ offered }) => offered.id === answer) ?? [])
  const byWeight = met.toSorted((one, other) => other.weight - one.weight)
  const inOrder = [...new Set([...answering, ...byWeight])].map(({ offered }) => offered)
  const forward = [...forwardOf(inOrder, ticked, roomFor(plays).forward), ...added].filter(
    ({ id }) => !review.leftOut.includes(`recommendation:${id}`),
  )
  return {
    /** What goes to the committee: of the author's as many as there is room for, and all that members ticked or officers added. */
    forward,
    /** Offered too, and not put forward. */
    others: inOrder.filter(one => !forward.includes(one)),
    /** Those whose reasons this play did not meet. */
    notMet: all.flatMap(({ offered }) => (offered.reasons.length === 0 ? [offered] : [])),
    /** Members have ticked what goes forward: until then it is a draft. */
    areAgreed: ticked !== undefined,
  }
}

/** Those that were ticked, in the order of the ticks; the first while members have not said. */
function forwardOf(
  inOrder: readonly Offered[],
  ticked: readonly string[] | undefined,
  most: number,
): readonly Offered[] {
  if (ticked === undefined) return inOrder.slice(0, most)
  return ticked.flatMap(id => inOrder.find(one => one.id === id) ?? [])
}

/** What members of all sessions agreed to; `undefined` while those of any have not said. */
function agreedIn({ all, notes }: Plays): readonly string[] | undefined {
  const agreed = all.map(({ path }) => agreedDrafts(path, notes)?.agreed)
  if (agreed.some(drafts => drafts === undefined)) return undefined
  const ids = agreed.flatMap(drafts => drafts ?? []).map(({ id }) => id)
  return mostFirst(ids, id => id).map(([id]) => id)
}

/** Whether a finding names a recommendation as its answer, and what it tells has a source in common with it. */
export function isAnsweredBy({ answer, lines, title }: ChosenFinding, { id, reasons }: Offered): boolean {
  return answer === id && [title, ...lines].some(({ sources }) => sources.some(source => reasons.includes(source)))
}
