import { byPillar, pillars, type ByPillar, type Pillar } from '../scenario/pillar.ts'
import type { Finding } from './block.ts'
import type { Evidence } from './evidence.ts'
import { natureNames } from './nature-names.ts'
import { crossed } from './rules/crossed.ts'
import { heldBack } from './rules/held-back.ts'
import { helped } from './rules/helped.ts'
import { found, overlooked } from './rules/hindsight.ts'
import { ranOut } from './rules/ran-out.ts'
import type { Draft } from './rules/rule.ts'
import { controlMattered } from './rules/control-mattered.ts'
import { untested } from './rules/untested.ts'

/** Every finding, numbered in the order in which the report gives them: boundaries first. */
export interface DraftedFindings {
  readonly boundaries: readonly Finding[]
  readonly byPillar: ByPillar<readonly Finding[]>
  readonly all: readonly Finding[]
}

export function draftFindings(evidence: Evidence): DraftedFindings {
  return numberedFindings(crossed(evidence), pillar => draftsFor(evidence, pillar))
}

/** Drafts with their numbers, keys and labels. */
export function numberedFindings(
  boundaries: readonly Draft[],
  draftsOf: (pillar: Pillar) => readonly Draft[],
): DraftedFindings {
  const groups = [boundaries, ...pillars.map(draftsOf)]
  const all = groups.flat().map(numbered)
  const starts = groups.map((_, index) => groups.slice(0, index).flat().length)
  const group = (index: number) => all.slice(starts[index], starts[index + 1])
  return { boundaries: group(0), byPillar: byPillar(pillar => group(1 + pillars.indexOf(pillar))), all }
}

function draftsFor(evidence: Evidence, pillar: Pillar): readonly Draft[] {
  const lessons = pillar === 'prepare'
  return [
    ...helped(evidence, pillar),
    ...(lessons ? found(evidence) : []),
    ...heldBack(evidence, pillar),
    ...(lessons ? [...ranOut(evidence), ...overlooked(evidence)] : []),
    ...controlMattered(evidence, pillar),
    ...untested(evidence, pillar),
  ]
}

function numbered({ about, ...draft }: Draft, index: number): Finding {
  const number = `F${index + 1}`
  return {
    type: 'finding',
    key: `${draft.rule}:${about ?? draft.pillars.join('+')}`,
    id: number.toLowerCase(),
    number,
    label: `${number}. ${natureNames[draft.nature]}`,
    ...draft,
  }
}
