import { expect, test } from 'vitest'
import { readControlResults } from '../../../src/core/report/review/control-results.ts'
import { tellingFor } from '../../../src/core/report/report.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'
import { controlsCsv } from '../../../src/documents/data-files.ts'
import { completeSession } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'

const { measures } = tenpennyHall.notes
const head = 'Measure,Looked at,Good,Note,Tested on\n'
const read = (rows: string) => readControlResults(head + rows, measures)

function written(results = {}): string {
  const sessions = [{ session: completeSession, logDigest: undefined }]
  const review = { ...emptyReview, results }
  return controlsCsv(tellingFor({ ...tenpennyHall, sessions, review, part: 'draft', form: 'full' }))
}

test('the table of controls is read as it was written, and an empty one says nothing', () => {
  const results = {
    'two-signatures': { of: 10, good: 9, note: '=1 was “lost”, they say;\nask again', date: '2027-02-01' },
  }
  expect(readControlResults(written(results), measures)).toEqual({ ok: true, results })
  expect(readControlResults(written(), measures)).toEqual({ ok: true, results: {} })
})

test('it is read as a spreadsheet saves it, with semicolons and a day of this country', () => {
  const saved = 'Good;Measure;Looked at;Tested on;Note\r\n9;two-signatures;10;1/2/2027;\r\n'
  expect(readControlResults(saved, measures)).toEqual({
    ok: true,
    results: { 'two-signatures': { of: 10, good: 9, date: '2027-02-01' } },
  })
})

test('what is not counted needs a note alone', () => {
  expect(read('two-signatures,,,Not done yet,\n')).toEqual({
    ok: true,
    results: { 'two-signatures': { note: 'Not done yet' } },
  })
})

test.for([
  ['hire-checks,10,9,,', 'Line 2: no control of this case has the name “hire-checks” in “Measure”.'],
  ['\n"two-signatures",10,,"two\nlines",', 'Line 3: enter both “Looked at” and “Good”, or leave both empty.'],
  ['two-signatures,ten,9,,', 'Line 2: “Looked at” must be a whole number, such as 10.'],
  ['two-signatures,10,11,,', 'Line 2: “Good” must be 10 at most, as 10 were looked at.'],
  ['two-signatures,10,9,,31/02/2027', 'Line 2: “Tested on” must be a day, such as 2027-02-01.'],
  [
    'two-signatures,10,9,"a\nb",\ntwo-signatures,10,8,,',
    'Line 4: “two-signatures” is there twice. Delete one of the two.',
  ],
])('%j is refused with its line', ([rows = '', problem]) => {
  expect(read(`${rows}\n`)).toEqual({ ok: false, problems: [problem] })
})

test('a table without its columns is refused', () => {
  expect(readControlResults('Measure,Good\ntwo-signatures,9\n', measures)).toEqual({
    ok: false,
    problems: [
      'Line 1: “Looked at”, “Note” and “Tested on” must be among the columns. Fill in the table of controls as it was saved.',
    ],
  })
})
