import { pillars, pillarTitles, type Pillar } from '../../scenario/pillar.ts'
import type { Block } from '../block.ts'
import type { DraftedFindings } from '../draft-findings.ts'
import { standing, type DecisionMade, type Evidence } from '../evidence.ts'
import { exercising, judgements } from '../rules/judgements.ts'
import { capital, count, counted } from '../say.ts'
import { paragraph, type Draft } from '../section.ts'
import { refs, type Run } from '../text.ts'

const meanings: Readonly<Record<Pillar, string>> = {
  pursue:
    'Pursue is about finding, disrupting and prosecuting those who take part in serious organised crime.',
  prevent:
    'Prevent is about keeping people from being drawn into serious organised crime, and offering a way out to those who are. ' +
    'It is not the duty of the same name that is about terrorism.',
  protect: 'Protect is about making people, the council and its systems harder to harm.',
  prepare: 'Prepare is about being ready for serious organised crime, and softening what it does.',
}

/** @param open the findings that the report may speak of outside their own place */
export function findingsByPillar(
  evidence: Evidence,
  findings: DraftedFindings,
  open: DraftedFindings,
): Draft {
  return {
    id: 'findings',
    title: 'Findings by pillar',
    blocks: [
      paragraph(
        'The findings are grouped by the four Ps of the national approach to serious organised crime. A decision can help one ' +
          'and cost another. Each reason is the one that the author of the story gives, and stands beside the scene and the choice ' +
          'that it is about.',
      ),
    ],
    sections: pillars.map(pillar => ({
      id: `findings-${pillar}`,
      title: pillarTitles[pillar],
      blocks: [
        paragraph(meanings[pillar], ...tally(evidence, pillar)),
        ...alsoBoundaries(open, pillar),
        ...findings.byPillar[pillar],
      ],
    })),
  }
}

/** Where it was at stake, and where that made no difference: so that silence is not read as a finding. */
function tally(evidence: Evidence, pillar: Pillar): readonly Run[] {
  const bearing = exercising(evidence, pillar)
  if (bearing.length === 0) return []
  const moved = new Set(judgements(evidence, pillar).map(({ decision }) => decision))
  const unmoved = bearing.filter(decision => !moved.has(decision) && !wentOutOfBounds(decision, pillar))
  return [
    ...howMany(bearing, standing(evidence).length),
    ...(unmoved.length === 0
      ? []
      : [
          ' What was decided made no difference to it at ',
          ...refs(unmoved.map(({ number }) => number)),
          '.',
        ]),
  ]
}

function howMany(bearing: readonly DecisionMade[], all: number): readonly Run[] {
  if (bearing.length === all)
    return [all === 1 ? ' The one decision bore on it.' : ` All ${counted(all, 'decision')} bore on it.`]
  const some = `${count(bearing.length)} of the ${counted(all, 'decision')}`
  return [` ${capital(some)} bore on it: `, ...refs(bearing.map(({ number }) => number)), '.']
}

function wentOutOfBounds({ taken }: DecisionMade, pillar: Pillar): boolean {
  return taken.some(({ notes }) => notes.outOfBounds !== undefined && notes.score[pillar] !== undefined)
}

function alsoBoundaries({ boundaries }: DraftedFindings, pillar: Pillar): readonly Block[] {
  const touching = boundaries.filter(finding => finding.pillars.includes(pillar)).map(({ number }) => number)
  if (touching.length === 0) return []
  return [paragraph('A boundary that was crossed bears on it too: see ', ...refs(touching), '.')]
}
