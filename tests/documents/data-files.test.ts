import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readControlResults } from '../../src/core/report/review/control-results.ts'
import { type ReportInput, tellingFor } from '../../src/core/report/report.ts'
import { emptyReview, type Review } from '../../src/core/report/review/review.ts'
import { actionPlanCsv, controlsCsv, csvText, decisionLogCsv, toJson } from '../../src/documents/data-files.ts'
import { xmlText } from '../../src/documents/xml-text.ts'
import { completeSession } from '../core/report/support/samples.ts'
import { tenpennyHall } from '../core/report/support/tenpenny-hall.ts'
import { readCsv } from '../support/read-csv.ts'
import { runs } from '../support/runs.ts'
import { aDecision, smallReport, whole, workedOn } from './support/sample-reports.ts'

const telling = (review: Partial<Review>, more: Partial<ReportInput> = {}) =>
  tellingFor({
    ...tenpennyHall,
    sessions: [{ session: completeSession, logDigest: undefined }],
    review: { ...emptyReview, ...review },
    part: 'draft',
    form: 'full',
    ...more,
  })

describe('the action plan', () => {
  test('has a row for each recommendation, with what those who accepted it said of it', () => {
    const progress = { cash: { state: 'lasts', shows: 'A count, again', date: '2027-10-01' } } as const
    const [head = [], cash = [], wayOut] = readCsv(actionPlanCsv(telling({ ...workedOn, progress })))
    expect(Object.fromEntries(head.map((name, column) => [name, cash[column]]))).toEqual({
      Number: 'R1',
      Recommendation: 'That the Head of Property be asked to stop taking cash for hires.',
      To: 'Head of Property',
      Pillar: 'Protect',
      'Put forward by': 'Members',
      Reasons: 'K1, “Tenpenny Hall”',
      'Lead officer': 'Head of Property',
      Start: '2027-01-11',
      Due: '2027-03-31',
      Cost: 'No extra cost',
      'How we will know': 'A count',
      Decision: 'Accepted',
      'Decision date': '2027-01-20',
      Minute: '44',
      State: 'Shown to last',
      'What shows it': 'A count, again',
      'State on': '2027-10-01',
    })
    expect(wayOut?.slice(0, 5)).toEqual([
      'R2',
      'That Cabinet be recommended to offer staff in debt a way out.',
      'Cabinet',
      'Prevent',
      'Members',
    ])
  })

  test('says nobody put forward what members have not ticked', () => {
    const rows = readCsv(actionPlanCsv(telling({})))
    expect(rows.slice(1).map(([number, , , , by]) => [number, by])).toEqual([
      ['R1', ''],
      ['R2', ''],
    ])
  })
})

describe('the controls to test', () => {
  test('have room for what is found, and what was found is read back as it was', () => {
    const written = controlsCsv(telling(workedOn))
    expect(readCsv(written)[1]?.slice(0, 4)).toEqual([
      'C1',
      'two-signatures',
      'Two people sign for every hire paid in cash',
      'Payments and invoices',
    ])
    expect(readControlResults(written, tenpennyHall.notes.measures)).toEqual({ ok: true, results: workedOn.results })
  })

  test('are in Part A only where somebody decided so, and their results only where that was decided too', () => {
    const rows = (review: Partial<Review>) =>
      readCsv(controlsCsv(telling({ ...workedOn, ...review }, { part: 'a' }))).slice(1)
    expect(rows({ controls: 'closed' })).toEqual([])
    expect(rows({ controls: 'open' }).map(row => row.slice(8))).toEqual([['', '', '', '']])
    expect(rows({ areResultsOpen: true }).map(row => row.slice(8))).toEqual([
      ['10', '9', 'One was signed late.', '2027-02-01'],
    ])
  })
})

describe('the decision log', () => {
  test('has a row for each decision, those that were taken back included', () => {
    const alone = { ...aDecision, number: 'D2', decided: [], settled: 'alone', struck: true } as const
    const [, one, other] = readCsv(decisionLogCsv(smallReport([], { decisions: [aDecision, alone] })))
    expect(one).toEqual([
      'session-1',
      'D1',
      '2026-11-24 19:05:30',
      'The booking book',
      'Ward councillor',
      'Whom do you tell?',
      'Tell internal audit',
      'Ask the caretaker; Watch the hall',
      'Majority',
      'No',
    ])
    expect(other?.slice(6)).toEqual([
      'None of the choices',
      'Ask the caretaker; Watch the hall',
      'One person decided',
      'Yes',
    ])
  })
})

