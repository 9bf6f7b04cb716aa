import type { Pillar } from '../../scenario/pillar.ts'
import { type DraftedFindings, numberedFindings } from '../draft-findings.ts'
import type { Draft } from '../rules/rule.ts'
import { controlMattered } from '../rules/rules.ts'
import type { SeveralEvidence } from './evidence.ts'
import { crossed, found, heldBack, helped, overlooked, ranOut, untested } from './rules.ts'

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
