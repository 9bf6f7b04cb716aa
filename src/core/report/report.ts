import { sayDate } from '../scenario/say-date.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import type { Source } from '../session/met.ts'
import type { Script } from '../session/script.ts'
import type { Frozen, Session } from '../session/session.ts'
import type * as z from 'zod/mini'
import { type Block, fill, notice, paragraph, type Particular, type Section } from './block.ts'
import { type DecisionMade, type Evidence, evidenceOf } from './evidence.ts'
import { printed } from './draft.ts'
import { draftOf } from './sections/forms.ts'
import { type Plays, playsOf } from './plays.ts'
import type { reportShape } from './report-shape.ts'
import { type Part, type ReportDetails, type Review, sayParagraphs } from './review/review.ts'
import { type Form, type Telling, tellingOf } from './telling.ts'

/** A report for the committee, as plain data (JSON and nothing else). Every writer lays out the same. */
export type Report = Omit<Frozen<z.infer<typeof reportShape>>, 'opening' | 'sections'> & {
  /** What stands before the sections. */
  readonly opening: readonly Block[]
  readonly sections: readonly Section[]
}

/** The person who holds the same can make the report again. */
type MadeFrom = Report['madeFrom']

export type LoggedDecision = Report['decisions'][number]

export interface ReportInput {
  readonly script: Script
  readonly notes: DebriefNotes
  /** At least one, all of this scenario. */
  readonly sessions: readonly PlayedSession[]
  readonly review: Review
  readonly part: Part
  readonly form: Form
}

export interface PlayedSession {
  readonly session: Session
  /** What `logDigest` of the session gave; `undefined` where the browser works none out. */
  readonly logDigest: string | undefined
  /** What `namesDigest` gave. */
  readonly namesDigest?: string | undefined
}

/** One part of one form of the report. The same input gives the same report; whether a part can be made, `partProblem` says. */
export function reportOf(input: ReportInput): Report {
  const { script, sessions, review, part, form } = input
  const { details } = review
  const telling = tellingFor(input)
  const days = sessions.map(({ session }) => session.startedAt.slice(0, 10)).toSorted()
  return {
    format: 3,
    kind: 'report',
    language: 'en-GB',
    form,
    part,
    title: `${script.title}: ${titles[form]}`,
    subtitle: `${kinds[form]} for ${committeeNamed(details)}`,
    marking: markingOf(part, details),
    isDraft: !telling.recommendations.areAgreed,
    dated: (form === 'progress' ? details.progressDate : details.date) ?? days.at(-1) ?? '',
    madeFrom: madeFrom(telling.plays, sessions),
    header: headerOf(details, part, form),
    opening: openingOf(telling),
    sections: printed(draftOf(telling), telling),
    decisions: part === 'b' ? [] : loggedDecisions(telling),
  }
}

/** What the report is written from. */
export function tellingFor({ script, notes, sessions, review, part, form }: ReportInput): Telling {
  const before = known.get(sessions)
  const isSame = before?.script === script && before.notes === notes
  const plays = isSame ? before : playsOf(script, notes, evidenceIn(sessions, script, notes))
  known.set(sessions, plays)
  return tellingOf(plays, review, part, form)
}

/** Read once for some sessions: a page makes the report again at each change of the review. */
const known = new WeakMap<ReportInput['sessions'], Plays>()

/** Each session once, by id: the order of the files changes nothing and does not show who began when. */
function evidenceIn(sessions: ReportInput['sessions'], script: Script, notes: DebriefNotes): readonly Evidence[] {
  return sessions
    .map(({ session }) => session)
    .filter(({ id }, index, all) => all.findIndex(other => other.id === id) === index)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(session => evidenceOf(script, notes, session))
}

function committeeNamed({ committee = '' }: ReportDetails): string {
  if (committee.trim() === '') return 'the Committee'
  return /^the /i.test(committee.trim()) ? committee.trim() : `the ${committee.trim()}`
}

const titles: Readonly<Record<Form, string>> = {
  brief: 'what the exercise told us',
  paper: 'findings of an exercise',
  full: 'findings of an exercise',
  response: 'answers to an exercise',
  progress: 'progress on an exercise',
}

const kinds: Readonly<Record<Form, string>> = {
  brief: 'A brief',
  paper: 'A report',
  full: 'A report with appendices',
  response: 'A report with answers',
  progress: 'A report on progress',
}

function markingOf(part: Part, { classification = '' }: ReportDetails): string {
  const own = classification.trim() === '' ? [] : [classification.trim()]
  return ['EXERCISE – FICTIONAL', ...own, ...(part === 'b' ? ['NOT FOR PUBLICATION'] : [])].join(' · ')
}