describe('CSV', () => {
  test('a file begins with a byte order mark, and each of its lines ends in CR LF', () => {
    expect(
      csvText([
        ['Räte', 3],
        ['a"b', 'c\nd'],
      ]),
    ).toBe('\uFEFFRäte,3\r\n"a""b","c\nd"\r\n')
  })

  const sly = [
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['+44 1632 960001', "'+44 1632 960001"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\n=1"],
    ['\u0000=1', "'=1"],
    ['\tindented', "'\tindented"],
    ['  =1', "'  =1"],
    ['"=1', `'"=1`],
    ['\u200B=1', "'\u200B=1"],
    ['\u00A0=1', "'\u00A0=1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠A1', "'＠A1"],
    ['– a dash', '– a dash'],
    ['a=b', 'a=b'],
    ['Ask, and wait', 'Ask, and wait'],
  ] as const

  test.for(sly)('%j is written as %j', ([typed, written]) => {
    expect(readCsv(csvText([[typed]]))).toEqual([[written]])
  })

  test('a number stays a number, below nought too', () => {
    expect(csvText([[-3, 0, 2.5]])).toBe('\uFEFF-3,0,2.5\r\n')
  })

  const typed = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '=',
          '+',
          '-',
          '@',
          '＝',
          '＠',
          '"',
          "'",
          ',',
          ';',
          '\r\n',
          '\n',
          '\r',
          '\t',
          ' ',
          '\u0000',
          '\u200B',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 8 },
    )
    .map(parts => parts.join(''))

  test('what is written is read as it was, but for an apostrophe before what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.array(typed, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), rows => {
        const read = readCsv(csvText(rows))
        expect(read.map(row => row.length)).toEqual(rows.map(row => row.length))
        const pairs = rows
          .flat()
          .map(xmlText)
          .map((text, index) => [read.flat()[index], text] as const)
        expect(pairs.filter(([cell, text]) => cell !== text && cell !== `'${text}`)).toEqual([])
      }),
      { numRuns: runs(500) },
    )
  })

  test('no cell of text begins as a formula does, whatever is stripped from its front', () => {
    fc.assert(
      fc.property(typed, text => {
        const cell = readCsv(csvText([[text]]))[0]?.[0] ?? ''
        expect(cell.replace(/^[\s\p{C}"]+/u, '').normalize('NFKC')).not.toMatch(/^[=+\-@]/)
        expect(cell).not.toMatch(/^[\t\r\n]/)
      }),
      { numRuns: runs(1000) },
    )
  })

  test.for(['⩵1', '⁺1', ' ₋1', '“⩶'])('a sign that is another only by its shape is one too: %s', text => {
    expect(csvText([[text]])).toContain(`'${text}`)
  })

  test('no cell of a whole file begins as a formula does', () => {
    const planned = { cash: { lead: '@x', cost: '-1', success: '+2' } }
    const results = { 'two-signatures': { note: '=3' } }
    const decisions = [{ ...aDecision, decided: ['-1'], others: ['=2'], title: '=3', asks: '\t=4', actor: '@5' }]
    const evil = telling({ ...workedOn, planned, results })
    for (const csv of [actionPlanCsv(evil), controlsCsv(evil), decisionLogCsv(smallReport([], { decisions }))])
      expect(
        readCsv(csv)
          .flat()
          .filter(cell => /^[=+\-@\t\r]/.test(cell)),
      ).toEqual([])
  })
})

test('the data file is the report, says in which format, and names what each block rests on', () => {
  const read = JSON.parse(toJson(whole)) as typeof whole
  expect(read).toStrictEqual(whole)
  expect([read.format, read.kind]).toEqual([3, 'report'])
  const blocks = read.sections.flatMap(section => section.blocks)
  expect(blocks.filter(({ id, sources = [] }) => id === undefined || sources.length === 0)).toEqual([])
  const ids = blocks.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
})
