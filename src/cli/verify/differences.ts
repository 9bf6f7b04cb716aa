import type { Findings, LoggedDecision, Section } from '../../core/findings/findings.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { blockDifferences } from './block-differences.ts'
import { sectionsIn } from '../../core/findings/blocks-in.ts'
import { unlike, type Difference } from './difference.ts'

/** Every difference, in reading order. */
export function differences(report: Findings, again: Findings): readonly Difference[] {
  const found = [
    ...heads.flatMap(key => unlike(headNames[key], report[key], again[key])),
    ...particulars(report, again),
    ...blockDifferences('Opening', report.opening, again.opening),
    ...unlike('Order of its sections', outline(report), outline(again)),
    ...sections(report.sections, again.sections),
    ...decisions(report.decisions, again.decisions),
  ]
  // Whatever has no name above: two reports are the same only where all of their data is.
  return found.length === 0 ? unlike('Something beside its words', report, again) : found
}

function outline({ sections: all }: Findings): string {
  return sectionsIn(all)
    .map(({ id }) => id)
    .join(', ')
}

const headNames = {
  part: 'Part',
  title: 'Title',
  marking: 'Marking',
  holdsMembersWords: 'Whether it holds members’ words',
  dated: 'Date',
  source: 'What it was made from',
  details: 'Details',
} as const
const heads = ['part', 'title', 'marking', 'holdsMembersWords', 'dated', 'source', 'details'] as const

export function sectionName({ number, title }: Section): string {
  return number.startsWith('Appendix') ? `${number} “${title}”` : `Section ${number} “${title}”`
}

function particulars(report: Findings, again: Findings): readonly Difference[] {
  const names = new Set([...report.titleBlock, ...again.titleBlock].map(({ name }) => name))
  return [...names].flatMap(name =>
    unlike(`Title block, “${name}”`, valueOf(report, name), valueOf(again, name)),
  )
}

function valueOf({ titleBlock }: Findings, name: string): string | undefined {
  const found = titleBlock.filter(particular => particular.name === name)
  return found.length === 0 ? undefined : found.map(({ value }) => wordsOf(value)).join(' / ')
}

function sections(report: readonly Section[], again: readonly Section[]): readonly Difference[] {
  const [ours, theirs] = [report, again].map(all => new Map(sectionsIn(all).map(one => [one.id, one])))
  const ids = new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])
  return [...ids].flatMap(id => {
    const [one, other] = [ours?.get(id), theirs?.get(id)]
    const named = one ?? other
    if (named === undefined) return []
    if (one === undefined || other === undefined)
      return unlike(sectionName(named), one && 'the section', other && 'the section')
    return [
      ...unlike(`${sectionName(one)}, number and title`, sectionName(one), sectionName(other)),
      ...blockDifferences(sectionName(one), one.blocks, other.blocks),
    ]
  })
}

function decisions(
  report: readonly LoggedDecision[],
  again: readonly LoggedDecision[],
): readonly Difference[] {
  const longest = report.length > again.length ? report : again
  return longest.flatMap((decision, index) => {
    const where = `Decision ${decision.number} of session ${decision.session}`
    const [one, other] = [report[index], again[index]]
    if (one === undefined || other === undefined) return unlike(where, one, other)
    return decisionKeys.flatMap(key => unlike(`${where}, ${key}`, said(one, key), said(other, key)))
  })
}

function said(decision: LoggedDecision, key: (typeof decisionKeys)[number]): unknown {
  return key === 'votes'
    ? decision.votes.map(({ choice, votes }) => `${choice}: ${votes}`).join('; ')
    : decision[key]
}

const decisionKeys = [
  'session',
  'number',
  'at',
  'stage',
  'scene',
  'title',
  'actor',
  'asks',
  'decided',
  'others',
  'settled',
  'votes',
  'abstentions',
  'struck',
] as const satisfies readonly (keyof LoggedDecision)[]
