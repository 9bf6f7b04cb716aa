import { tellingFor, type ReportInput } from '../report.ts'
import { isAccepted, type Part, type Review } from './review.ts'
import { exemptParagraphs } from './review.ts'

/** Why a part cannot be made yet, as a sentence for an officer; `undefined` where it can. */
export function partProblem(review: Review, part: Part): string | undefined {
  const marks = Object.values(review.exempt)
  if (marks.some(({ paragraphs }) => paragraphs.length === 0 || paragraphs.some(isUnknown)))
    return 'Something is marked exempt without a paragraph of Schedule 12A: give one, from 1 to 7, or take the mark back.'
  if (marks.some(({ why }) => why.trim() === ''))
    return 'Something is marked exempt without a reason: say why the public interest in withholding it is the greater, or take the mark back.'
  if (part === 'a' && review.controls === 'undecided')
    return 'It is not decided whether “Controls to test” may be published: say that it may, or that it may not.'
  if (part === 'b' && marks.length === 0) return 'Nothing is marked exempt, so there is no Part B.'
  return undefined
}

function isUnknown(paragraph: number): boolean {
  return !Object.hasOwn(exemptParagraphs, paragraph)
}

/** What a draft still lacks before it can go to a committee. */
export interface Lack {
  /** The recommendation, or `undefined` of the report as a whole. */
  readonly recommendation?: string | undefined
  readonly says: string
}

/** Reason, addressee, another option, clearance, background papers, and days that make sense. */
export function lacksOf(input: ReportInput, today: string): readonly Lack[] {
  const telling = tellingFor({ ...input, part: 'draft' })
  const { review, recommendations } = telling
  const { details } = review
  const missing: Lack[] = []
  for (const { id, reasons, why, to, short } of recommendations.forward) {
    const lack = (says: string) => missing.push({ recommendation: id, says: `“${short}” ${says}` })
    if (reasons.length === 0 && why.trim() === '')
      lack('gives no reason: this session did not meet one. Write why, or leave it out.')
    if (to.trim() === '') lack('does not say to whom it goes.')
    const { start, due } = review.planned[id] ?? {}
    if (isAccepted(review, id) === true && due === undefined) lack('was accepted and has no day by which it is due.')
    if (start !== undefined && due !== undefined && due < start) lack('is due before it starts. Check both days.')
    const response = review.responses[id]
    const isInPart = response?.decision === 'in-principle' || response?.decision === 'accepted-in-part'
    if (isInPart && (response.change ?? '').trim() === '') lack('is accepted in part: say what will change.')
    if (review.progress[id]?.state === 'lasts' && due !== undefined && due > today)
      lack('is said to last before the day by which it is due. Check it.')
  }
  const says = (words: string) => missing.push({ says: words })
  if (!recommendations.areAgreed) says('Members have not ticked what goes forward, so DRAFT stands on every page.')
  const cleared = Object.values(details.implications ?? {}).filter(one => (one.by ?? '').trim() !== '').length
  if (cleared === 0) says('No implication is cleared by an officer yet.')
  if ((details.backgroundPapers ?? '').trim() === '') says('Beside the case, no background paper is named.')
  if (details.respondWithin === undefined) says('It is not said by when a reply is due.')
  return missing
}
