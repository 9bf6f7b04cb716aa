import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Recommendation } from '../../src/core/findings/block.ts'
import type { LoggedDecision } from '../../src/core/findings/findings.ts'
import { csvText, decisionLogCsv, toJson, trackerCsv } from '../../src/documents/data-files.ts'
import { xmlText } from '../../src/documents/xml-text.ts'
import { completeSession, findingsFor, fullDetails, stoppedSession } from '../core/findings/support/samples.ts'
import { readCsv } from '../support/read-csv.ts'
import { runs } from '../support/runs.ts'
import { aDecision, smallFindings } from './support/small-findings.ts'

describe('how a decision was settled', () => {
  test('how each decision was settled is told in words', () => {
    const told = (settled: LoggedDecision['settled']) =>
      readCsv(decisionLogCsv(smallFindings([], { decisions: [{ ...aDecision, settled }] })))[1]?.[8]
    expect(told('advised')).toBe('As advised by a show of hands')
    expect(told('casting-vote')).toBe('Casting vote')
  })
})

describe('CSV', () => {
  const banking: Recommendation = {
    type: 'recommendation',
    id: 'r1',
    number: 1,
    source: 'banking',
    text: 'That cash be banked, daily.',
    owner: 'Head of Facilities',
    pillar: 'protect',
    months: 3,
    due: '2027-04-19',
    because: 'In the exercise: nobody did.',
    cost: '',
    success: '',
    answers: ['f2', 'f5'],
    response: { decision: 'accepted-in-part', date: '2027-03-01', minute: '12/27' },
    progress: { status: 'in-progress', note: 'Two halls of "three".', date: '2027-07-01' },
    particulars: [],
  }

  test('a tracker has a row for each recommendation, opening with the eight columns that trackers share', () => {
    const { response: _, progress: __, ...fresh } = banking
    const other: Recommendation = { ...fresh, number: 2, answers: [], due: null, months: 6 }
    expect(readCsv(trackerCsv(smallFindings([banking, other])))).toEqual([
      [
        'Reference',
        'Recommendation',
        'Origin',
        'Date',
        'Owner',
        'Pillar',
        'Due',
        'Status',
        'Progress note',
        'Progress date',
        'Decision',
        'Decision date',
        'Minute',
      ],
      [
        'R1',
        'That cash be banked, daily.',
        'Desktop audit “Tenpenny Hall”: F2, F5',
        '2027-01-19',
        'Head of Facilities',
        'Protect',
        '2027-04-19',
        'In progress',
        'Two halls of "three".',
        '2027-07-01',
        'Accepted in part',
        '2027-03-01',
        '12/27',
      ],
      [
        'R2',
        'That cash be banked, daily.',
        'Desktop audit “Tenpenny Hall”',
        '2027-01-19',
        'Head of Facilities',
        'Protect',
        '6 months from the meeting',
        'Not yet reported',
        '',
        '',
        '',
        '',
        '',
      ],
    ])
  })

  test('recommendations of sections below others are in the tracker', () => {
    const below = { id: 'b', number: '1.1', title: 'Below', appendix: false, blocks: [banking], sections: [] }
    const sections = [{ ...below, id: 'a', number: '1', title: 'Above', blocks: [], sections: [below] }]
    expect(readCsv(trackerCsv(smallFindings([], { sections })))).toHaveLength(2)
  })

  /** The tracker of Part A with these marked: what tells a recommendation, its status and its decision. */
  function trackedInPublic(...keys: readonly string[]) {
    const mark = { paragraphs: [3], why: 'It is a secret.' }
    const review = {
      controlsOpen: true,
      progress: { cash: { status: 'done' as const } },
      responses: { cash: { decision: 'accepted' as const } },
      exempt: Object.fromEntries(keys.map(key => [key, mark])),
    }
    const rows = readCsv(trackerCsv(findingsFor(completeSession, {}, review, 'a'))).slice(1)
    return rows.map(([reference, words, , , , , , status, , , decision]) => [
      reference,
      reference === '' ? words : 'That …',
      status,
      decision,
    ])
  }

  test('the tracker of Part A denies nothing that is exempt', () => {
    const told = [
      ['R1', 'That …', 'Done', 'Accepted'],
      ['R2', 'That …', 'Not yet reported', ''],
    ] as const
    const something = 'Something in the section “Recommendations” is exempt and is in Part B.'
    const untold = 'Exempt, and in Part B'
    expect(trackedInPublic()).toEqual(told)
    expect(trackedInPublic('way-out')).toEqual([told[0], ['', something, '', '']])
    expect(trackedInPublic('cash', 'way-out')).toEqual([['', something, '', '']])
    expect(trackedInPublic('section:monitoring')).toEqual([
      ['R1', 'That …', untold, 'Accepted'],
      ['R2', 'That …', untold, ''],
    ])
    expect(trackedInPublic('section:response')).toEqual([
      ['R1', 'That …', 'Done', untold],
      ['R2', 'That …', 'Not yet reported', untold],
    ])
  })

  test('a decision log has a row for each decision, those that were taken back included', () => {
    const alone = { ...aDecision, number: 'D2', decided: [], votes: [], settled: 'alone' } as const
    const decisions = [aDecision, { ...alone, abstentions: null, struck: true }]
    expect(readCsv(decisionLogCsv(smallFindings([], { decisions })))).toEqual([
      [
        'Session',
        'Number',
        'Time (UTC)',
        'Stage',
        'Scene',
        'Question',
        'Decided',
        'Also on offer',
        'How settled',
        'Votes',
        'Abstentions',
        'Taken back',
      ],
      [
        'session-1',
        'D1',
        '2026-11-24 19:05:30',
        'Monday',
        'The booking book',
        'Whom do you tell?',
        'Tell internal audit',
        'Ask the caretaker; Watch the hall',
        'Majority',
        'Tell internal audit: 3; Ask the caretaker: 2',
        '0',
        'No',
      ],
      [
        'session-1',
        'D2',
        '2026-11-24 19:05:30',
        'Monday',
        'The booking book',
        'Whom do you tell?',
        'None of the choices',
        'Ask the caretaker; Watch the hall',
        'One person decided',
        '',
        '',
        'Yes',
      ],
    ])
  })

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

  test('no cell of a whole report begins as a formula does', () => {
    const evil = {
      ...banking,
      text: '=HYPERLINK("x")',
      owner: '@x',
      progress: { status: 'done', note: '+1' },
    } as const
    const decisions = [{ ...aDecision, decided: ['-1'], others: ['=2'], title: '=3', asks: '\t=4', stage: '@5' }]
    const findings = smallFindings([evil], { decisions })
    for (const csv of [trackerCsv(findings), decisionLogCsv(findings)])
      expect(
        readCsv(csv)
          .flat()
          .filter(cell => /^[=+\-@\t\r]/.test(cell)),
      ).toEqual([])
  })

  test('a row tells the story and not the part: it is one recommendation in all of them', () => {
    const origins = (['draft', 'a'] as const).map(part => {
      const findings = findingsFor(completeSession, {}, { controlsOpen: true }, part)
      return readCsv(trackerCsv(findings)).map(([, , origin]) => origin)
    })
    expect(origins[1]).toEqual(origins[0])
    expect(origins[1]?.[1]).toMatch(/^Desktop audit “Tenpenny Hall”/)
  })
})

describe('JSON', () => {
  const golden = join(import.meta.dirname, '../golden/findings')

  test('the data file of a complete exercise', async () => {
    const findings = findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })
    await expect(toJson(findings)).toMatchFileSnapshot(join(golden, 'complete.json'))
  })

  test('the data file of a stopped exercise', async () => {
    await expect(toJson(findingsFor(stoppedSession))).toMatchFileSnapshot(join(golden, 'stopped.json'))
  })

  test('the data file is the findings, and says in which format', () => {
    const findings = findingsFor(completeSession)
    expect(JSON.parse(toJson(findings))).toStrictEqual(findings)
    expect(Object.keys(findings).slice(0, 2)).toEqual(['format', 'kind'])
  })
})
