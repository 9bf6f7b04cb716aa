import { pillarTitles } from '../scenario/pillar.ts'
import type { DraftRecommendation } from '../score/outcome.ts'
import { afterColon } from './after-colon.ts'
import { answeredFindings, keyEventsNamed } from './answered-findings.ts'
import type { Finding, Particular, Recommendation } from './block.ts'
import { isLeftOut } from './edited-sections.ts'
import type { Evidence } from './evidence.ts'
import { capital, count, counted, sentence } from './say.ts'
import { fill, refs, type Text } from './text.ts'

/** A recommendation before its place in the report gives it a number and a day. */
export interface RecommendationDraft extends Omit<Recommendation, 'type' | 'id' | 'number' | 'due' | 'particulars'> {
  /** The findings that it answers, or what is said where there are none. */
  readonly answering: Text
  /** Numbers of the key events for which it was drafted: a finding may rest on others besides. */
  readonly draftedFor?: readonly string[]
}

/** Drafts for the committee, each with the findings that it answers. */
export function recommend(
  putForward: readonly DraftRecommendation[],
  findings: readonly Finding[],
  evidence: Evidence,
): readonly RecommendationDraft[] {
  return putForward.map(recommendation => {
    const { id, text, to, pillar, months, because } = recommendation
    const answered = answeredFindings(recommendation, findings, evidence)
    const draftedFor = keyEventsNamed(recommendation, evidence)
    return {
      source: id,
      text: sentence(text),
      owner: to,
      pillar,
      months,
      because: inTheExercise(because),
      cost: '',
      success: '',
      answers: answered.map(finding => finding.id),
      answering:
        answered.length === 0
          ? ['No finding of this play. The story puts it forward all the same.']
          : findingsAndEvents(answered, draftedFor),
      draftedFor,
    }
  })
}

/** Part A does not point at a finding that is exempt: the reason beside it would tell what it is about. */
export function answeringOpen(
  draft: RecommendationDraft,
  findings: readonly Finding[],
  isOpen: (key: string) => boolean,
): RecommendationDraft {
  const answered = findings.filter(({ id }) => draft.answers.includes(id))
  const open = answered.filter(finding => isOpen(finding.key) && !isLeftOut(finding))
  if (open.length === answered.length) return draft
  const numbers = findingsAndEvents(open, draft.draftedFor)
  const withheld = answered.length - open.length
  return {
    ...draft,
    answers: open.map(({ id }) => id),
    answering:
      open.length === 0
        ? [`${withheld === 1 ? 'A finding' : capital(counted(withheld, 'finding'))} that this part does not hold.`]
        : [...numbers, `, and ${count(withheld)} that this part does not hold`],
  }
}

/** `F4 and F5 (K1 and K2)`: the findings, and of the key events that they rest on those for which it was drafted. */
function findingsAndEvents(answered: readonly Finding[], draftedFor: readonly string[] = []): Text {
  const events = draftedFor.filter(number => answered.some(({ restsOn }) => restsOn.includes(number.toLowerCase())))
  return [...refs(answered.map(({ number }) => number)), ...(events.length === 0 ? [] : [' (', ...refs(events), ')'])]
}

/** What happened in the story must not read as a fact about the real council once it is copied into minutes. */
function inTheExercise(because: string): string {
  return `In the exercise: ${afterColon(sentence(because))}`
}

/** @param date the day of the meeting, as `2026-11-24`, from which the months count */
export function numberedRecommendation(
  { answering, draftedFor: _draftedFor, ...draft }: RecommendationDraft,
  index: number,
  date: string | undefined,
): Recommendation {
  return {
    type: 'recommendation',
    id: `r${index + 1}`,
    number: index + 1,
    ...draft,
    due: date === undefined ? null : monthsAfter(date, draft.months),
    particulars: particulars(draft, answering),
  }
}

/** The same day of a later month, or the last of that month where it has no such day. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

function particulars(
  { owner, pillar, months, because, cost, success, edited = [] }: Omit<RecommendationDraft, 'answering' | 'draftedFor'>,
  answering: Text,
): readonly Particular[] {
  // An officer's words may ask for something else than the draft did, for a reason that only the draft gave.
  const isReworded = edited.includes('text') && !edited.includes('because')
  return [
    { name: 'Owner', value: [owner.trim() === '' ? fill('post of the owner') : owner] },
    { name: 'Pillar', value: [pillarTitles[pillar]] },
    { name: 'To be done within', value: [counted(months, 'month')] },
    ...(because.trim() === ''
      ? []
      : [{ name: isReworded ? 'The draft was made because' : 'Because', value: [because] }]),
    { name: 'Answers', value: answering },
    { name: 'Cost', value: [cost.trim() === '' ? fill('for officers') : cost.trim()] },
    { name: 'How we will know', value: [success.trim() === '' ? fill('for officers') : success.trim()] },
  ]
}
