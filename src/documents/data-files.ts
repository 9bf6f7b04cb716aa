import type { Paper } from '../core/papers/paper.ts'
import { wordsOf } from '../core/report/block.ts'
import { controlsToTest, goodInWords } from '../core/report/sections/controls.ts'
import { decisionInWords } from '../core/report/sections/forms.ts'
import type { Offered } from '../core/report/recommendations.ts'
import type { LoggedDecision, Report } from '../core/report/report.ts'
import type { Progress } from '../core/report/review/review.ts'
import type { Telling } from '../core/report/telling.ts'
import { pillarTitles } from '../core/scenario/pillar.ts'
import { xmlText } from './xml-text.ts'

/** The columns of a table, each by its title with what stands in it. */
type Columns<Row extends readonly unknown[]> = Readonly<Record<string, (...row: Row) => CsvCell | undefined>>

function tableCsv<Row extends readonly unknown[]>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = rows.map(row => Object.values(columns).map(cell => cell(...row) ?? ''))
  return csvText([Object.keys(columns), ...cells])
}

/** The recommendations that go forward, a row each, for the tracker that internal audit or the committee keeps. */
export function actionPlanCsv(telling: Telling): string {
  const told = telling.recommendations.forward.filter(({ id }) => telling.isTold([`recommendation:${id}`]))
  return tableCsv(
    planColumns,
    told.map(one => [one, telling]),
  )
}

const planColumns: Columns<[one: Offered, telling: Telling]> = {
  Number: ({ id }, { numbers }) => numbers.of(`recommendation:${id}`),
  Recommendation: ({ says }) => says,
  To: ({ to }) => to,
  Pillar: ({ pillar }) => pillarTitles[pillar],
  'Put forward by': ({ by }) => putForwardBy[by],
  Reasons: ({ reasons }, { numbers, plays }) => [...numbers.all(reasons), `“${plays.script.title}”`].join(', '),
  'Lead officer': ({ id }, { review }) => review.planned[id]?.lead,
  Start: ({ id }, { review }) => review.planned[id]?.start,
  Due: ({ id }, { review }) => review.planned[id]?.due,
  Cost: ({ id }, { review }) => review.planned[id]?.cost,
  'How we will know': ({ id }, { review }) => review.planned[id]?.success,
  Decision: ({ id }, { review: { responses } }) =>
    responses[id]?.decision === undefined ? '' : wordsOf(decisionInWords(responses[id])),
  'Decision date': ({ id }, { review }) => review.responses[id]?.date,
  Minute: ({ id }, { review }) => review.responses[id]?.minute,
  State: ({ id }, { review: { progress } }) => progress[id] && states[progress[id].state],
  'What shows it': ({ id }, { review }) => review.progress[id]?.shows,
  'State on': ({ id }, { review }) => review.progress[id]?.date,
}

const putForwardBy: Readonly<Record<Offered['by'], string>> = { members: 'Members', author: '', clerk: 'An officer' }

const states: Readonly<Record<Progress['state'], string>> = { agreed: 'Agreed', done: 'Done', lasts: 'Shown to last' }

/** The controls to test, a row each, with room for what is found. Part A gives them only where someone decided so. */
export function controlsCsv(telling: Telling): string {
  const { part, review } = telling
  const isOpen = part !== 'a' || review.controls === 'open'
  const mayTellResults = part !== 'a' || review.areResultsOpen
  return tableCsv(
    controlColumns,
    (isOpen ? controlsToTest(telling) : []).map(control => [control, mayTellResults ? control.result : undefined]),
  )
}

type Control = ReturnType<typeof controlsToTest>[number]

const controlColumns: Columns<[control: Control, result: Control['result']]> = {
  Number: ({ number }) => number,
  Measure: ({ id }) => id,
  Control: ({ control }) => control,
  Area: ({ area }) => area,
  'What to do': ({ test }) => test.text,
  'What good looks like': ({ test }) => goodInWords(test),
  Who: ({ test }) => test.who,
  Weeks: ({ test }) => test.weeks,
  // What an auditor fills in.
  'Looked at': (_, result) => result?.of,
  Good: (_, result) => result?.good,
  Note: (_, result) => result?.note,
  'Tested on': (_, result) => result?.date,
}

/** Every decision, a row each, in the order in which it was made. */
export function decisionLogCsv({ decisions }: Report): string {
  return tableCsv(
    logColumns,
    decisions.map(decision => [decision]),
  )
}

const logColumns: Columns<[decision: LoggedDecision]> = {
  Session: ({ session }) => session,
  Number: ({ number }) => number,
  'Time (UTC)': ({ at }) => instant(at),
  Decision: ({ title }) => title,
  Whose: ({ actor }) => actor,
  Question: ({ asks }) => asks,
  Decided: ({ decided }) => (decided.length === 0 ? 'None of the choices' : decided.join('; ')),
  'Also on offer': ({ others }) => others.join('; '),
  'How settled': ({ settled }) => ways[settled],
  Corrected: ({ struck }) => (struck ? 'Yes' : 'No'),
}

/** Without its T and Z, which spreadsheets do not read as a date and time. */
function instant(at: string): string {
  return at.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}).*$/, '$1 $2')
}

const ways: Readonly<Record<LoggedDecision['settled'], string>> = {
  majority: 'Majority',
  'most-hands': 'Most votes',
  advised: 'As advised by a vote',
  'agreed-advice': 'As the group agreed to advise',
  consensus: 'Consensus',
  'casting-vote': 'Casting vote',
  'all-abstained': 'Casting vote, because everyone abstained',
  actor: 'The advice was not clear',
  overruled: 'The vote was overruled',
  'time-ran-out': 'Time ran out',
  alone: 'One person decided',
  group: 'The group decided',
  'ran-out': 'No one decided in time',
}

/** The table of an event list, as exercise tools and `import` read it: a line in a cell for each paragraph there. */
export function eventListCsv(paper: Paper): string {
  const tables = paper.sheets.flatMap(({ blocks }) => blocks.filter(block => block.type === 'table'))
  return csvText(
    tables.flatMap(({ columns, rows }) => [
      columns.map(({ title }) => title),
      ...rows.map(({ cells }) => cells.map(cell => cell.map(wordsOf).join('\n'))),
    ]),
  )
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
