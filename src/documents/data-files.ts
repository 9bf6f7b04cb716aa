import { wordsOf } from '../core/report/block.ts'
import { controlsToTest, goodInWords } from '../core/report/sections/controls.ts'
import { decisionInWords } from '../core/report/sections/forms.ts'
import type { Offered } from '../core/report/recommendations.ts'
import type { LoggedDecision, Report } from '../core/report/report.ts'
import type { Progress } from '../core/report/review/review.ts'
import type { Telling } from '../core/report/telling.ts'
import { pillarTitles } from '../core/scenario/pillar.ts'
import { xmlText } from './xml-text.ts'

/** The recommendations that go forward, a row each, for the tracker that internal audit or the committee keeps. */
export function actionPlanCsv(telling: Telling): string {
  const told = telling.recommendations.forward.filter(({ id }) => telling.isTold([`recommendation:${id}`]))
  return csvText([planColumns, ...told.map(one => planRow(one, telling))])
}

const planColumns = [
  'Number',
  'Recommendation',
  'To',
  'Pillar',
  'Put forward by',
  'Reasons',
  'Lead officer',
  'Start',
  'Due',
  'Cost',
  'How we will know',
  'Decision',
  'Decision date',
  'Minute',
  'State',
  'What shows it',
  'State on',
] as const

function planRow(one: Offered, { review, numbers, plays }: Telling): readonly CsvCell[] {
  const { id, says, to, pillar, by, reasons } = one
  const planned = review.planned[id] ?? {}
  const response = review.responses[id] ?? {}
  const progress = review.progress[id]
  return [
    numbers.of(`recommendation:${id}`) ?? '',
    says,
    to,
    pillarTitles[pillar],
    putForwardBy[by],
    [...numbers.all(reasons), `“${plays.script.title}”`].join(', '),
    planned.lead ?? '',
    planned.start ?? '',
    planned.due ?? '',
    planned.cost ?? '',
    planned.success ?? '',
    response.decision === undefined ? '' : wordsOf(decisionInWords(response)),
    response.date ?? '',
    response.minute ?? '',
    progress === undefined ? '' : states[progress.state],
    progress?.shows ?? '',
    progress?.date ?? '',
  ]
}

const putForwardBy: Readonly<Record<Offered['by'], string>> = { members: 'Members', author: '', clerk: 'An officer' }

const states: Readonly<Record<Progress['state'], string>> = { agreed: 'Agreed', done: 'Done', lasts: 'Shown to last' }

/** The controls to test, a row each, with room for what is found. Part A gives them only where somebody decided so. */
export function controlsCsv(telling: Telling): string {
  const { part, review } = telling
  const isOpen = part !== 'a' || review.controls === 'open'
  const mayTellResults = part !== 'a' || review.areResultsOpen
  const rows = (isOpen ? controlsToTest(telling) : []).map(({ id, number, control, area, test, result }) => [
    number,
    id,
    control,
    area,
    test.text,
    goodInWords(test),
    test.who,
    test.weeks,
    ...(mayTellResults
      ? [result?.of ?? '', result?.good ?? '', result?.note ?? '', result?.date ?? '']
      : ['', '', '', '']),
  ])
  return csvText([[...controlColumns, ...resultColumns], ...rows])
}

const controlColumns = [
  'Number',
  'Measure',
  'Control',
  'Area',
  'What to do',
  'What good looks like',
  'Who',
  'Weeks',
] as const

/** What an auditor fills in. */
const resultColumns = ['Looked at', 'Good', 'Note', 'Tested on'] as const

/** Every decision, a row each, in the order in which it was made. */
export function decisionLogCsv({ decisions }: Report): string {
  return csvText([logColumns, ...decisions.map(logRow)])
}

const logColumns = [
  'Session',
  'Number',
  'Time (UTC)',
  'Decision',
  'Whose',
  'Question',
  'Decided',
  'Also on offer',
  'How settled',
  'Taken back',
] as const

function logRow(decision: LoggedDecision): readonly CsvCell[] {
  const { session, number, at, title, actor, asks, decided, others, settled, struck } = decision
  return [
    session,
    number,
    instant(at),
    title,
    actor,
    asks,
    decided.length === 0 ? 'None of the choices' : decided.join('; '),
    others.join('; '),
    ways[settled],
    struck ? 'Yes' : 'No',
  ]
}

/** Without its T and Z, which spreadsheets do not read as a date and time. */
function instant(at: string): string {
  return at.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}).*$/, '$1 $2')
}

const ways: Readonly<Record<LoggedDecision['settled'], string>> = {
  majority: 'Majority',
  'most-hands': 'Most hands',
  advised: 'As advised by a show of hands',
  consensus: 'Consensus',
  'casting-vote': 'Casting vote',
  'all-abstained': 'Casting vote, as all abstained',
  overruled: 'The vote was overruled',
  'time-ran-out': 'When the time ran out',
  alone: 'One person decided',
  group: 'The group decided',
  'ran-out': 'No one decided in time',
}

/** The report as it is; `format` in it says how to read it. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

/** A number stays one that a spreadsheet can add up; any other cell is text. */
type CsvCell = string | number

/**
 * A file of comma-separated values as RFC 4180 has it: fields in quotation marks where they need them, lines that end in
 * CR LF. The byte order mark tells Excel that it is UTF-8.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map(row => `${row.map(field).join(',')}\r\n`).join('')}`
}

function field(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell)
  const text = harmless(cell)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A spreadsheet runs what looks like a formula (OWASP ASVS 5.0, 1.2.10), and an apostrophe in front makes text of it. Some
 * strip space, quotation marks or signs that show nothing before they look, and some take full-width signs for the usual, as
 * normalising does, which also makes two equals signs of one that looks like them.
 */
function harmless(text: string): string {
  const clean = xmlText(text)
  return formula.test(clean) || formula.test(clean.normalize('NFKC')) ? `'${clean}` : clean
}

const formula = /^[\s\p{Z}\p{C}"“”'‘’]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u
