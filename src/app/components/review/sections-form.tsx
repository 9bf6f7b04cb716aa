import { leavingOut } from '../../../core/findings/change-review.ts'
import type { Section } from '../../../core/findings/findings.ts'
import { mayBeLeftOut } from '../../../core/findings/left-out-sections.ts'
import { keyOfSection } from '../../../core/findings/part-of.ts'
import type { Review } from '../../../core/findings/review.ts'
import { Tick } from '../../ui/forms/form-fields.tsx'

interface Props {
  /** As drafted, before any is left out. */
  readonly sections: readonly Section[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Which sections the report has, of those that it can do without. */
export function SectionsForm({ sections, review, onChange }: Props) {
  return (
    <>
      <p className="measure soft">
        Take the tick away, and the section is in no part of the report. The others are numbered without it. A
        report always says what was played, how far that goes, what was found, and what is recommended.
      </p>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {sections
          .filter(({ id }) => mayBeLeftOut(id))
          .map(({ id, title }) => (
            <Tick
              key={id}
              id={`section-${id}`}
              label={title}
              isTicked={!review.leftOut.includes(keyOfSection(id))}
              onChange={isTicked => onChange(leavingOut(review, keyOfSection(id), !isTicked))}
            />
          ))}
      </div>
    </>
  )
}

/** How many sections are left out, in words. */
export function sectionsState({ leftOut }: Review): string {
  const count = leftOut.filter(key => key.startsWith(keyOfSection(''))).length
  return count === 0 ? 'All of them' : `${count} left out`
}
