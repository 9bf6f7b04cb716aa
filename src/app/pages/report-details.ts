import { isoDate } from '../../core/findings/meeting-date.ts'
import type { ReportDetails } from '../../core/findings/report-details.ts'
import type { TypedDetails } from '../components/findings-details.tsx'

/** What was typed to head a report, as the report takes it. */
export function reportDetails({
  committee,
  reportOf,
  contact,
  wards,
  includeMarks,
  ...date
}: TypedDetails): ReportDetails {
  return { committee, reportOf, contact, wards, includeMarks, date: isoDate(date) }
}
