import { type Pillar, pillars, pillarTitles } from '../../scenario/pillar.ts'
import type { Block, Finding } from '../block.ts'
import type { DraftedFindings } from '../draft-findings.ts'
import { type DecisionMade, type Evidence, standing } from '../evidence.ts'
import { areDecisionsWithheld, type OpenFindings } from '../reviewed-findings.ts'
import { exercising, judgements } from '../rules/rules.ts'
import { capital, count } from '../say.ts'
import { type Draft, paragraph } from '../section.ts'
import { refs, type Run } from '../text.ts'

const meanings: Readonly<Record<Pillar, string>> = {
  pursue: 'Pursue is about finding, disrupting and prosecuting those who take part in serious organised crime.',
  prevent:
    'Prevent is about keeping people from being drawn into serious organised crime, and offering a way out to those who are. ' +
    'It is not the duty of the same name that is about terrorism.',
  protect: 'Protect is about making people, the council and its systems harder to harm.',
  prepare: 'Prepare is about being ready for serious organised crime, and softening what it does.',
}

/** @param open the findings that the report may speak of outside their own place */
export function findingsByPillar(evidence: Evidence, findings: DraftedFindings, open: OpenFindings): Draft {
  return {
    id: 'findings',
    title: 'Findings by pillar',
    blocks: [
      paragraph(
        'The findings are grouped by the four Ps of the national approach to serious organised crime. A decision can help one ' +
          'and cost another. Each reason is the one that the author of the story gives, and stands beside the scene and the choice ' +
          'that it is about.',
      ),
      ...ofTheOthers(evidence),
    ],
    sections: pillars.map(pillar => ({
      id: `findings-${pillar}`,
      title: pillarTitles[pillar],
      blocks: [
        paragraph(meanings[pillar], ...(areDecisionsWithheld(open, pillar) ? [] : tally(evidence, pillar))),
        ...alsoBoundaries(open, pillar),
        ...withoutQuotes(findings.byPillar[pillar], open.withheld.findings),
      ],
    })),
  }
}

/** Said once, so that what is counted below is not taken for all of them. */
function ofTheOthers({ decisions, untold = [] }: Evidence): readonly Block[] {
  if (untold.length === 0) return []
  return [
    paragraph(
      'What was decided at ',
      ...refs(untold),
      ' is not told, or not in full: it could tell what one group or one person did. ',
      decisions.length === 0
        ? 'So nothing is said here of what was decided, boundaries apart.'
        : `What follows is about the ${decisions.length === 1 ? 'one other decision' : `other ${count(decisions.length)}`}.`,
    ),
  ]
}

/**
 * Where it was at stake, and where that made no difference: so that silence is not read as a finding. Where one is
 * withheld, what is left of the decisions would tell on which it rests.
 */
function tally(evidence: Evidence, pillar: Pillar): readonly Run[] {
  const bearing = exercising(evidence, pillar)
  if (bearing.length === 0) return []
  const moved = new Set(judgements(evidence, pillar).map(({ decision }) => decision))
  const unmoved = bearing.filter(decision => !moved.has(decision) && !wentOutOfBounds(decision, pillar))
  return [
    ...howMany(bearing, evidence),
    ...(unmoved.length === 0
      ? []
      : [' What was decided made no difference to it at ', ...refs(unmoved.map(({ number }) => number)), '.']),
  ]
}

function howMany(bearing: readonly DecisionMade[], evidence: Evidence): readonly Run[] {
  const all = standing(evidence).length
  const isWhole = (evidence.untold ?? []).length === 0
  const decisions = (amount: number) => `decision${amount === 1 ? '' : 's'}${isWhole ? '' : ' told here'}`
  if (bearing.length === all) return [` ${everyOf(all)} ${decisions(all)} bore on it.`]
  const some = `${count(bearing.length)} of the ${count(all)} ${decisions(all)}`
  return [` ${capital(some)} bore on it: `, ...refs(bearing.map(({ number }) => number)), '.']
}

function everyOf(all: number): string {
  if (all === 1) return 'The one'
  return all === 2 ? 'Both' : `All ${count(all)}`
}

function wentOutOfBounds({ taken }: DecisionMade, pillar: Pillar): boolean {
  return taken.some(({ notes }) => notes.outOfBounds !== undefined && notes.score[pillar] !== undefined)
}

function alsoBoundaries({ boundaries }: DraftedFindings, pillar: Pillar): readonly Block[] {
  const touching = boundaries.filter(finding => finding.pillars.includes(pillar)).map(({ number }) => number)
  if (touching.length === 0) return []
  return [paragraph('A boundary that was crossed bears on it too: see ', ...refs(touching), '.')]
}

/**
 * Gaps without what they quote of findings that are withheld: what a choice gained for one pillar is told among the
 * strengths of that pillar, and stands again beside what it cost another.
 */
function withoutQuotes(findings: readonly Finding[], withheld: readonly Finding[]): readonly Finding[] {
  const reasons = withheld.flatMap(reasonsIn)
  if (reasons.length === 0) return findings
  return findings.map(finding =>
    finding.rule === 'held-back'
      ? { ...finding, evidence: finding.evidence.map(text => text.filter(run => !isQuote(run, reasons))) }
      : finding,
  )
}

/** A reason of its own stands right behind the choice that it is about: `: Nobody is warned.` */
function reasonsIn({ evidence }: Finding): readonly string[] {
  return evidence.flat().flatMap(run => (typeof run === 'string' && run.startsWith(': ') ? [run] : []))
}

/** One that is quoted is led up to: ` In return, for Pursue: Nobody is warned.` */
function isQuote(run: Run, reasons: readonly string[]): boolean {
  return typeof run === 'string' && reasons.some(reason => run !== reason && run.endsWith(reason))
}
