import type { Source } from '../../session/met.ts'
import { entry } from '../../session/script.ts'
import type { Draft, DraftItem } from '../draft.ts'
import { draftOf } from '../sections/forms.ts'
import { baseOf } from '../numbers.ts'
import { unplacedEdits } from '../print.ts'
import { type ReportInput, tellingFor } from '../report.ts'
import { detailSource, type Review } from './review.ts'
import type { ReviewMistake } from './review-file.ts'
import { forms, type Telling } from '../telling.ts'
import { wordsOffered } from '../sections/words.ts'

/** What a review names and no form of this report has: it was mistyped, or is no longer there. */
export interface Unplaced {
  /** What was to be withheld, and would be published. */
  readonly exempt: readonly ReviewMistake[]
  readonly others: readonly ReviewMistake[]
}

export function unplacedIn(input: Omit<ReportInput, 'part' | 'form'>): Unplaced {
  const { review } = input
  const telling = tellingFor({ ...input, part: 'draft', form: 'full' })
  const drafts = forms.map(form => draftOf({ ...telling, form }))
  const sources = knownSources(drafts.flat(), telling)
  return {
    exempt: Object.keys(review.exempt).flatMap(key =>
      sources.has(key)
        ? []
        : [
            {
              path: ['exempt', key],
              sentence: `\`${key}\` is marked exempt, and nothing here has that name. Mark it anew, or take the mark back.`,
            },
          ],
    ),
    others: [...editsWithoutPlace(drafts, review), ...namesWithoutPlace(drafts.flat(), telling)],
  }
}

/** Of what may be marked, the case's own things too: a mark on something that this session did not meet does no harm. */
function knownSources(drafts: readonly Draft[], { plays, review }: Telling): ReadonlySet<string> {
  const { script, notes, all } = plays
  const inDrafts = drafts.flatMap(({ items }) => items.flatMap(sourcesOf))
  return new Set<string>([
    ...inDrafts,
    ...inDrafts.map(baseOf),
    ...Object.keys(script.scenes).flatMap(id => [`scene:${id}`, `decision:${id}`, `votes:${id}`]),
    ...Object.keys(notes.measures).map(id => `measure:${id}`),
    ...Object.keys(notes.report.findings).map(id => `finding:${id}`),
    ...recommendationIds(plays, review).map(id => `recommendation:${id}`),
    // It is in a draft only while somebody wrote it.
    detailSource('options'),
    ...all.flatMap(({ session }) => wordsOffered(script, session).map(({ source }) => source)),
  ])
}

function sourcesOf(item: DraftItem): readonly Source[] {
  switch (item.kind) {
    case 'paragraph':
    case 'list':
      return item.said.flatMap(({ sources }) => sources)
    case 'notice':
      return item.said.sources
    case 'quotation':
      return item.about.sources
    case 'table':
      return item.rows.flatMap(({ sources }) => sources)
    case 'figure':
      return item.sources
  }
}

function recommendationIds({ notes }: Telling['plays'], { added }: Review): readonly string[] {
  return [...Object.keys(notes.recommendations), ...added.map(({ id }) => id)]
}

/** The words are told with it, so that they are not lost. */
function editsWithoutPlace(drafts: readonly (readonly Draft[])[], review: Review): readonly ReviewMistake[] {
  const [first = [], ...others] = drafts.map(draft => unplacedEdits(draft, review))
  return first
    .filter(({ id }) => others.every(edits => edits.some(edit => edit.id === id)))
    .map(({ id, now }) => ({
      path: ['edits', id],
      sentence: `The edit \`${id}\` has no place in this report any more. It reads: “${now}”`,
    }))
}

function namesWithoutPlace(drafts: readonly Draft[], { plays, review }: Telling): readonly ReviewMistake[] {
  const { script, notes, all } = plays
  const recommendations = new Set(recommendationIds(plays, review))
  const blocks = drafts.flatMap(({ id, items }) => [id, ...items.map(item => item.id)])
  const parts = new Set([...blocks, ...[...recommendations].map(id => `recommendation:${id}`)])
  const words = new Set<string>(all.flatMap(({ session }) => wordsOffered(script, session).map(({ source }) => source)))
  const tested = new Set(Object.keys(notes.measures).filter(id => entry(notes.measures, id)?.test !== undefined))
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
  return names.flatMap(([name, place]) =>
    known.has(name) ? [] : [{ path: [key, place], sentence: `\`${name}\` names nothing in this report.` }],
  )
}
