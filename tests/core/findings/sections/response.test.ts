import { expect, test } from 'vitest'
import type { ReportDetails } from '../../../../src/core/findings/report-details.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import { completeSession, findingsFor, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'

const unchecked =
  'Nobody has checked this period for this council. The monitoring officer confirms that it applies, and from which day it runs.'

/** What stands above the table of responses, but for the heading. */
function deadline(details: ReportDetails): readonly string[] {
  const texts = textsIn('response', completeSession, details)
  return texts.slice(1, texts.indexOf("Management's comment and the executive's response"))
}

test('until somebody chooses, both deadlines stand there, and which applies is asked', () => {
  expect(deadline({})).toEqual([
    'By when a response is due depends on what the report is. Nobody has chosen yet between:',
    '28 days, where the report is made as the crime and disorder committee, under section 19 of the Police and Justice Act ' +
      '2006: a written response within 28 days, or as soon as is reasonably possible after',
    'Two months, where it is an ordinary scrutiny report to the executive, under section 9FE of the Local Government Act 2000',
    '[Which of the two applies, with the reason and the date, as the monitoring officer advises]',
    'Nobody has checked these periods for this council. The monitoring officer confirms which applies, and from which day it ' +
      'runs.',
  ])
})

test('28 days, once chosen, are one sentence with its reason, and the day on which they end', () => {
  const chosen = { respondWithin: '28-days', respondWhy: 'It sits as the crime committee' } as const
  const sentence =
    'A written response is due within 28 days, or as soon as is reasonably possible after, because the report is made as the ' +
    'crime and disorder committee, under section 19 of the Police and Justice Act 2006.'
  const why = 'Why this one applies: It sits as the crime committee.'
  expect(deadline(chosen)).toEqual([sentence, why, unchecked])
  expect(deadline({ ...chosen, date: '2027-01-19' })).toEqual([
    sentence,
    'If the report is given on the day of the meeting to those who have to respond, the response is due by 16 February 2027.',
    why,
    unchecked,
  ])
})

test('two months, once chosen, end on the same day of the month or its last, and the reason is asked for', () => {
  expect(deadline({ respondWithin: 'two-months', date: '2027-12-31' })).toEqual([
    'A response is due within two months, because this is an ordinary scrutiny report to the executive, under section 9FE of ' +
      'the Local Government Act 2000.',
    'If the report is given to the executive on the day of the meeting, the response is due by 29 February 2028.',
    '[Why this one applies, as the monitoring officer advises]',
    'Recommendation\u00A02 is to be done within two months of the meeting, and so no later than the executive has to respond. ' +
      'Check that this is meant.',
    unchecked,
  ])
})

test('that a recommendation is due before the response is told to whoever reviews the draft alone', () => {
  const details = { respondWithin: 'two-months', date: '2027-01-19' } as const
  const isTold = (part: 'draft' | 'a') =>
    textsOf(findingsFor(completeSession, details, { controlsOpen: true }, part).sections).some(text =>
      text.includes('Check that this is meant'),
    )
  expect([isTold('draft'), isTold('a')]).toEqual([true, false])
})

test('of several that are due so soon each is named, and where none is nothing is said', () => {
  const said = (months: readonly number[]) => {
    const edits = {
      'cash.months': { was: '6', now: String(months[0]) },
      'way-out.months': { was: '1', now: String(months[1]) },
    }
    const { sections } = findingsFor(stoppedSession, { respondWithin: 'two-months' }, { edits })
    return textsOf(sections).filter(text => text.includes('no later than the executive has to respond'))
  }
  expect(said([2, 1])).toEqual([
    'Recommendation\u00A01 and Recommendation\u00A02 are to be done within two months of the meeting, and so no later than the ' +
      'executive has to respond. Check that this is meant.',
  ])
  expect(said([3, 4])).toEqual([])
})
