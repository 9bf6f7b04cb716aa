import { Link } from 'wouter'
import { type Lack, lacksOf, partProblem, unplacedIn } from '../../core/report/review/problems.ts'
import { implications, type Part, type ReportDetails } from '../../core/report/review/review.ts'
import type { ReviewMistake } from '../../core/report/review/review-file.ts'
import { useWorkplace } from '../store/workplace.ts'
import { useDesk, useInput, useMade, useTelling } from './desk.ts'

/** What officers do to a report, in the usual order; each can be opened at any time. */
export const steps = [
  { name: 'details', title: 'Details' },
  { name: 'edit', title: 'Read and edit' },
  { name: 'publish', title: 'Publish' },
  { name: 'take-away', title: 'Download' },
] as const

export type StepName = (typeof steps)[number]['name']

/** Where you are among the steps, and what is left in each. */
export function StepsNav({ now }: { readonly now: StepName }) {
  const { home } = useDesk()
  const left = useLeft()
  return (
    <nav aria-label="Steps">
      <ol className="steps-nav">
        {steps.map(({ name, title }, index) => (
          <li key={name} className="steps-nav__step">
            <Link className="steps-nav__link" href={`${home}/${name}`} aria-current={name === now ? 'step' : undefined}>
              {index + 1} {title}
            </Link>
            <span className="steps-nav__left">{left[name]}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function useLeft(): Readonly<Record<StepName, string>> {
  const { review } = useInput()
  const { edits, marks } = useUnplaced()
  const lacking = useLacks().filter(({ recommendation }) => recommendation !== undefined).length
  const { areAgreed } = useTelling('brief').recommendations
  const fields = emptyFields(review.details)
  const toSee = edits.length + (areAgreed ? 0 : 1) + lacking
  const isReady = partProblem(review, 'a') === undefined && marks.length === 0
  return {
    details: fields === 0 ? 'Complete' : `${fields} to complete`,
    edit: toSee === 0 ? 'Ready' : `${toSee} to check`,
    publish: isReady ? 'Part A is ready' : 'Part A is not ready',
    'take-away': 'Word, PDF and more',
  }
}

/** What the draft lacks today. */
export function useLacks(): readonly Lack[] {
  const { clock } = useWorkplace()
  return useMade('lacks', input => lacksOf({ ...input, form: 'full', part: 'draft' }, clock().slice(0, 10)))
}

interface Unplaced {
  readonly edits: readonly string[]
  readonly marks: readonly string[]
}

const known = new WeakMap<object, { readonly of: string; readonly unplaced: Unplaced }>()

/** Edits and marks of exemption that name nothing in this report any more, by their keys in the review. */
export function useUnplaced(): Unplaced {
  const { material } = useDesk()
  const input = useInput()
  const { edits, exempt, added } = input.review
  // It takes long, and no word of an edit changes where it is.
  const places = Object.entries(edits).map(([id, { sources }]) => [id, sources])
  const of = JSON.stringify([places, Object.keys(exempt), added.map(({ id }) => id)])
  const before = known.get(material)
  if (before?.of === of) return before.unplaced
  const isNone = places.length + Object.keys(exempt).length === 0
  const { others, exempt: marks } = isNone ? { others: [], exempt: [] } : unplacedIn(input)
  const unplaced = { edits: keysIn(others, 'edits'), marks: keysIn(marks, 'exempt') }
  known.set(material, { of, unplaced })
  return unplaced
}

function keysIn(mistakes: readonly ReviewMistake[], kind: string): readonly string[] {
  return mistakes.flatMap(({ path: [first, key] }) => (first === kind ? [String(key)] : []))
}

/** Why a part cannot be made yet, with marks that have lost what they were on. */
export function usePartProblem(part: Part): string | undefined {
  const { review } = useInput()
  const { marks } = useUnplaced()
  if (part !== 'draft' && marks.length > 0)
    return 'A mark of exemption has lost its place. Mark the passage again in step 2, then remove the old mark.'
  return partProblem(review, part)
}

const fields = [
  'committee',
  'date',
  'reportOf',
  'contact',
  'wards',
  'decisionMaker',
  'why',
  'consultation',
  'backgroundPapers',
  'respondWithin',
] as const

function emptyFields(details: ReportDetails): number {
  const empty = fields.filter(field => (details[field] ?? '').trim() === '')
  const open = implications.filter(heading => (details.implications?.[heading]?.by ?? '').trim() === '')
  return empty.length + open.length
}
