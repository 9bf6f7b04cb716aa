import type { ReportDetails } from '../../../core/findings/report-details.ts'
import { AreaField } from '../../ui/forms/form-fields.tsx'

const fields = [
  ['foreword', "Chair's foreword"],
  ['members', 'Members of the committee'],
  ['scoping', 'Scope of the review'],
  ['evidence', 'Evidence considered'],
  ['witnesses', 'Witnesses'],
  ['meetings', 'Meetings'],
  ['backgroundPapers', 'Background papers'],
] as const

interface Props {
  readonly details: ReportDetails
  readonly onChange: (details: ReportDetails) => void
}

/** Sections in the words of officers: in the report only where somebody writes them, but for the last, which it asks for. */
export function OfficersWords({ details, onChange }: Props) {
  return (
    <>
      <p className="measure soft">
        Each is a section of the report, and is left out while it is empty, but for the background papers: the
        report asks for those. Every line becomes a paragraph.
      </p>
      {fields.map(([name, label]) => (
        <AreaField
          key={name}
          id={`words-${name}`}
          label={label}
          value={details[name] ?? ''}
          onChange={value => onChange({ ...details, [name]: value })}
        />
      ))}
    </>
  )
}

/** How many of them are written. */
export function officersWordsWritten(details: ReportDetails): number {
  return fields.filter(([name]) => (details[name] ?? '').trim() !== '').length
}
