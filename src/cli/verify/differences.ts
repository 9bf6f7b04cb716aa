import type { Block, Table } from '../../core/findings/block.ts'
import { sectionsIn } from '../../core/findings/blocks-in.ts'
import type { Findings, LoggedDecision, Section, Source } from '../../core/findings/findings.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { textsOfBlock } from '../../core/findings/texts-of.ts'
import { canonicalJson } from '../../core/scenario/digest.ts'
import { type Difference, unlike, unlikeValues } from './difference.ts'

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
  return [...names].flatMap(name => unlike(`Title block, “${name}”`, valueOf(report, name), valueOf(again, name)))
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

/** Block by block where there are as many; else those that only one of the two has. */
function blockDifferences(where: string, report: readonly Block[], again: readonly Block[]): readonly Difference[] {
  if (report.length === again.length)
    return report.flatMap((block, index) => {
      const other = again[index]
      return other === undefined ? [] : unlikeBlocks(`${where}, ${placeOf(block, report)}`, block, other)
    })
  return [
    ...without(report, again).map(block => ({
      where: `${where}, ${placeOf(block, report)}`,
      report: textsOfBlock(block).join(' '),
      again: undefined,
    })),
    ...without(again, report).map(block => ({
      where: `${where}, ${placeOf(block, again)}`,
      report: undefined,
      again: textsOfBlock(block).join(' '),
    })),
  ]
}

function without(blocksOfOne: readonly Block[], others: readonly Block[]): readonly Block[] {
  const known = new Set(others.map(canonicalJson))
  return blocksOfOne.filter(block => !known.has(canonicalJson(block)))
}

/** `paragraph 2`, as somebody counts who looks for it. */
function placeOf(block: Block, among: readonly Block[]): string {
  if (block.type === 'recommendation') return `recommendation ${block.number}`
  if (block.type === 'finding') return `finding ${block.number}`
  if (block.type === 'table') return `table “${block.caption}”`
  const alike = among.filter(({ type }) => type === block.type)
  return `${block.type} ${alike.indexOf(block) + 1}`
}

function unlikeBlocks(where: string, report: Block, again: Block): readonly Difference[] {
  if (canonicalJson(report) === canonicalJson(again)) return []
  if (report.type === 'table' && again.type === 'table') {
    const cells = unlikeCells(where, report, again)
    if (cells.length > 0) return cells
  }
  const [ours, theirs] = [textsOfBlock(report), textsOfBlock(again)]
  const index = ours.findIndex((text, place) => text !== theirs[place])
  const at = index < 0 && theirs.length > ours.length ? ours.length : index
  if (at >= 0) return [{ where, report: ours[at], again: theirs[at] }]
  return unlikeValues(`${where}, beside its words`, report, again)
}

function unlikeCells(where: string, report: Table, again: Table): readonly Difference[] {
  if (report.rows.length !== again.rows.length || report.columns.length !== again.columns.length) return []
  return report.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const words = cell.map(wordsOf).join(' / ')
      const other = again.rows[row]?.cells[column]?.map(wordsOf).join(' / ')
      return unlike(`${where}, row ${row + 1}, “${report.columns[column]?.title ?? ''}”`, words, other)
    }),
  )
}

/** Decision by decision, by the number that each has in the log of its session. */
function decisionDifferences(
  report: readonly LoggedDecision[],
  again: readonly LoggedDecision[],
): readonly Difference[] {
  const [ours, theirs] = [byName(report), byName(again)]
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap(name => {
    const [one, other] = [ours.get(name), theirs.get(name)]
    if (one === undefined || other === undefined) return unlike(name, one && inShort(one), other && inShort(other))
    return decisionKeys.flatMap(key => unlike(`${name}, ${key}`, said(one, key), said(other, key)))
  })
}

function byName(decisions: readonly LoggedDecision[]): ReadonlyMap<string, LoggedDecision> {
  return new Map(decisions.map(decision => [`Decision ${decision.number} of session ${decision.session}`, decision]))
}

function inShort({ title, decided }: LoggedDecision): string {
  return `${title}: ${decided.length === 0 ? 'none of the choices' : decided.join('; ')}`
}

function said(decision: LoggedDecision, key: (typeof decisionKeys)[number]): unknown {
  return key === 'votes' ? decision.votes.map(({ choice, votes }) => `${choice}: ${votes}`).join('; ') : decision[key]
}

const decisionKeys = [
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

const madeFrom = 'What it was made from'

/** Each version, digest and session that differs. */
function sourceDifferences(report: Source, again: Source): readonly Difference[] {
  return [
    ...scenarioKeys.flatMap(key =>
      unlike(`${madeFrom}, ${scenarioNames[key]}`, report.scenario[key], again.scenario[key]),
    ),
    ...sessionDifferences(report, again),
  ]
}

const scenarioKeys = ['id', 'version', 'rules', 'words'] as const
const scenarioNames = {
  id: 'scenario',
  version: 'version of the scenario',
  rules: 'digest of its rules',
  words: 'digest of its words',
} as const

function sessionDifferences(report: Source, again: Source): readonly Difference[] {
  const ids = new Set([...report.sessions, ...again.sessions].map(({ id }) => id))
  return [...ids].flatMap(id => {
    const [one, other] = [report, again].map(({ sessions }) => sessions.find(session => session.id === id))
    if (one === undefined || other === undefined)
      return unlike(`${madeFrom}, session ${id}`, one?.outcome, other?.outcome)
    return [
      ...unlike(`${madeFrom}, digest of the log of session ${id}`, one.log, other.log),
      ...unlike(`${madeFrom}, how session ${id} ended`, one.outcome, other.outcome),
    ]
  })
}
