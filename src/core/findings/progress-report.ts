import type { Block, Cell, Particular, Recommendation, Table } from './block.ts'
import { recommendationsIn } from './blocks-in.ts'
import type { Findings } from './findings.ts'
import { lacksTracker } from './lacks-tracker.ts'
import { statuses } from './review.ts'
import { sayDate } from '../scenario/say-date.ts'
import { capital, counted, listed } from './say.ts'
import { type Draft, list, notice, numberSections, paragraph } from './section.ts'
import { fill, type Text } from './text.ts'
import { decisionsTold, sectionOf, standingTold, type Told, untold } from './told-in-part.ts'
import { unlinked } from './unlinked.ts'
import { decisionNames, notReported, stands, statusNames } from './what-came.ts'
import { noticesElsewhere } from './withheld-notice.ts'

/**
 * What has come of the recommendations of a report, for the committee that made them: of the part that it is made from,
 * and so without what that part leaves out. Every writer lays it out as it does the report.
 */
export function progressReport(findings: Findings): Findings {
  const sections = numberSections([
    { id: 'in-short', title: 'In short', blocks: progressInShort(findings) },
    ...oneByOne(findings),
    ...exemptOf(findings),
  ])
  const { date, progressDate } = findings.details
  return {
    ...findings,
    dated: progressDate ?? findings.dated,
    titleBlock: findings.titleBlock.flatMap(one =>
      one.name === 'Date' ? [dateOf(progressDate), reportTaken(date)] : [one],
    ),
    title: `Progress on recommendations: ${findings.title}`,
    opening: [
      notice(
        { strong: 'This follows an exercise. ' },
        'The story was invented. The recommendations, and what has come of them, are about this council.',
      ),
    ],
    sections: unlinked(sections),
    // What is told is about this council, and no exercise.
    marking: findings.part === 'a' ? 'Progress on recommendations' : findings.marking,
    holdsMembersWords: false,
    decisions: [],
  }
}

function dateOf(day: string | undefined): Particular {
  return {
    name: 'Date',
    value: [day === undefined ? fill('date of the meeting that takes this report') : sayDate(day)],
  }
}

function reportTaken(day: string | undefined): Particular {
  return {
    name: 'Recommendations made',
    value: [day === undefined ? fill('date of the meeting that took the report') : sayDate(day)],
  }
}

function oneByOne(findings: Findings): readonly Draft[] {
  if (recommendationsIn(findings.sections).length === 0) return []
  return [{ id: 'progress', title: 'Recommendation by recommendation', blocks: [progressTable(findings)] }]
}

/** Part B does not hold the recommendations of which these tell, so they are given as they stand there. */
function exemptOf(findings: Findings): readonly Draft[] {
  return findings.part === 'b' ? followedInB.flatMap(id => sectionOf(findings, id) ?? []) : []
}

/** Why there is nothing to report on in a part, as a sentence; `undefined` where there is. */
export function lacksProgress(findings: Findings): string | undefined {
  return exemptOf(findings).length > 0 ? undefined : lacksTracker(findings)
}

/** How many recommendations stand how, of those that the part holds. Nothing that it withholds is counted or denied. */
function progressInShort(findings: Findings): readonly Block[] {
  const made = recommendationsIn(findings.sections)
  const withheld = closing.flatMap(id => {
    const section = sectionOf(findings, id)
    return findings.part !== 'a' || section === undefined ? [] : noticesElsewhere(section)
  })
  if (made.length === 0) return withheld.length > 0 ? withheld : [paragraph(none(findings))]
  return [...withheld, ...(findings.part === 'b' ? [paragraph(onlyExempt)] : []), ...howTheyStand(made, findings)]
}

/** The sections of which a mark closes what a progress report tells. */
const closing = ['recommendations', 'response', 'monitoring'] as const

function none(findings: Findings): string {
  if (findings.part !== 'b') return 'The report made no recommendation.'
  const below = followedInB.flatMap(id => sectionOf(findings, id) ?? []).map(({ title }) => `“${title}”`)
  if (below.length === 0) return 'No recommendation is exempt.'
  const sections = below.length === 1 ? 'section' : 'sections'
  return `No recommendation is exempt; what is exempt in the ${sections} ${listed(below)} stands below.`
}

/** The sections of Part B that a progress report gives as they stand there. */
const followedInB = ['response', 'monitoring'] as const

const onlyExempt = 'This part tells of what is exempt and of nothing else. What is not exempt is in Part A.'

function howTheyStand(made: readonly Recommendation[], findings: Findings): readonly Block[] {
  const how = made.length === 1 ? 'How it stands' : 'How they stand'
  const all = `${capital(counted(made.length, 'recommendation'))}${kind(made, findings)}. ${how}`
  if (standingTold(findings) !== 'told') return [paragraph(`${all} is not told here.`)]
  return [paragraph(`${all}:`), list(counts(made))]
}

/** Which of all that were made these are. */
function kind(made: readonly Recommendation[], findings: Findings): string {
  const are = made.length === 1 ? 'is' : 'are'
  if (findings.part === 'b') return ` ${are} exempt`
  const section = sectionOf(findings, 'recommendations')
  return findings.part === 'a' && section !== undefined && noticesElsewhere(section).length > 0
    ? ` ${are} told here`
    : ''
}

function counts(made: readonly Recommendation[]): readonly Text[] {
  const told = statuses.flatMap((status): readonly Text[] => {
    const amount = made.filter(({ progress }) => progress?.status === status).length
    return amount === 0 ? [] : [[`${statusNames[status]}: ${amount}`]]
  })
  const unsaid = made.filter(({ progress }) => progress === undefined).length
  return [...told, ...(unsaid === 0 ? [] : [[`${notReported}: ${unsaid}`]])]
}

/** Each recommendation that the part holds, with who answers for it, what was decided, and how it stands. */
function progressTable(findings: Findings): Table {
  const decisions = decisionsTold(findings)
  const standing = standingTold(findings)
  return {
    type: 'table',
    caption: 'How each recommendation stands',
    // The words of a recommendation are the longest: with a column for each thing, nine of them took three pages.
    columns: [
      { title: 'No.', share: 3 },
      { title: 'Recommendation', share: 20 },
      { title: 'Owner and due date', share: 10 },
      { title: 'Decision and progress', share: 11 },
    ],
    rows: recommendationsIn(findings.sections).map(made => ({
      id: made.id,
      cells: [
        [[String(made.number)]],
        [[made.text]],
        [[made.owner], ['Due: ', made.due === null ? fill('date') : sayDate(made.due)]],
        [decision(made, decisions), ...progressOf(made, standing)],
      ],
    })),
  }
}

function decision({ response }: Recommendation, told: Told): Text {
  if (told !== 'told') return ['Decision: ', untold[told]]
  return ['Decision: ', response?.decision === undefined ? fill('decision') : decisionNames[response.decision]]
}

function progressOf({ progress }: Recommendation, told: Told): Cell {
  if (told !== 'told') return [['Progress: ', untold[told]]]
  return progress === undefined ? [[fill('status and progress')]] : stands(progress)
}
