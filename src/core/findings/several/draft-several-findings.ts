import type { Pillar } from '../../scenario/pillar.ts'
import { numberedFindings, type DraftedFindings } from '../draft-findings.ts'
import { controlMattered } from '../rules/control-mattered.ts'
import type { Draft } from '../rules/rule.ts'
import type { SeveralEvidence } from './evidence.ts'
import { crossed } from './rules/crossed.ts'
import { heldBack } from './rules/held-back.ts'
import { helped } from './rules/helped.ts'
import { found, overlooked } from './rules/hindsight.ts'
import { ranOut } from './rules/ran-out.ts'
import { untested } from './rules/untested.ts'

/** The findings on several plays, in the order of those on one, by rules of the same names. */
export function draftSeveralFindings(evidence: SeveralEvidence): DraftedFindings {
  return numberedFindings(crossed(evidence), pillar => draftsFor(evidence, pillar))
}

function draftsFor(evidence: SeveralEvidence, pillar: Pillar): readonly Draft[] {
  const lessons = pillar === 'prepare'
  return [
    ...helped(evidence, pillar),
    ...(lessons ? found(evidence) : []),
    ...heldBack(evidence, pillar),
    ...(lessons ? [...ranOut(evidence), ...overlooked(evidence)] : []),
    ...controlMattered(evidence.merged, pillar),
    ...untested(evidence, pillar),
  ]
}
