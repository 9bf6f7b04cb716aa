import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from '../../../src/cli/verify/differences.ts'
import { readReport } from '../../../src/cli/verify/read-report.ts'
import { ownReview } from '../../../src/cli/verify/review-in-report.ts'
import type { Block } from '../../../src/core/findings/block.ts'
import type { Section } from '../../../src/core/findings/findings.ts'
import { reportOf, wordsOffered } from '../../../src/core/findings/report-of.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'
import { valueAt } from '../../../src/core/scenario/scenario.ts'
import { completeSession, findingsFor, fullDetails } from '../../core/findings/support/samples.ts'
import { tenpennyHall } from '../../core/findings/support/tenpenny-hall.ts'
import { aDecision, smallFindings } from '../../documents/support/small-findings.ts'
import { runs } from '../../support/runs.ts'

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
})

const section = (id: string, number: string, blocks: readonly Block[] = []): Section => ({
  id,
  number,
  title: `Title of ${id}`,
  appendix: false,
  blocks,
  sections: [],
})
const withSections = (...sections: readonly Section[]) => smallFindings([], { sections })

test('a section that was removed is told by its title, with the words that it had', () => {
  const whole = withSections(section('story', '1'), section('purpose', '2', [paragraph('One.'), paragraph('Two.')]))
  expect(differences(withSections(section('story', '1')), whole)).toEqual([
    { where: 'Section 2 “Title of purpose”', report: undefined, again: 'One. Two.' },
  ])
  expect(differences(whole, withSections(section('purpose', '2', [paragraph('One.'), paragraph('Two.')])))).toEqual([
    { where: 'Section 1 “Title of story”', report: 'Title of story', again: undefined },
  ])
})

test('another order is told by the titles from where it differs to where it no longer does', () => {
  const [a, b, c, d] = [section('a', '1'), section('b', '2'), section('c', '3'), section('d', '4')] as const
  expect(differences(withSections(a, c, b, d), withSections(a, b, c, d))).toEqual([
    {
      where: 'Order of its sections',
      report: '“Title of c”, “Title of b”',
      again: '“Title of b”, “Title of c”',
    },
  ])
})

test('of what it was made from, each digest and version that differs is told by itself', () => {
  const small = smallFindings([])
  const { scenario, sessions } = small.source
  const of = (changed: Partial<typeof small.source>) =>
    differences({ ...small, source: { ...small.source, ...changed } }, small)
  expect(of({ scenario: { ...scenario, version: '1.1.0', words: 'c'.repeat(64) } })).toEqual([
    { where: 'What it was made from, version of the scenario', report: '1.1.0', again: '1.0.0' },
    { where: 'What it was made from, digest of its words', report: 'c'.repeat(64), again: 'b'.repeat(64) },
  ])
  expect(of({ sessions: sessions.map(session => ({ ...session, log: 'e'.repeat(64) })) })).toEqual([
    {
      where: 'What it was made from, digest of the log of session session-1',
      report: 'e'.repeat(64),
      again: 'd'.repeat(64),
    },
  ])
  expect(of({ sessions: [] })).toEqual([
    { where: 'What it was made from, session session-1', report: undefined, again: 'complete' },
  ])
})

test('of the details, each that differs is told by itself', () => {
  const small = smallFindings([])
  expect(differences({ ...small, details: { ...small.details, committee: 'Audit' } }, small)).toEqual([
    { where: 'Details, committee', report: 'Audit', again: undefined },
  ])
})

test('a decision that was removed is told by what was decided, and those after it are not', () => {
  const decisions = ['D1', 'D2', 'D3'].map(number => ({ ...aDecision, number }))
  const whole = smallFindings([], { decisions })
  expect(differences({ ...whole, decisions: decisions.toSpliced(1, 1) }, whole)).toEqual([
    {
      where: 'Decision D2 of session session-1',
      report: undefined,
      again: 'The booking book: Tell internal audit',
    },
  ])
})

test('what is not in the words is told too', () => {
  expect(found([{ ...paragraph('One.'), edited: true } as Block], [paragraph('One.')])).toEqual([
    {
      where: 'Section 1 “Only”, paragraph 1, beside its words, edited',
      report: 'true',
      again: undefined,
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
      const { review } = ownReview(reading.report, (one, part) => reportOf({ ...input, review: one, part }), offered)
      const again = reportOf({ ...input, review, part: reading.report.part })
      expect(differences(reading.report, again)).not.toEqual([])
    }),
    { numRuns: runs(200, 30) },
  )
})
