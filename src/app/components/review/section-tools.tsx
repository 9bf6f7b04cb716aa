import type { Section } from '../../../core/findings/findings.ts'
import { keyOfSection } from '../../../core/findings/part-of.ts'
import type { Review } from '../../../core/findings/review.ts'
import { Pointer } from '../../ui/documents/report-blocks.tsx'
import { Marking } from './marking.tsx'

interface Props {
  readonly section: Section
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/**
 * What the clerk may do to a whole section, right below its heading: with it goes whatever has its place in it. The controls
 * to test are decided on before any other, in a form of their own.
 */
export function SectionTools({ section: { id, title }, review, onChange }: Props) {
  return (
    <div className="block-tools">
      {id === 'controls' ? null : (
        <Marking
          marked={keyOfSection(id)}
          what="this section"
          about={title}
          review={review}
          onChange={onChange}
        />
      )}
      <Pointer to="contents">Back to the contents</Pointer>
    </div>
  )
}
