import { entry } from '../../session/script.ts'
import { type Draft, isPlaced, partsOf } from '../draft.ts'
import { baseOf } from '../numbers.ts'
import { type ReportInput, tellingFor } from '../report.ts'
import { draftOf } from '../sections/forms.ts'
import { wordsOffered } from '../sections/words.ts'
import { forms, type Telling } from '../telling.ts'
import type { ReviewMistake } from './review-file.ts'
import { detailSource, exemptParagraphs, isAccepted, type Part, type Review } from './review.ts'

/** Why a part cannot be made yet, as a sentence for an officer; `undefined` where it can. */
export function partProblem(review: Review, part: Part): string | undefined {
  const marks = Object.values(review.exempt)
  if (
    marks.some(
      ({ paragraphs }) => paragraphs.length === 0 || paragraphs.some(one => !Object.hasOwn(exemptParagraphs, one)),
    )
  )
    return 'A mark of exemption has no paragraph of Schedule 12A: give one, from 1 to 7, or remove the mark.'
  if (marks.some(({ why }) => why.trim() === ''))
    return 'A mark of exemption has no reason: say why the public interest in withholding is greater, or remove the mark.'
  if (part === 'a' && review.controls === 'undecided') return 'Say whether “Controls to test” may be published.'
  if (part === 'b' && marks.length === 0) return 'You have not marked anything exempt, so there is no Part B.'
  return undefined
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
      lack('has no reason: this session gave none. Write one, or leave it out.')
    if (to.trim() === '') lack('does not say who it goes to.')
    const { start, due } = review.planned[id] ?? {}
    if (isAccepted(review, id) === true && due === undefined) lack('was accepted, but has no due date.')
    if (start !== undefined && due !== undefined && due < start) lack('is due before it starts. Check both days.')
    const response = review.responses[id]
    const isInPart = response?.decision === 'in-principle' || response?.decision === 'accepted-in-part'
    if (isInPart && (response.change ?? '').trim() === '') lack('is accepted in part: say what will change.')
    if (review.progress[id]?.state === 'lasts' && due !== undefined && due > today)
      lack('is marked as shown to last, but is not due yet. Check it.')
  }
  const says = (words: string) => missing.push({ says: words })
  if (!recommendations.areAgreed) says('Members have not ticked what goes forward, so every page says DRAFT.')
  const cleared = Object.values(details.implications ?? {}).filter(one => (one.by ?? '').trim() !== '').length
  if (cleared === 0) says('No officer has cleared an implication yet.')
  if ((details.backgroundPapers ?? '').trim() === '') says('The report names no background paper except the case.')
  if (details.respondWithin === undefined) says('The report does not say when a reply is due.')
  return missing
}

/** What a review names and no form of this report has: it was mistyped, or is no longer there. */
export function unplacedIn(input: Omit<ReportInput, 'part' | 'form'>) {
  const telling = tellingFor({ ...input, part: 'draft', form: 'full' })
  const drafts = forms.flatMap(form => draftOf({ ...telling, form }))
  const known = knownNames(drafts, telling)
  const exempt = Object.keys(input.review.exempt).filter(key => !known.sources.has(key))
  return {
    /** What was to be withheld, and would be published. */
    exempt: exempt.map(key => ({
      path: ['exempt', key],
      sentence: `\`${key}\` is marked exempt, but this report has no part of that name. Mark it again, or remove the mark.`,
    })),
    others: [...editsWithoutPlace(drafts, input.review), ...namesWithoutPlace(input.review, known)],
  }
}

/** What a review may name. */
function knownNames(drafts: readonly Draft[], { plays: { script, notes, all }, review }: Telling) {
  const recommendations = [...Object.keys(notes.recommendations), ...review.added.map(({ id }) => id)]
  const recommended = recommendations.map(id => `recommendation:${id}`)
  const words = all.flatMap(({ session }) => wordsOffered(script, session).map(({ source }) => source))
  const measures = Object.keys(notes.measures)
  const inDrafts = drafts.flatMap(({ items }) => items.flatMap(partsOf)).flatMap(({ sources }) => sources)
  return {
    recommendations: new Set(recommendations),
    words: new Set<string>(words),
    parts: new Set([...drafts.flatMap(({ id, items }) => [id, ...items.map(item => item.id)]), ...recommended]),
    tested: new Set(measures.filter(id => entry(notes.measures, id)?.test !== undefined)),
    // Of what may be marked, the case's own things too: a mark on what this session did not meet does no harm.
    sources: new Set<string>([
      ...inDrafts,
      ...inDrafts.map(baseOf),
      ...Object.keys(script.scenes).flatMap(id => [`scene:${id}`, `decision:${id}`, `votes:${id}`]),
      ...measures.map(id => `measure:${id}`),
      ...Object.keys(notes.report.findings).map(id => `finding:${id}`),
      ...recommended,
      // It is in a draft only while someone wrote it.
      detailSource('options'),
      ...words,
    ]),
  }
}

/** Edits whose paragraph is in no form any more, or says something else by now. The words are told, so that they are not lost. */
function editsWithoutPlace(drafts: readonly Draft[], { edits }: Review): readonly ReviewMistake[] {
  const items = drafts.flatMap(draft => draft.items)
  return Object.entries(edits)
    .filter(
      ([id, edit]) => !items.some(item => item.id === id && item.kind === 'paragraph' && isPlaced(edit, item.said)),
    )
    .map(([id, { now }]) => ({
      path: ['edits', id],
      sentence: `The edit \`${id}\` has no place in this report any more. It reads: “${now}”`,
    }))
}

function namesWithoutPlace(
  review: Review,
  { words, parts, recommendations, tested }: ReturnType<typeof knownNames>,
): readonly ReviewMistake[] {
  return [
    ...unknown('include', review.include, words),
    ...unknown('leftOut', review.leftOut, parts),
    ...unknown('forward', review.forward ?? [], recommendations),
    ...(['changed', 'planned', 'responses', 'progress'] as const).flatMap(key =>
      unknown(key, review[key], recommendations),
    ),
    ...unknown('results', review.results, tested),
  ]
}

function unknown(key: keyof Review, named: object, known: ReadonlySet<string>): readonly ReviewMistake[] {
  const names = Array.isArray(named)
    ? named.map((name, index) => [String(name), index] as const)
    : Object.keys(named).map(name => [name, name] as const)
  return names
    .filter(([name]) => !known.has(name))
    .map(([name, place]) => ({ path: [key, place], sentence: `\`${name}\` names nothing in this report.` }))
}
