import { type Block, wordsOf } from '../core/report/block.ts'
import type { LoggedDecision, Report } from '../core/report/report.ts'
import { canonicalJson } from '../core/scenario/digest.ts'
import { headingOf, textsOf } from '../documents/report-words.ts'

/** A place at which a report is not what it would be if it were made again. */
export interface Difference {
  /** In words, e.g. `“2 Recommendations”, paragraph R1`. */
  readonly where: string
  /** `undefined` where the report has nothing there. */
  readonly report: string | undefined
  /** `undefined` where there would be nothing. */
  readonly again: string | undefined
  /** Whether officers' words or their decisions may be in it, or the session alone. */
  readonly restsOn: 'officers' | 'session'
}

/** Every difference in reading order, passage by passage. */
export function differences(report: Report, again: Report): readonly Difference[] {
  const theirs = new Map(passagesOf(again).map(one => [one.id, one]))
  const ours = passagesOf(report)
  const ids = new Set(ours.map(({ id }) => id))
  const found = [
    ...ours.flatMap(one => differenceOf(one, theirs.get(one.id)) ?? []),
    ...[...theirs.values()]
      .filter(({ id }) => !ids.has(id))
      .map(({ where, words, restsOn }) => ({ where, report: undefined, again: words.join(' '), restsOn })),
  ]
  if (found.length > 0 || canonicalJson(withoutDigests(report)) === canonicalJson(withoutDigests(again))) return found
  // Whatever has no place above, as the order: two reports are the same only where all of their data is.
  return [{ where: 'Its order, or something other than its words', report: '…', again: '…', restsOn: 'session' }]
}

/** Those of sessions are compared with the sessions themselves. */
function withoutDigests(report: Report) {
  const sessions = report.madeFrom.sessions.map(({ id, outcome }) => ({ id, outcome }))
  return { ...report, madeFrom: { ...report.madeFrom, sessions } }
}

/** The smallest part of a report that is compared by itself. */
interface Passage extends Pick<Difference, 'where' | 'restsOn'> {
  readonly id: string
  readonly words: readonly string[]
  /** All of it. */
  readonly data: unknown
}

function passagesOf(report: Report): readonly Passage[] {
  const { title, subtitle, marking, isDraft, dated, header, opening, sections, decisions } = report
  return [
    passage('Title', title, 'session'),
    passage('Subtitle', subtitle, 'officers'),
    passage('Marking', marking, 'officers'),
    passage('Draft or final', String(isDraft), 'officers'),
    passage('Date', dated, 'officers'),
    ...madeFrom(report),
    ...header.map(({ name, value }) => passage(`Header, “${name}”`, wordsOf(value), 'officers')),
    ...opening.map(block => ({ ...blockPassage('Opening', block), restsOn: 'officers' as const })),
    ...sections.flatMap(section => {
      const where = `“${headingOf(section)}”`
      const blocks = section.blocks.map(block => blockPassage(where, block))
      const restsOn = blocks.some(block => block.restsOn === 'officers') ? 'officers' : 'session'
      return [{ ...passage(where, section.title, restsOn), id: `section ${section.id}` }, ...blocks]
    }),
    ...decisions.map(decisionPassage),
  ]
}

function passage(where: string, words: string, restsOn: Difference['restsOn']): Passage {
  return { id: where, where, words: [words], data: words, restsOn }
}

function madeFrom({ madeFrom: { scenario, sessions } }: Report): readonly Passage[] {
  return [
    ...Object.entries(scenario).map(([name, value]) => passage(`Made from, ${name} of the scenario`, value, 'session')),
    ...sessions.map(({ id, outcome }) => passage(`Made from, how session ${id} ended`, outcome, 'session')),
  ]
}

const ofOfficers = /^(?:detail|recommendation|measure|event):/

function blockPassage(where: string, block: Block): Passage {
  const { id = '', sources = [], isEdited = false } = block
  return {
    id: `block ${id}`,
    where: `${where}, ${blockName(block)}`,
    words: textsOf(block).map(wordsOf),
    data: block,
    restsOn: isEdited || sources.some(source => ofOfficers.test(source)) ? 'officers' : 'session',
  }
}

function blockName(block: Block): string {
  const number = 'number' in block ? block.number : undefined
  if (number === undefined) return `the ${block.type} \`${block.id ?? ''}\``
  return block.type === 'paragraph' ? `paragraph ${number}` : number
}

function decisionPassage(decision: LoggedDecision): Passage {
  const { session, number, at, scene, title, actor, asks, decided, others, settled, struck } = decision
  return {
    id: `decision ${session} ${scene} ${at}`,
    where: `Decision ${number} of session ${session}`,
    words: [
      number,
      title,
      actor,
      asks,
      decided.join('; '),
      others.join('; '),
      settled,
      struck ? 'corrected' : 'not corrected',
    ],
    data: decision,
    restsOn: 'session',
  }
}

function differenceOf(one: Passage, other: Passage | undefined): Difference | undefined {
  const { where } = one
  if (other === undefined) return { where, report: one.words.join(' '), again: undefined, restsOn: one.restsOn }
  if (canonicalJson(one.data) === canonicalJson(other.data)) return undefined
  const isOfOfficers = one.restsOn === 'officers' || other.restsOn === 'officers' || mayBeShortened(one, other)
  const restsOn = isOfOfficers ? 'officers' : 'session'
  const index = Array.from({ length: Math.max(one.words.length, other.words.length) }, (_, at) => at).find(
    at => one.words[at] !== other.words[at],
  )
  if (index !== undefined) return { where, report: one.words[index], again: other.words[index], restsOn }
  return {
    where: `${where}, apart from its words`,
    report: JSON.stringify(one.data),
    again: JSON.stringify(other.data),
    restsOn,
  }
}

/** What is exempt is left out of a passage sentence by sentence, and numbers change with it. */
function mayBeShortened(one: Passage, other: Passage): boolean {
  const whole = new Set(sentencesOf(other))
  return one.words.join() !== other.words.join() && sentencesOf(one).every(sentence => whole.has(sentence))
}

function sentencesOf({ words }: Passage): readonly string[] {
  return words.flatMap(text => text.replaceAll(numbers, '').split(/(?<=[.?!])\s+/))
}

const numbers =
  / See R[^.]*\.|\b(?:Table|Figure) \d+|\b[DKREC]\d+\b|(?<=[Ss]ection )\d+(?:\.\d+)?|\b[A-Z\d]+\.\d+\b|\bAppendix [A-Z]\b/g
