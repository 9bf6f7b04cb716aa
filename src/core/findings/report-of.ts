import type { DebriefNotes } from '../score/debrief-notes.ts'
import { entry, type Script } from '../session/script.ts'
import type { Session } from '../session/session.ts'
import type { Block, Quotation } from './block.ts'
import { closedBySection } from './closed-by-section.ts'
import { detailsOfPart } from './details-of-part.ts'
import { draftPlay } from './draft-play.ts'
import type { Drafted, Terms } from './drafted.ts'
import { editedSections } from './edited-sections.ts'
import type { Findings, Section } from './findings.ts'
import { sectionsWanted } from './left-out-sections.ts'
import { exemptionsIn, keyOfSection, sectionsOfPart } from './part-of.ts'
import type { Part } from './part.ts'
import type { Includes } from './quoted.ts'
import type { Review } from './review.ts'
import { sayParagraphs } from './schedule-12a.ts'
import { notice, numberSections, paragraph } from './section.ts'
import { withGlossary } from './sections/appendices.ts'
import { titleBlock } from './sections/exercise.ts'
import { onlyNamed } from './sections/who-is-who.ts'
import { draftSeveral } from './several/draft-several.ts'
import { sourceOf } from './source-of.ts'
import { unlinked } from './unlinked.ts'

export interface ReportInput {
  readonly script: Script
  readonly notes: DebriefNotes
  /** At least one, all of this scenario. */
  readonly plays: readonly Play[]
  readonly review: Review
  readonly part: Part
}

export interface Play {
  readonly session: Session
  /** What `logDigest` of the session gave; `undefined` where the browser works none out. */
  readonly logDigest: string | undefined
}

/**
 * One part of the report of one session, or of several, as plain data. The same input gives the same report. Whether a
 * part can be made yet, `partProblem` says.
 */
export function reportOf(input: ReportInput): Findings {
  const include = new Set(input.review.include)
  return report(input, key => include.has(key))
}

/** All that members typed, and who was present, from which the clerk chooses what the report gives. */
export function wordsOffered(input: Omit<ReportInput, 'part'>): readonly Quotation[] {
  return quotationsIn(report({ ...input, part: 'draft' }, () => true).sections)
}

function report({ script, notes, plays, review, part }: ReportInput, includes: Includes): Findings {
  const sorted = inOrder(plays)
  const [first] = sorted
  if (first === undefined) throw new Error('a report of no session')
  const source = sourceOf(script, notes, sorted)
  const draft = (terms: Terms): Drafted =>
    sorted.length === 1
      ? draftPlay({ script, notes, source, terms, session: first.session })
      : draftSeveral({ script, notes, source, terms, sessions: sorted.map(({ session }) => session) })
  const unmarked = { review, part, includes, isOpen: () => true, isPublic: () => true }
  const closed = closedBySection(review, () => draft(unmarked).sections)
  const bound = part === 'a' ? closed : review
  const isPublic = (key: string) => entry(closed.exempt, key) === undefined
  const isOpen = part === 'a' ? isPublic : () => true
  const drafted = draft({ review: bound, part, includes, isOpen, isPublic })
  const whole = reviewed(script, drafted, review)
  const exempt = exemptionsIn(whole, review).flatMap(({ paragraphs }) => paragraphs)
  const ofPart = sectionsOfPart(whole, bound, part)
  const named = part === 'a' ? onlyNamed(script, ofPart, whole) : ofPart
  const sections = unlinked(withGlossary(script, drafted.scenesMet, named))
  const holdsMembersWords = quotationsIn(sections).length > 0
  return {
    format: 2,
    kind: 'findings',
    language: 'en-GB',
    part,
    title: titleOf(script, part),
    marking: markingOf(part, exempt, holdsMembersWords),
    holdsMembersWords,
    dated: review.details.date ?? lastDay(sorted),
    source,
    details: detailsOfPart(review, whole, part),
    titleBlock: titleBlock(review.details, part, exempt),
    opening: opening(part, exempt),
    sections,
    decisions: givesLog(whole, review, part) ? drafted.decisions : [],
  }
}

function reviewed(script: Script, { sections }: Drafted, review: Review): readonly Section[] {
  return onlyNamed(script, numberSections(editedSections(sectionsWanted(sections, review), review)))
}

/**
 * Each session once, and by id: the order of the files does not change the report, and nobody is told who began when.
 */
function inOrder(plays: readonly Play[]): readonly Play[] {
  return plays
    .filter(({ session }, index) => plays.findIndex(other => other.session.id === session.id) === index)
    .toSorted(({ session: one }, { session: other }) => (one.id < other.id ? -1 : 1))
}

/** The day of the last session, where no meeting is given. */
function lastDay(plays: readonly Play[]): string {
  const days = plays.map(({ session }) => session.startedAt.slice(0, 10)).toSorted()
  return days.at(-1) ?? ''
}

function titleOf({ title }: Script, part: Part): string {
  return `Findings of a desktop audit: ${title}${parts[part]}`
}

const parts: Readonly<Record<Part, string>> = { draft: '', a: ' (Part A)', b: ' (Part B, exempt)' }

/** On every page. */
function markingOf(part: Part, exempt: readonly number[], holdsMembersWords: boolean): string {
  const fictional = 'EXERCISE – FICTIONAL'
  const words = holdsMembersWords ? [`Holds members' own words`] : []
  switch (part) {
    case 'draft':
      return [...(exempt.length === 0 ? [] : ['NOT FOR PUBLICATION']), fictional, 'Draft for review', ...words].join(
        ' – ',
      )
    case 'a':
      return [fictional, ...words].join(' – ')
    case 'b':
      return `NOT FOR PUBLICATION – exempt within ${sayParagraphs(exempt)}`
  }
}

function quotationsIn(sections: readonly Section[]): readonly Quotation[] {
  return sections.flatMap(({ blocks, sections: below }) => [
    ...blocks.filter(block => block.type === 'quotation'),
    ...quotationsIn(below),
  ])
}

function opening(part: Part, exempt: readonly number[]): readonly Block[] {
  const fictional = notice(
    { strong: 'Exercise – fictional. ' },
    'The council, the people, the firms and the events of the story are invented, and none of them stands for a real one. What ' +
      'members and officers say of this council is their own.',
  )
  if (part !== 'b') return [fictional]
  return [
    notice(
      { strong: 'Not for publication. ' },
      'This part holds what an officer marked as exempt, and nothing else. The committee may consider it with the public ' +
        'excluded by a resolution under section 100A(4) of the Local Government Act 1972. It belongs to Part A, and sections and ' +
        'findings have the same numbers in both. The proper officer decides what is published.',
    ),
    resolution(exempt),
    fictional,
  ]
}

/** Section 100A(4) and (5): it has to name the proceedings and say which exempt information they would disclose. */
function resolution(exempt: readonly number[]): Block {
  return paragraph(
    { strong: 'A resolution, for the monitoring officer to check. ' },
    'That under section 100A(4) of the Local Government Act 1972 the public be excluded from the meeting while this part of the ' +
      `report is considered, because exempt information within ${sayParagraphs(exempt)} is likely to be disclosed to them if they ` +
      'are present, and because in all the circumstances the public interest in maintaining the exemption outweighs the public ' +
      'interest in disclosing the information.',
  )
}

/** The log is that of a story, and belongs to the public part, unless it is left out or marked. */
function givesLog(sections: readonly Section[], { exempt }: Review, part: Part): boolean {
  const isThere = sections.some(({ id }) => id === 'log')
  return isThere && (part === 'draft' || (part === 'a' && entry(exempt, keyOfSection('log')) === undefined))
}
