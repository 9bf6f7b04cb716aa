import { sectionsIn } from '../../core/findings/blocks-in.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { textsOfBlock } from '../../core/findings/texts-of.ts'
import { blockDifferences } from './block-differences.ts'
import { decisionDifferences } from './decision-differences.ts'
import { unlike, unlikeValues, type Difference } from './difference.ts'
import { sourceDifferences } from './source-differences.ts'

/** Every difference, in reading order. */
export function differences(report: Findings, again: Findings): readonly Difference[] {
  const found = [
    ...heads.flatMap(key => unlike(headNames[key], report[key], again[key])),
    ...sourceDifferences(report.source, again.source),
    ...unlikeValues('Details', report.details, again.details),
    ...particulars(report, again),
    ...blockDifferences('Opening', report.opening, again.opening),
    ...order(report, again),
    ...sections(report.sections, again.sections),
    ...decisionDifferences(report.decisions, again.decisions),
  ]
  // Whatever has no name above: two reports are the same only where all of their data is.
  return found.length === 0 ? unlikeValues('Something beside its words', report, again) : found
}

/** The titles of the sections that both have, from the first that stands elsewhere to the last. */
function order(report: Findings, again: Findings): readonly Difference[] {
  const [ours = [], theirs = []] = [report, again].map(({ sections: all }) => sectionsIn(all))
  const [one, other] = [shared(ours, theirs), shared(theirs, ours)]
  const differs = one.map(({ id }, index) => id !== other[index]?.id)
  const [from, to] = [differs.indexOf(true), differs.lastIndexOf(true) + 1]
  if (from < 0) return []
  const titles = (all: readonly Section[]) =>
    all
      .slice(from, to)
      .map(({ title }) => `“${title}”`)
      .join(', ')
  return unlike('Order of its sections', titles(one), titles(other))
}

function shared(sectionsOfOne: readonly Section[], others: readonly Section[]): readonly Section[] {
  return sectionsOfOne.filter(({ id }) => others.some(other => other.id === id))
}

const headNames = {
  part: 'Part',
  title: 'Title',
  marking: 'Marking',
  holdsMembersWords: 'Whether it holds members’ words',
  dated: 'Date',
} as const
const heads = ['part', 'title', 'marking', 'holdsMembersWords', 'dated'] as const

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
      return unlike(sectionName(named), one && wordsIn(one), other && wordsIn(other))
    return [
      ...unlike(`${sectionName(one)}, number and title`, sectionName(one), sectionName(other)),
      ...blockDifferences(sectionName(one), one.blocks, other.blocks),
    ]
  })
}

/** Those below it are told by themselves. */
function wordsIn({ title, blocks }: Section): string {
  return blocks.length === 0 ? title : blocks.flatMap(textsOfBlock).join(' ')
}
