import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from '../../../src/cli/verify/differences.ts'
import { readReport } from '../../../src/cli/verify/read-report.ts'
import { ownReview } from '../../../src/cli/verify/review-in-report.ts'
import type { Block } from '../../../src/core/findings/block.ts'
import { reportOf, wordsOffered } from '../../../src/core/findings/report-of.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'
import { valueAt } from '../../../src/core/session/value-at.ts'
import { completeSession, findingsFor, fullDetails } from '../../core/findings/support/samples.ts'
import { tenpennyHall } from '../../core/findings/support/tenpenny-hall.ts'
import { smallFindings } from '../../documents/support/small-findings.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text: [text] })
const found = (report: readonly Block[], again: readonly Block[]) =>
  differences(smallFindings(report), smallFindings(again))

test('a text that differs is told with what it would be', () => {
  expect(found([paragraph('One.'), paragraph('Two!')], [paragraph('One.'), paragraph('Two.')])).toEqual([
    { where: 'Section 1 “Only”, paragraph 2', report: 'Two!', again: 'Two.' },
  ])
})

test('a cell of a table is told by its row and column', () => {
  const table = (votes: string): Block => ({
    type: 'table',
    caption: 'Votes',
    columns: [
      { title: 'Choice', share: 1 },
      { title: 'Votes', share: 1 },
    ],
    rows: [{ cells: [[['Tell']], [['2']]] }, { cells: [[['Ask']], [[votes]]] }],
  })
  expect(found([table('4')], [table('3')])).toEqual([
    { where: 'Section 1 “Only”, table “Votes”, row 2, “Votes”', report: '4', again: '3' },
  ])
})

test('what only one of the two has is told, and the rest is not', () => {
  expect(found([paragraph('One.'), paragraph('New.')], [paragraph('One.')])).toEqual([
    { where: 'Section 1 “Only”, paragraph 2', report: 'New.', again: undefined },
  ])
  expect(differences(smallFindings([], { sections: [] }), smallFindings([]))).toEqual([
    { where: 'Order of its sections', report: '', again: 'only' },
    { where: 'Section 1 “Only”', report: undefined, again: 'the section' },
  ])
})

test('what is not in the words is told too', () => {
  expect(found([{ ...paragraph('One.'), edited: true } as Block], [paragraph('One.')])).toEqual([
    {
      where: 'Section 1 “Only”, paragraph 1, beside its words',
      report: '{"type":"paragraph","text":["One."],"edited":true}',
      again: '{"type":"paragraph","text":["One."]}',
    },
  ])
})

const report = findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })
const input = { ...tenpennyHall, plays: [{ session: completeSession, logDigest: 'd'.repeat(64) }] }

type Path = readonly (string | number)[]

const offered = wordsOffered({ ...input, review: emptyReview }).map(({ key }) => key)

/** The way to each single value, but to the details of the heading, which no session can tell. */
function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (path[0] === 'details') return []
  if (typeof value !== 'object' || value === null) return [path]
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]))
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
}

function tamperedAt(path: Path): unknown {
  const copy = JSON.parse(JSON.stringify(report)) as Record<PropertyKey, unknown>
  const holder = valueAt(copy, path.slice(0, -1)) as Record<PropertyKey, unknown>
  const key = path.at(-1) ?? ''
  holder[key] = otherThan(holder[key])
  return copy
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  return typeof value === 'boolean' ? !value : `${String(value)} x`
}

test('whichever value of a report is changed, it is refused or found to differ', () => {
  const paths = leaves(report)
  expect(paths.length).toBeGreaterThan(1000)
  fc.assert(
    fc.property(fc.constantFrom(...paths), path => {
      const reading = readReport(JSON.stringify(tamperedAt(path)))
      if (!reading.ok) return
      const { review } = ownReview(
        reading.report,
        (one, part) => reportOf({ ...input, review: one, part }),
        offered,
      )
      const again = reportOf({ ...input, review, part: reading.report.part })
      expect(differences(reading.report, again)).not.toEqual([])
    }),
    { numRuns: 200 },
  )
})
