import { describe, expect, test } from 'vitest'
import { unplacedIn } from '../../../src/core/report/review/problems.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'
import { decided, played } from './support/played.ts'
import { completeSession, reportFor } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'
import { sectionOf, textsIn } from './support/texts.ts'

const id = 'happened/start'
const { sources } = sectionOf(reportFor(completeSession), 'happened').blocks.find(block => block.id === id) ?? {}
const edits = { [id]: { was: 'A float was short.', now: 'The float was £40 short.', sources: sources ?? [] } }
const other = played(tenpennyHall, [decided('the-book', 'ask-caretaker')])

function unplaced(session = completeSession) {
  const sessions = [{ session, logDigest: undefined }]
  return unplacedIn({ ...tenpennyHall, sessions, review: { ...emptyReview, edits } }).others
}

describe('edits', () => {
  test('an officer’s words stand in place of a paragraph', () => {
    const report = reportFor(completeSession, { review: { edits } })
    expect(textsIn(report, 'happened')).toContain('The float was £40 short.')
    expect(sectionOf(report, 'happened').blocks.find(block => block.id === id)).toMatchObject({
      number: '4.2',
      isEdited: true,
    })
  })

  test('they keep their place when another paragraph is marked or left out', () => {
    const review = { edits, leftOut: ['happened/middle'] }
    expect(textsIn(reportFor(completeSession, { review }), 'happened')).toContain('The float was £40 short.')
    expect(unplaced()).toEqual([])
  })

  test('where what they were made of is gone, they are listed with their words, and the draft stands', () => {
    expect(unplaced(other)).toEqual([
      {
        path: ['edits', id],
        sentence: `The edit \`${id}\` has no place in this report any more. It reads: “The float was £40 short.”`,
      },
    ])
    expect(textsIn(reportFor(other, { review: { edits } }), 'happened')).not.toContain('The float was £40 short.')
  })

  test('an edit to nothing leaves the paragraph out', () => {
    const review = { edits: { [id]: { was: '', now: ' ', sources: sources ?? [] } } }
    expect(sectionOf(reportFor(completeSession, { review }), 'happened').blocks.map(block => block.id)).not.toContain(
      id,
    )
  })

  test('a section can be left out, and those after it move up', () => {
    const report = reportFor(completeSession, { review: { leftOut: ['options'] } })
    expect(report.sections.map(({ number, title }) => `${number} ${title}`)).toContain('8 Implications')
  })
})