export function partName(part: Part, { partNames: [open, closed] = ['Part A', 'Part B'] }: ReportDetails): string {
  if (part === 'draft') return 'Draft for officers'
  return part === 'a' ? `${open}, public` : `${closed}, exempt`
}

function headerOf(details: ReportDetails, part: Part, form: Form): readonly Particular[] {
  const { committee, date, progressDate, reportOf: by, contact, wards, decisionMaker } = details
  const day = form === 'progress' ? progressDate : date
  return [
    field('Committee', committee),
    field('Meeting', day === undefined ? undefined : sayDate(day)),
    field('Report of', by),
    field('Contact', contact),
    field('Wards', wards),
    field('Decision-maker', decisionMaker),
    { name: 'Classification', value: [partName(part, details)] },
  ]
}

function field(name: string, value = ''): Particular {
  return { name, value: [value.trim() === '' ? fill(name.toLowerCase()) : value.trim()] }
}

/** What is exempt is said once, without a count. */
function openingOf({ part, review, isExempt }: Telling): readonly Block[] {
  const marked = Object.entries(review.exempt)
  if (part === 'draft' || marked.length === 0) return []
  const paragraphs = sayParagraphs(marked.flatMap(([, exemption]) => exemption.paragraphs))
  const [, closed] = review.details.partNames ?? ['Part A', 'Part B']
  if (part === 'a') {
    const exempt = `Some matters are exempt from publication under ${paragraphs}. They are in ${closed}.`
    return [block('exempt', notice(exempt))]
  }
  const reasons = marked.flatMap(([source, { why }]) => (isExempt(source as Source) ? [why] : []))
  return [
    block(
      'closed',
      notice(
        { strong: 'Not for publication. ' },
        `This part holds exempt matter only. Its numbers are those of the draft.`,
      ),
    ),
    block(
      'resolution',
      paragraph(
        { strong: 'A resolution, for the Monitoring Officer to check. ' },
        `That under section 100A(4) of the Local Government Act 1972 the public be excluded from the meeting for this item, as exempt ` +
          `information within ${paragraphs} is likely to be disclosed, and the public interest in maintaining the exemption ` +
          'outweighs the public interest in disclosing the information.',
      ),
    ),
    block('reasons', paragraph({ strong: 'Why. ' }, [...new Set(reasons)].join(' '))),
  ]
}

function block(id: string, of: Block): Block {
  return { ...of, id: `opening/${id}`, sources: ['session'] }
}

function madeFrom({ script, all, only }: Plays, sessions: readonly PlayedSession[]): MadeFrom {
  const now = { id: script.id, version: script.version, ...script.digests }
  return {
    scenario: only?.session.scenario ?? now,
    sessions: all.map(({ session: { id }, path }) => {
      const { logDigest: log = null, namesDigest: names = null } =
        sessions.find(({ session }) => session.id === id) ?? {}
      return { id, log, names, outcome: outcomeOf(path) }
    }),
  }
}

function outcomeOf({ ending, closed }: Evidence['path']): MadeFrom['sessions'][number]['outcome'] {
  if (ending !== undefined) return 'complete'
  return closed === 'stopped' ? 'stopped' : 'unfinished'
}

/** Of several sessions none is given by itself: no one is to tell who decided what. */
function loggedDecisions(telling: Telling): readonly LoggedDecision[] {
  const { plays, numbers, isTold } = telling
  const { only } = plays
  if (only === undefined) return []
  return [...only.struck, ...only.decisions]
    .filter(({ scene }) => isTold([`decision:${scene}`]))
    .toSorted((one, other) => one.event - other.event)
    .map(decision => {
      const { scene, title, actor, asks, taken, others: refused, event } = decision
      return {
        session: only.session.id,
        number: numbers.of(`decision:${scene}`) ?? '',
        at: only.session.log[event]?.at ?? only.session.startedAt,
        scene,
        title,
        actor,
        asks,
        decided: taken.map(({ label }) => label),
        others: refused.map(({ label }) => label),
        settled: areVotesKept(decision, telling) ? 'group' : howSettled(decision, only),
        struck: only.struck.includes(decision),
      }
    })
}

/** Whether the votes at a decision that is public are exempt. */
function areVotesKept({ scene, vote }: DecisionMade, { part, isTold }: Telling): boolean {
  return part === 'a' && vote !== undefined && !isTold([`votes:${scene}`])
}

function howSettled({ vote, ranOut, isUntold }: DecisionMade, { isAlone }: Evidence): LoggedDecision['settled'] {
  if (vote !== undefined) return vote.settled
  if (ranOut) return 'ran-out'
  if (isAlone) return 'alone'
  return isUntold ? 'group' : 'consensus'
}
