import { useEffect, useRef, useState } from 'react'
import { withExemption, withoutExemption } from '../../core/findings/change-review.ts'
import type { Exemption, Review } from '../../core/findings/review.ts'
import { exemptParagraphs } from '../../core/findings/schedule-12a.ts'
import { useFocusBack } from '../ui/focus.ts'
import { ErrorSummary } from '../ui/forms/error-summary.tsx'
import { AreaField, Tick } from '../ui/forms/form-fields.tsx'

interface Props {
  /** What is marked, by its key in the review. */
  readonly marked: string
  /** What the button is for, where that is more than what it stands below. */
  readonly what?: string
  /** What it is, for whoever only hears the button. */
  readonly about: string
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Marks something as exempt, changes why, or takes the mark back. */
export function Marking({ marked, what, about, review, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { ref, focusBack } = useFocusBack()
  const close = () => {
    setOpen(false)
    focusBack()
  }
  const exemption = Object.hasOwn(review.exempt, marked) ? review.exempt[marked] : undefined
  if (isOpen)
    return (
      <ExemptForm
        id={`exempt-${marked}`}
        exemption={exemption}
        onMark={mark => {
          onChange(withExemption(review, marked, mark))
          close()
        }}
        onCancel={close}
      />
    )
  return (
    <>
      {exemption === undefined ? null : (
        <span className="block-tools__tag">Exempt, paragraph {exemption.paragraphs.join(' and ')}</span>
      )}
      <button type="button" className="block-tools__button" ref={ref} onClick={() => setOpen(true)}>
        {exemption === undefined ? markWords(what) : 'Change the mark'}
        <span className="govuk-visually-hidden">: {about}</span>
      </button>
      {exemption === undefined ? null : (
        <button
          type="button"
          className="block-tools__button"
          onClick={() => {
            onChange(withoutExemption(review, marked))
            focusBack()
          }}
        >
          Take the mark back<span className="govuk-visually-hidden">: {about}</span>
        </button>
      )}
    </>
  )
}

function markWords(what: string | undefined): string {
  return what === undefined ? 'Mark as exempt' : `Mark ${what} as exempt`
}

interface ExemptFormProps {
  /** Tells the fields of several forms on a page apart. */
  readonly id: string
  readonly exemption: Exemption | undefined
  readonly onMark: (exemption: Exemption) => void
  readonly onCancel: () => void
}

/** Why something is kept from the public: a paragraph of Schedule 12A, and where the public interest lies. */
function ExemptForm({ id, exemption, onMark, onCancel }: ExemptFormProps) {
  const [paragraphs, setParagraphs] = useState(exemption?.paragraphs ?? [])
  const [why, setWhy] = useState(exemption?.why ?? '')
  const [attempts, setAttempts] = useState(0)
  const problem = attempts === 0 ? undefined : problemIn(paragraphs, why)
  return (
    <form
      className="exempt-form"
      noValidate
      ref={useEscape(onCancel)}
      onSubmit={event => {
        event.preventDefault()
        if (problemIn(paragraphs, why) === undefined) onMark({ paragraphs, why: why.trim() })
        else setAttempts(attempts + 1)
      }}
    >
      {problem === undefined ? null : (
        <ErrorSummary key={attempts} message={problem} field={`${id}-${lacking(paragraphs)}`} />
      )}
      <Paragraphs
        id={id}
        paragraphs={paragraphs}
        problem={lacking(paragraphs) === 'why' ? undefined : problem}
        onChange={setParagraphs}
      />
      <AreaField
        id={`${id}-why`}
        label="Why does the public interest in withholding it outweigh that in disclosing it?"
        hint="Where the two weigh the same it must be disclosed. This reason stands in Part B alone."
        value={why}
        problem={lacking(paragraphs) === 'why' ? problem : undefined}
        onChange={setWhy}
      />
      <div className="button-row">
        <button type="submit" className="govuk-button">
          Mark as exempt
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}

interface ParagraphsProps {
  readonly id: string
  readonly paragraphs: readonly number[]
  readonly problem: string | undefined
  readonly onChange: (paragraphs: readonly number[]) => void
}

function Paragraphs({ id, paragraphs, problem, onChange }: ParagraphsProps) {
  const tick = (number: number, isTicked: boolean) =>
    onChange([...paragraphs.filter(other => other !== number), ...(isTicked ? [number] : [])])
  const ref = useRef<HTMLFieldSetElement>(null)
  // Somebody just opened this form, and it begins here.
  useEffect(() => ref.current?.querySelector('input')?.focus(), [])
  return (
    <fieldset
      className="govuk-fieldset"
      ref={ref}
      aria-describedby={problem === undefined ? undefined : `${id}-paragraphs-error`}
    >
      <legend className="govuk-fieldset__legend">Which paragraph of Schedule 12A, Part 1, applies? (England)</legend>
      {problem === undefined ? null : (
        <p className="govuk-error-message" id={`${id}-paragraphs-error`}>
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {Object.entries(exemptParagraphs).map(([number, about]) => (
          <Tick
            key={number}
            id={`${id}-paragraph-${number}`}
            label={`${number}: information ${about}`}
            isTicked={paragraphs.includes(Number(number))}
            onChange={isTicked => tick(Number(number), isTicked)}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Where the first gap is, by the end of its field's id. */
function lacking(paragraphs: readonly number[]): 'paragraph-1' | 'why' {
  return paragraphs.length === 0 ? 'paragraph-1' : 'why'
}

function problemIn(paragraphs: readonly number[], why: string): string | undefined {
  if (paragraphs.length === 0) return 'Choose the paragraph that applies.'
  return why.trim() === '' ? 'Say where the public interest lies.' : undefined
}

/** Escape cancels the form that it is given to. While an input method puts letters together, the key belongs to that. */
export function useEscape(cancel: () => void) {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const form = ref.current
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) cancel()
    }
    form?.addEventListener('keydown', listen)
    return () => form?.removeEventListener('keydown', listen)
  }, [cancel])
  return ref
}
