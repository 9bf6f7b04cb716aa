import * as z from 'zod/mini'
import { pillars } from '../../scenario/pillar.ts'
import { type Edit, type Exemption, type Review, shapes, simple } from './review.ts'
import { capital } from '../say.ts'

const { words, optional, filled, ids, day } = simple
const edit = z.strictObject({ was: words, now: words })

const details = z.strictObject({
  committee: optional,
  date: day,
  publishBy: day,
  progressDate: day,
  reportOf: optional,
  contact: optional,
  wards: optional,
  decisionMaker: optional,
  classification: optional,
  reviewedBy: optional,
  respondWithin: z.optional(z.enum(['28-days', 'two-months'])),
  respondWhy: optional,
  foreword: optional,
  members: optional,
  scoping: optional,
  evidence: optional,
  witnesses: optional,
  meetings: optional,
  backgroundPapers: optional,
  includeMarks: z.optional(z.boolean()),
  includeConfidence: z.optional(z.boolean()),
})

const added = z.strictObject({
  id: filled,
  text: words,
  owner: words,
  pillar: z.enum(pillars),
  months: z.int(),
  because: words,
  cost: z.exactOptional(words),
  success: z.exactOptional(words),
})

const response = z.strictObject({
  comment: optional,
  decision: z.optional(z.enum(['accepted', 'accepted-in-part', 'rejected'])),
  reasons: optional,
  alternatives: optional,
  date: day,
  minute: optional,
})

const progress = z.strictObject({
  status: z.enum(['not-started', 'in-progress', 'done', 'overdue', 'dropped']),
  note: optional,
  date: day,
})

/** A review of format 1, which named passages of a report by their words. */
export const olderReviewShape = z.strictObject({
  warning: optional,
  format: z.exactOptional(z.literal(1)),
  for: z.exactOptional(z.strictObject({ scenario: filled, sessions: ids })),
  details: z.exactOptional(details),
  include: z.exactOptional(ids),
  edits: z.exactOptional(z.record(filled, edit)),
  added: z.exactOptional(z.array(added)),
  order: z.exactOptional(ids),
  leftOut: z.exactOptional(ids),
  exempt: z.exactOptional(z.record(filled, shapes.exempt)),
  controlsOpen: z.exactOptional(z.boolean()),
  responses: z.exactOptional(z.record(filled, response)),
  progress: z.exactOptional(z.record(filled, progress)),
})

type Older = z.infer<typeof olderReviewShape>

/** What a review of format 1 says, as one of today says it. What has no place any more is kept under a name that nothing has. */
export function fromOlderReview(older: Older): Partial<Review> & Pick<Older, 'for'> {
  const { details: given = {}, exempt = {}, leftOut = [], edits = {}, controlsOpen } = older
  const { kept, gone } = detailsOf(given)
  const closed = exempt['section:controls'] === undefined ? 'undecided' : 'closed'
  return {
    ...(older.for === undefined ? {} : { for: older.for }),
    details: kept,
    include: (older.include ?? []).map(sourceNow),
    edits: { ...gone, ...renamed(edits, withoutPlace, (one): Edit => ({ ...one, sources: [] })) },
    added: (older.added ?? []).map(addedNow),
    leftOut: leftOut.map(key => sectionsNow[key] ?? sourceNow(key)),
    exempt: renamed(exempt, sourceNow, (one): Exemption => one),
    controls: controlsOpen === true ? 'open' : closed,
    responses: older.responses ?? {},
    progress: renamed(older.progress ?? {}, same => same, progressNow),
  }
}

/** No report has such an id, so that it is listed with its words. */
function withoutPlace(key: string): string {
  return `format-1:${key}`
}

function renamed<Before, After>(
  all: Readonly<Record<string, Before>>,
  name: (key: string) => string,
  value: (before: Before) => After,
): Readonly<Record<string, After>> {
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [name(key), value(one)]))
}

/** The fields that a report has still; what was typed in others is listed, for an officer to copy. */
function detailsOf(given: NonNullable<Older['details']>) {
  const { includeMarks: _marks, includeConfidence: _confidence, respondWhy, reviewedBy, ...texts } = given
  const { foreword, members, scoping, evidence, witnesses, meetings, ...kept } = texts
  const fields = { respondWhy, reviewedBy, foreword, members, scoping, evidence, witnesses, meetings }
  const typed = Object.entries(fields).filter(([, now = '']) => now.trim() !== '')
  const gone = typed.map(([field, now = '']): [string, Edit] => [
    withoutPlace(`details.${field}`),
    { was: '', now, sources: [] },
  ])
  return { kept, gone: Object.fromEntries(gone) }
}

/** What a member typed was named by session and place, and a recommendation by its id. */
function sourceNow(key: string): string {
  if (/:\d+\.\d+$/.test(key)) return `event:${key.replace(/:(?=\d+\.\d+$)/, '/')}`
  return key.includes(':') ? withoutPlace(key) : `recommendation:${key}`
}

const sectionsNow: Readonly<Record<string, string>> = {
  'section:story': 'happened',
  'section:disagreed': 'differed',
  'section:log': 'appendix/decisions',
  'section:key-events': 'appendix/key-events',
  'section:controls': 'appendix/controls',
  'section:law': 'appendix/law',
  'section:equality-assessment': 'appendix/equality',
  'section:members-words': 'appendix/words',
}

function addedNow({ id, text, owner, pillar, because, cost = '', success = '' }: z.infer<typeof added>) {
  const done = text
    .trim()
    .replace(/^That (?:.+? be (?:requested|asked|recommended|encouraged|invited|urged) to )?/, '')
    .replace(/\.$/, '')
  const all = done.split(/\s+/)
  const short = `${capital(all.slice(0, 6).join(' '))}${all.length > 6 ? ' …' : ''}`
  return { id, text: done, short, to: owner, pillar, partner: false, why: because, cost, success }
}

const statusWords = { 'not-started': '', 'in-progress': 'In progress.', overdue: 'Overdue.', dropped: 'Dropped.' }

/** What was not done was agreed at least; how far it had come then stands before the note. */
function progressNow({ status, note = '', date }: z.infer<typeof progress>) {
  const before = status === 'done' ? '' : statusWords[status]
  const shows = [before, note.trim()].filter(text => text !== '').join(' ')
  return {
    state: status === 'done' ? ('done' as const) : ('agreed' as const),
    ...(shows === '' ? {} : { shows }),
    ...(date === undefined ? {} : { date }),
  }
}
