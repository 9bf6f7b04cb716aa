import { sayDate } from '../../scenario/say-date.ts'
import type { Source } from '../../session/met.ts'
import { fill, type Run, type Text } from '../block.ts'
import { appendicesOf } from './appendices.ts'
import { bodyOf } from './body.ts'
import { briefOf } from './brief.ts'
import { controlsTable, governanceStatement } from './controls.ts'
import { cell, type Draft, type DraftItem, filled, plain, section } from '../draft.ts'
import type { Offered } from '../recommendations.ts'
import { isAccepted, type Progress, type Response } from '../review/review.ts'
import type { Telling } from '../telling.ts'

/** The sections of a form of the report, before anything is taken out of them. */
export function draftOf(telling: Telling): readonly Draft[] {
  switch (telling.form) {
    case 'brief':
      return briefOf(telling)
    case 'paper':
      return bodyOf(telling)
    case 'full':
      return [...bodyOf(telling), ...appendicesOf(telling)]
    case 'response':
      return [...bodyOf(telling), answersOf(telling)]
    case 'progress':
      return progressOf(telling)
  }
}

/** What management says, and what the executive decided. */
function answersOf(telling: Telling): Draft {
  return section(
    'answers',
    'Answers to the recommendations',
    telling.recommendations.forward.map(one => answerTable(one, telling)),
  )
}

function answerTable({ id, short }: Offered, { review, numbers }: Telling): DraftItem {
  const response = review.responses[id] ?? {}
  const { comment, reasons, alternatives, date, minute } = response
  const day = date === undefined ? fill('date') : sayDate(date)
  const rows: Readonly<Record<string, Text>> = {
    'Management’s comment': [filled(comment, 'comment')],
    'The executive’s decision': decisionInWords(response),
    Reasons: [filled(reasons, 'why')],
    'Alternatives rejected': [filled(alternatives, 'what else was considered')],
    'Date and minute': [day, ', ', filled(minute, 'minute')],
  }
  const source: Source = `recommendation:${id}`
  return {
    kind: 'table',
    id: `answers/${id}`,
    caption: `${numbers.of(source) ?? ''}: ${short}`,
    columns: { Part: 4, Answer: 11 },
    rows: Object.entries(rows).map(([name, text]) => ({ sources: [source], cells: [cell(name), [text]] })),
  }
}

/** What is accepted in principle is accepted in part: it says what will change. */
export function decisionInWords({ decision, change }: Response): Text {
  switch (decision) {
    case undefined:
      return [fill('accepted, accepted in part or rejected')]
    case 'accepted':
      return [{ strong: 'Accepted' }]
    case 'rejected':
      return [{ strong: 'Rejected' }]
    case 'accepted-in-part':
    case 'in-principle':
      return [{ strong: 'Accepted in part: ' }, filled(change, 'what will change')]
  }
}

/** The paper at six months. */
function progressOf(telling: Telling): readonly Draft[] {
  const { review, plays } = telling
  const results = Object.keys(review.results).length > 0 ? controlsTable(telling) : []
  const what = plain(
    'progress/purpose/what',
    `This report gives progress on the recommendations that followed the exercise “${plays.script.title}”. The case was invented; the progress is this Council’s own.`,
  )
  const ask = plain(
    'progress/next/ask',
    'That the Committee note the progress, and say when it wishes to hear about actions not yet shown to last.',
  )
  return [
    section('progress/purpose', 'Purpose', [what]),
    section('progress/states', 'Progress', statesOf(telling)),
    section('progress/results', 'Controls that were tested', results),
    section('governance', 'For the annual governance statement', governanceStatement(telling)),
    section('progress/next', 'What we ask', [ask]),
  ]
}

function statesOf({ review, numbers, recommendations }: Telling): readonly DraftItem[] {
  const followed = recommendations.forward.filter(({ id }) => isAccepted(review, id) !== false)
  return [
    plain(
      'progress/states/words',
      'Agreed: the recommendation was accepted. Done: there is evidence that it was carried out. Shown to last: its control was tested again after six months.',
    ),
    {
      kind: 'table',
      id: 'progress/table',
      caption: 'Progress on each recommendation',
      columns: { 'No.': 2, Recommendation: 8, State: 4, 'What shows it': 9 },
      rows: followed.map(({ id, says }) => ({
        sources: [`recommendation:${id}`],
        cells: [
          cell(numbers.of(`recommendation:${id}`) ?? ''),
          cell(says),
          cell(states[review.progress[id]?.state ?? 'none']),
          shows(review.progress[id]),
        ],
      })),
    },
  ]
}

const states: Readonly<Record<Progress['state'] | 'none', Run>> = {
  none: fill('agreed, done or shown to last'),
  agreed: 'Agreed',
  done: 'Done',
  lasts: 'Shown to last',
}

function shows(progress: Progress | undefined): readonly Text[] {
  const { shows: words, date } = progress ?? {}
  return [[filled(words, 'what shows it'), ...(date === undefined ? [] : [` (${sayDate(date)})`])]]
}
