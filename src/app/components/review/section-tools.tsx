import type { Section } from '../../../core/findings/findings.ts'
import { keyOfSection } from '../../../core/findings/part-of.ts'
import type { Review } from '../../../core/findings/review.ts'
import { Marking } from './marking.tsx'

interface Props {
  readonly section: Section
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** What the clerk may do to a whole section, right below its heading: with it goes whatever has its place in it. */
export function SectionTools({ section: { id, title }, review, onChange }: Props) {
  // It is decided on before any other, in a form of its own.
  if (id === 'controls') return null
  return (
    <div className="block-tools">
      <Marking
        marked={keyOfSection(id)}
        what="this section"
        about={title}
        review={review}
        onChange={onChange}
      />
    </div>
  )
}
