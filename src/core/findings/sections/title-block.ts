import type { Particular } from '../block.ts'
import type { ReportDetails } from '../report-details.ts'
import { sayDate } from '../say-date.ts'
import { fill, type Run } from '../text.ts'

/** What heads a committee report; what nobody has given is a place to fill in. */
export function titleBlock({
  committee,
  date,
  reportOf,
  contact,
  wards,
}: ReportDetails): readonly Particular[] {
  return [
    { name: 'Committee', value: [given(committee, 'name of the committee')] },
    { name: 'Date', value: [given(date === undefined ? undefined : sayDate(date), 'date of the meeting')] },
    { name: 'Report of', value: [given(reportOf, 'post of the officer who reports')] },
    { name: 'Contact officer', value: [given(contact, 'name, telephone and email')] },
    { name: 'Wards affected', value: [given(wards, 'wards, or all')] },
    {
      name: 'Classification',
      value: [fill('Part A, open to the public, or Part B, exempt: the proper officer decides')],
    },
    {
      name: 'Status',
      value: ['Draft. Not yet reviewed by ', fill('post of the officer who reviews it'), '.'],
    },
  ]
}

function given(text: string | undefined, what: string): Run {
  const words = text?.trim() ?? ''
  return words === '' ? fill(what) : words
}
