import { type Pillar, pillars } from '../scenario/pillar.ts'
import { entry } from '../session/script.ts'
import { type Recommendation, type RecommendationField, recommendationFields } from './block.ts'
import { numberedRecommendation, type RecommendationDraft } from './recommend.ts'
import type { Added, Review } from './review.ts'
import { sentence } from './say.ts'

/** The drafts as the clerk changed, added to, left out and ordered them, numbered. */
export function reviewedRecommendations(
  drafts: readonly RecommendationDraft[],
  review: Review,
): readonly Recommendation[] {
  const all = [...drafts.map(draft => changed(draft, review)), ...review.added.map(added)]
  return ordered(
    all.filter(({ source }) => !review.leftOut.includes(source)),
    review.order,
  ).map((draft, index) => ({
    ...numberedRecommendation(draft, index, review.details.date),
    ...came(draft.source, review),
  }))
}

/** An edit counts only where it was made to what still stands in the draft: its reasons may be others by now. */
function changed(draft: RecommendationDraft, { edits }: Review): RecommendationDraft {
  const now = (field: RecommendationField): string | undefined => {
    const edit = entry(edits, `${draft.source}.${field}`)
    return edit?.was === String(draft[field]) ? edit.now : undefined
  }
  const text = now('text')
  const edited = recommendationFields.filter(field => now(field) !== undefined)
  return {
    ...draft,
    text: text === undefined || saysNothing(text) ? draft.text : beginningWithThat(text),
    because: now('because') ?? draft.because,
    owner: now('owner') ?? draft.owner,
    pillar: pillarOf(now('pillar')) ?? draft.pillar,
    months: monthsOf(now('months')) ?? draft.months,
    cost: now('cost') ?? draft.cost,
    success: now('success') ?? draft.success,
    ...(edited.length === 0 ? {} : { edited }),
  }
}

/** Empty, or the word alone with which every recommendation begins. */
export function saysNothing(text: string): boolean {
  return /^(that)?\W*$/i.test(text.trim())
}

function beginningWithThat(text: string): string {
  const words = sentence(text.trim())
  return /^that\b/i.test(words) ? words : `That ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
}

function pillarOf(words: string | undefined): Pillar | undefined {
  return pillars.find(pillar => pillar === words)
}

function monthsOf(words: string | undefined): number | undefined {
  const months = Number(words)
  return words !== undefined && Number.isInteger(months) && months >= 1 && months <= 60 ? months : undefined
}

function added({ id, text, owner, pillar, months, because, cost = '', success = '' }: Added): RecommendationDraft {
  return {
    source: id,
    edited: recommendationFields,
    text: saysNothing(text) ? 'That [what is recommended].' : beginningWithThat(text),
    owner,
    pillar,
    months,
    because,
    cost,
    success,
    answers: [],
    answering: ['Added by the committee or its officers.'],
  }
}

function ordered(drafts: readonly RecommendationDraft[], order: readonly string[]): readonly RecommendationDraft[] {
  const place = ({ source }: RecommendationDraft) => (order.includes(source) ? order.indexOf(source) : order.length)
  return drafts.toSorted((one, other) => place(one) - place(other))
}

/** What came of it, at first and later. */
function came(source: string, { responses, progress }: Review): Pick<Recommendation, 'response' | 'progress'> {
  const response = entry(responses, source)
  const later = entry(progress, source)
  return {
    ...(response === undefined ? {} : { response }),
    ...(later === undefined ? {} : { progress: later }),
  }
}
