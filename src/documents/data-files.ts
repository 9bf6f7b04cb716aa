import type { Recommendation } from '../core/findings/block.ts'
import { recommendationsIn } from '../core/findings/blocks-in.ts'
import type { Findings, LoggedDecision } from '../core/findings/findings.ts'
import type { Progress, Response } from '../core/findings/review.ts'
import { wordsOf } from '../core/findings/text.ts'
import { decisionsTold, sectionOf, standingTold, type Told, untold } from '../core/findings/told-in-part.ts'
import { decisionNames, notReported, statusNames } from '../core/findings/what-came.ts'
import { noticesElsewhere } from '../core/findings/withheld-notice.ts'
import { pillarTitles } from '../core/scenario/pillar.ts'
import { xmlText } from './xml-text.ts'

/**
 * The recommendations, a row each, for the tracker that internal audit or the committee keeps. Where others are exempt, a
 * last row says so.
 */
export function trackerCsv(findings: Findings): string {
  const told = { decisions: decisionsTold(findings), standing: standingTold(findings) }
  const made = recommendationsIn(findings.sections)
  return csvText([trackerColumns, ...made.map(one => trackerRow(one, findings, told)), ...withheld(findings)])
}

const trackerColumns = [
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
] as const

interface ToldOf {
  readonly decisions: Told
  readonly standing: Told
}

function trackerRow(recommendation: Recommendation, findings: Findings, told: ToldOf): readonly CsvCell[] {
  const { number, text, owner, pillar, months, due, progress, response } = recommendation
  return [
    `R${number}`,
    text,
    origin(recommendation, findings),
    findings.dated,
    owner,
    pillarTitles[pillar],
    due ?? `${months} months from the meeting`,
    statusIn(progress, told.standing),
    progress?.note ?? '',
    progress?.date ?? '',
    decisionIn(response, told.decisions),
    response?.date ?? '',
    response?.minute ?? '',
  ]
}

function statusIn(progress: Progress | undefined, told: Told): string {
  if (told !== 'told') return untold[told]
  return progress === undefined ? notReported : statusNames[progress.status]
}

function decisionIn(response: Response | undefined, told: Told): string {
  if (told !== 'told') return untold[told]
  return response?.decision === undefined ? '' : decisionNames[response.decision]
}

/** A row of words alone: no number, which would tell how many there are. */
function withheld(findings: Findings): readonly (readonly CsvCell[])[] {
  const section = sectionOf(findings, 'recommendations')
  const notices = findings.part !== 'a' || section === undefined ? [] : noticesElsewhere(section)
  return notices.map(({ text: [head = ''] }) =>
    trackerColumns.map(column => (column === 'Recommendation' ? wordsOf([head]).trim() : '')),
  )
}

/** What it came of, so that a row can be traced once it stands among those of other reports. */
function origin({ answers, source }: Recommendation, { title, part }: Findings): string {
  if (source.startsWith('added-')) return 'Added by the committee or its officers'
  const whole = title.replace(/^Findings of a desktop audit: /, '')
  const story = part === 'draft' ? whole : whole.replace(/ \(Part (?:A|B, exempt)\)$/, '')
  // The id of a finding is its number in small letters.
  const findings = answers.map(id => id.toUpperCase()).join(', ')
  return `Desktop audit “${story}”${findings === '' ? '' : `: ${findings}`}`
}

/** Every decision, a row each, in the order in which it was made. */
export function decisionLogCsv({ decisions }: Findings): string {
  return csvText([logColumns, ...decisions.map(logRow)])
}

const logColumns = [
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
] as const

function logRow(decision: LoggedDecision): readonly CsvCell[] {
  const { session, number, at, stage, title, asks, decided, others, settled, votes, abstentions, struck } = decision
  return [
    session,
    number,
    instant(at),
    stage,
    title,
    asks,
    decided.length === 0 ? 'None of the choices' : decided.join('; '),
    others.join('; '),
    ways[settled],
    votes.map(({ choice, votes: hands }) => `${choice}: ${hands}`).join('; '),
    abstentions ?? '',
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
  'ran-out': 'Nobody decided in time',
}

/** The findings as they are; `format` in it says how to read them. */
export function toJson(findings: Findings): string {
  return `${JSON.stringify(findings, null, 2)}\n`
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
