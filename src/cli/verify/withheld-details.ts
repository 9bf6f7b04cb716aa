import type { Findings, Section } from '../../core/findings/findings.ts'
import type { ReportDetails } from '../../core/findings/report-details.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { noticesIn } from './exempt-in-report.ts'

/** The sections that are what an officer wrote, and nothing else. */
const fields = {
  foreword: 'foreword',
  members: 'members',
  scoping: 'scoping',
  evidence: 'evidence',
  witnesses: 'witnesses',
  meetings: 'meetings',
  'background-papers': 'backgroundPapers',
} as const satisfies Readonly<Record<string, keyof ReportDetails>>

/**
 * What Part A does not give as data because something of it is exempt: what of it stands in its section, and a line for
 * what does not.
 */
export function withheldDetails(report: Findings): ReportDetails {
  const given = noticesIn(report).flatMap(({ section }) => {
    const field = Object.entries(fields).find(([id]) => id === section.id)?.[1]
    return field === undefined ? [] : [[field, linesOf(section)] as const]
  })
  return Object.fromEntries(given)
}

function linesOf({ blocks }: Section): string {
  const lines = blocks.flatMap(block => (block.type === 'paragraph' ? [wordsOf(block.text)] : []))
  return [...lines, 'It stands in Part B.'].join('\n')
}
