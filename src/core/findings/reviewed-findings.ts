import { byPillar, type ByPillar, type Pillar } from '../scenario/pillar.ts'
import { entry } from '../session/script.ts'
import type { Finding } from './block.ts'
import type { DraftedFindings } from './draft-findings.ts'
import { isLeftOut, leftOut } from './edited-sections.ts'
import type { Review } from './review.ts'
import { textFrom } from './text-from.ts'
import { fill, wordsOf } from './text.ts'

/** Findings as the clerk put them. What each rests on is the record, and stays as it is. */
export function reviewedFindings(
  { boundaries, byPillar: pillars, all }: DraftedFindings,
  { edits }: Review,
): DraftedFindings {
  const targets = new Set(all.flatMap(({ id, restsOn }) => [id, ...restsOn]))
  const put = (finding: Finding) => reworded(finding, edits, targets)
  return {
    boundaries: boundaries.map(put),
    byPillar: byPillar(pillar => pillars[pillar].map(put)),
    all: all.map(put),
  }
}

function reworded(finding: Finding, edits: Review['edits'], targets: ReadonlySet<string>): Finding {
  const edit = entry(edits, finding.key)
  if (edit === undefined || edit.was !== wordsOf(finding.text)) return finding
  const now = edit.now.trim()
  if (now === '') return { ...finding, text: [fill(leftOut)], evidence: [], edited: true }
  return {
    ...finding,
    label: `${finding.label}, in officers’ words`,
    text: textFrom(now, targets),
    edited: true,
  }
}

/** Findings of which sentences that sum up may speak, and whether there are others: no sentence may deny those. */
export interface OpenFindings extends DraftedFindings {
  readonly withheld: {
    readonly boundaries: boolean
    readonly byPillar: ByPillar<boolean>
    readonly findings: readonly Finding[]
  }
}

/**
 * Whether a finding on what was decided for a pillar is withheld: then no other sentence counts or lists those decisions, or
 * adds up their points, for what is left over would tell what the finding says.
 */
export function areDecisionsWithheld({ withheld }: OpenFindings, pillar: Pillar): boolean {
  return withheld.findings.some(
    ({ pillars, restsOn }) => pillars.includes(pillar) && !restsOn.some(id => id.startsWith('k')),
  )
}

/** Those that are public and that the clerk did not empty. */
export function onlyOpen(
  { boundaries, byPillar: pillars, all }: DraftedFindings,
  isPublic: (key: string) => boolean,
): OpenFindings {
  const isOpen = (finding: Finding) => isPublic(finding.key) && !isLeftOut(finding)
  const lacks = (findings: readonly Finding[]) => !findings.every(isOpen)
  return {
    boundaries: boundaries.filter(isOpen),
    byPillar: byPillar(pillar => pillars[pillar].filter(isOpen)),
    all: all.filter(isOpen),
    withheld: {
      boundaries: lacks(boundaries),
      byPillar: byPillar(pillar => lacks(pillars[pillar])),
      findings: all.filter(finding => !isOpen(finding)),
    },
  }
}
