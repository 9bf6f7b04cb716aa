import { byPillar } from '../scenario/pillar.ts'
import { entry } from '../session/entry.ts'
import type { Finding } from './block.ts'
import type { DraftedFindings } from './draft-findings.ts'
import type { Review } from './review.ts'
import { leftOut } from './edited-sections.ts'
import { fill, wordsOf } from './text.ts'
import { textFrom } from './text-from.ts'

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

/** Those that a report of some part may speak of anywhere. */
export function onlyOpen(
  { boundaries, byPillar: pillars, all }: DraftedFindings,
  isOpen: (key: string) => boolean,
): DraftedFindings {
  const open = (findings: readonly Finding[]) => findings.filter(({ key }) => isOpen(key))
  return {
    boundaries: open(boundaries),
    byPillar: byPillar(pillar => open(pillars[pillar])),
    all: open(all),
  }
}
