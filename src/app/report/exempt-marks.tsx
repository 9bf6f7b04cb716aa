import { useRef } from 'react'
import type { Quotation } from '../../core/findings/block.ts'
import { blocksIn, sectionsIn } from '../../core/findings/blocks-in.ts'
import { withoutEdit, withoutExemption } from '../../core/findings/change-review.ts'
import type { Section } from '../../core/findings/findings.ts'
import type { LostEdit } from '../../core/findings/lost-edits.ts'
import { keyOf, keyOfSection } from '../../core/findings/part-of.ts'
import type { Review } from '../../core/findings/review.ts'
import { Tick } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { blockLabelWithText } from './block-tools.tsx'
import { Marking } from './marking.tsx'
import './block-tools.css'

/** Something that is marked as exempt. */
interface Mark {
  readonly key: string
  /** Of Part 1 of Schedule 12A. */
  readonly paragraphs: readonly number[]
  /** What it is on, in words. */
  readonly on: string
}

interface Props {
  readonly marks: readonly Mark[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Every mark with what it is on, wherever in the report that stands. */
export function ExemptMarks({ marks, review, onChange }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <>
      <h3 className="heading-s" tabIndex={-1} ref={heading}>
        Marked as exempt
      </h3>
      {marks.length === 0 ? <p className="soft">Nothing yet.</p> : null}
      <ul className="stack">
        {marks.map(({ key, paragraphs, on }) => (
          <li key={key}>
            <p>{on}</p>
            <p className="small soft">Exempt, paragraph {paragraphs.join(' and ')}</p>
            <button
              type="button"
              className="block-tools__button"
              onClick={() => {
                onChange(withoutExemption(review, key))
                heading.current?.focus()
              }}
            >
              Take the mark back<span className="govuk-visually-hidden">: {on}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/**
 * What is marked as exempt, with what each mark is on.
 *
 * @param reports sections of the same report in the order in which a mark is looked for in them: what is left out of one
 * may stand in the next
 */
export function marksIn(
  { exempt }: Review,
  reports: readonly (readonly Section[])[],
  offered: readonly Quotation[],
): readonly Mark[] {
  const told = new Map<string, string>()
  const tell = (key: string | undefined, on: string) => {
    if (key !== undefined && !told.has(key)) told.set(key, on)
  }
  for (const sections of reports) {
    for (const { id, title } of sectionsIn(sections)) tell(keyOfSection(id), `The section “${title}”`)
    for (const { block } of blocksIn(sections)) tell(keyOf(block), blockLabelWithText(block))
  }
  for (const quotation of offered) tell(quotation.key, blockLabelWithText(quotation))
  return Object.entries(exempt).map(([key, { paragraphs }]) => ({
    key,
    paragraphs,
    on: told.get(key) ?? 'A passage that reads otherwise now',
  }))
}

interface LostMarkListProps {
  /** Keys that are marked exempt and name nothing in the draft. */
  readonly lost: readonly string[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Marks whose passage reads otherwise by now: until somebody sees to each, nothing of it may be published. */
export function UnplacedMarks({ lost, review, onChange }: LostMarkListProps) {
  if (lost.length === 0) return null
  return (
    <Notice title="Something that was marked as exempt has changed." grave>
      <p>
        The draft now reads otherwise at these places, so the marks have lost what they were made for. Mark the passages
        again in the report below, and then take the old marks back. Until then there is no Part A.
      </p>
      <ul className="stack">
        {lost.map(key => (
          <li key={key}>
            <p>A passage that reads otherwise now.</p>
            <p>
              <strong>Marked because:</strong> {review.exempt[key]?.why}
            </p>
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => onChange(withoutExemption(review, key))}
            >
              Take the old mark back<span className="govuk-visually-hidden">: {review.exempt[key]?.why}</span>
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

interface LostEditListProps {
  readonly lost: readonly LostEdit[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** What the clerk wrote in place of words that the draft no longer has: to be copied, or let go. */
export function UnplacedEdits({ lost, review, onChange }: LostEditListProps) {
  if (lost.length === 0) return null
  return (
    <Notice title="The draft has changed where you had edited it.">
      <p>Your words are kept here. Copy what you still need into the report, and let the rest go.</p>
      <ul className="stack">
        {lost.map(({ key, was, now }) => (
          <li key={key}>
            <p>
              <strong>You wrote:</strong> {now.trim() === '' ? '(left out)' : now}
            </p>
            <p className="soft">In place of: {was}</p>
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => onChange(withoutEdit(review, key))}
            >
              Let it go<span className="govuk-visually-hidden">: {now}</span>
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

interface ControlsFormProps {
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Whether the controls to test may be public. They name where a council could be weak, so nothing is decided beforehand. */
export function ControlsForm({ review, onChange }: ControlsFormProps) {
  const key = keyOfSection('controls')
  const isExempt = Object.hasOwn(review.exempt, key)
  return (
    <fieldset className="govuk-fieldset stack">
      <legend className="govuk-visually-hidden">Controls to test</legend>
      <p className="measure">
        “Controls to test” comes from an invented story. Together with what members said of your council it may show
        where to look for a weak spot, so somebody has to decide on it before Part A can be made.
      </p>
      {isExempt ? null : (
        <div className="govuk-checkboxes">
          <Tick
            id="controls-open"
            label="It is open to the public"
            isTicked={review.controlsOpen}
            onChange={controlsOpen => onChange({ ...review, controlsOpen })}
          />
        </div>
      )}
      {review.controlsOpen && !isExempt ? null : (
        <div className="block-tools">
          <Marking marked={key} about="Controls to test" review={review} onChange={onChange} />
        </div>
      )}
      {isExempt ? <OtherPlacesIn review={review} onChange={onChange} /> : null}
    </fieldset>
  )
}

const otherPlaces = [
  ['key-events', 'Key events'],
  ['resilience', 'Resilience'],
] as const

/** A mark on one section does not reach the others that tell the same controls: the story told them first. */
function OtherPlacesIn({ review, onChange }: ControlsFormProps) {
  return (
    <>
      <p className="measure">
        The controls of the story are also told in the two sections below, and in each finding headed “Control to
        check”. Where nobody may read them, mark those too.
      </p>
      {otherPlaces.map(([id, title]) => (
        <div className="block-tools" key={id}>
          <span>{title}</span>
          <Marking marked={keyOfSection(id)} about={title} review={review} onChange={onChange} />
        </div>
      ))}
    </>
  )
}
