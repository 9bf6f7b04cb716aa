import type { Particular } from '../block.ts'
import type { Part } from '../part.ts'
import type { ReportDetails } from '../report-details.ts'
import { sayParagraphs } from '../schedule-12a.ts'
import { sayDate } from '../say-date.ts'
import { fill, type Run, type Text } from '../text.ts'

/** What heads a committee report; what nobody has given is a place to fill in. */
export function titleBlock(
  {
    committee,
    date,
    publishBy,
    reportOf,
    contact,
    wards,
    decisionMaker,
    classification,
    reviewedBy,
  }: ReportDetails,
  part: Part,
  exempt: readonly number[],
): readonly Particular[] {
  return [
    { name: 'Committee', value: [given(committee, 'name of the committee')] },
    { name: 'Date', value: [given(date === undefined ? undefined : sayDate(date), 'date of the meeting')] },
    ...(part === 'draft' && publishBy !== undefined
      ? [{ name: 'Publish by', value: [sayDate(publishBy)] }]
      : []),
    { name: 'Report of', value: [given(reportOf, 'post of the officer who reports')] },
    { name: 'Contact officer', value: [given(contact, 'name, telephone and email')] },
    { name: 'Wards affected', value: [given(wards, 'wards, or all')] },
    { name: 'Decision-maker', value: [given(decisionMaker, 'who decides on the recommendations')] },
    { name: 'Classification', value: [...marked(classification), ...classified(part, exempt)] },
    { name: 'Status', value: status(reviewedBy) },
  ]
}

/** The council's own marking. Which part this is stands after it, and is nothing to type. */
function marked(classification = ''): Text {
  const words = classification.trim().replace(/\.$/, '')
  return words === '' || /^part [ab]\b/i.test(words) ? [] : [`${words}. `]
}

function classified(part: Part, exempt: readonly number[]): Text {
  switch (part) {
    case 'draft':
      return [fill('Part A, open to the public, or Part B, exempt: the proper officer decides')]
    case 'a':
      return exempt.length === 0
        ? ['Part A: open to the public.']
        : [`Part A: open to the public. Part B holds exempt information within ${sayParagraphs(exempt)}.`]
    case 'b':
      return [
        `Part B: not for publication. It holds exempt information within ${sayParagraphs(exempt)}. Part A is the report ` +
          'that is open to the public.',
      ]
  }
}

function status(reviewedBy = ''): Text {
  return reviewedBy.trim() === ''
    ? ['Draft. Not yet reviewed by ', fill('post of the officer who reviews it'), '.']
    : [`For the committee. Reviewed by: ${reviewedBy.trim()}.`]
}

function given(text: string | undefined, what: string): Run {
  const words = text?.trim() ?? ''
  return words === '' ? fill(what) : words
}
