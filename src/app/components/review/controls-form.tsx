import { keyOfSection } from '../../../core/findings/part-of.ts'
import type { Review } from '../../../core/findings/review.ts'
import { Tick } from '../../ui/forms/form-fields.tsx'
import { Marking } from './marking.tsx'

interface Props {
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Whether the controls to test may be public. They name where a council could be weak, so nothing is decided beforehand. */
export function ControlsForm({ review, onChange }: Props) {
  const key = keyOfSection('controls')
  const isExempt = Object.hasOwn(review.exempt, key)
  return (
    <fieldset className="govuk-fieldset stack">
      <legend className="govuk-visually-hidden">Controls to test</legend>
      <p className="measure">
        “Controls to test” comes from an invented story. Together with what members said of your council it
        may show where to look for a weak spot, so somebody has to decide on it before Part A can be made.
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
      {isExempt ? <AlsoToldIn review={review} onChange={onChange} /> : null}
    </fieldset>
  )
}

const alsoTold = [
  ['key-events', 'Key events'],
  ['resilience', 'Resilience'],
] as const

/** A mark on one section does not reach the others that tell the same controls: the story told them first. */
function AlsoToldIn({ review, onChange }: Props) {
  return (
    <>
      <p className="measure">
        The controls of the story are also told in the two sections below, and in each finding headed “Control
        to check”. Where nobody may read them, mark those too.
      </p>
      {alsoTold.map(([id, title]) => (
        <div className="block-tools" key={id}>
          <span>{title}</span>
          <Marking marked={keyOfSection(id)} about={title} review={review} onChange={onChange} />
        </div>
      ))}
    </>
  )
}
