import type { Analysis } from '../../analysis/analyse.ts'
import { pillarNeverExercised, tooFewDecisions, tooFewOnPillar, tooLong } from '../../diagnostics/plays.ts'
import { pillars, pillarTitles } from '../../scenario/pillar.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Problems } from '../problems.ts'
import { tellPlay } from './tell-play.ts'

/** Hindsight and debrief, which every session ends with. */
const minutesAfterwards = 10

/** What every complete play must meet, and what none may exceed. */
export function requirements({ requires, minutes }: Scenario, analysis: Analysis, problems: Problems): void {
  const decisions = analysis.decisions.min
  if (decisions < requires.decisions)
    problems.atValue(['requires', 'decisions'], span =>
      tooFewDecisions(span, requires.decisions, decisions, tellPlay(analysis.leastOf('decisions'))),
    )
  const perPillar = requires['decisions-per-pillar']
  for (const pillar of pillars) {
    const { min, max } = analysis.exercised[pillar]
    if (min < perPillar)
      problems.atValue(['requires', 'decisions-per-pillar'], span =>
        tooFewOnPillar(
          span,
          pillarTitles[pillar],
          perPillar,
          min,
          tellPlay(analysis.leastOf(`exercised ${pillar}`)),
        ),
      )
    else if (max === 0) problems.atKey(['stages'], span => pillarNeverExercised(span, pillarTitles[pillar]))
  }
  const longest = Math.ceil(analysis.minutes.max + minutesAfterwards)
  if (longest > minutes) problems.atValue(['minutes'], span => tooLong(span, longest, minutes))
}
