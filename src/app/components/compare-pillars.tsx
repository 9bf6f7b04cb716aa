import { type ByPillar, pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import type { PillarCompared } from '../../core/score/comparison.ts'
import type { PillarScore } from '../../core/score/score.ts'
import { signed } from '../ui/debrief/score-words.ts'
import { Differences } from './differences.tsx'
import './compare-pillars.css'

interface Props {
  readonly pillars: ByPillar<PillarCompared>
  /** False when the least and the most behind the per cents are bounds. */
  readonly exact: boolean
}

/** The four Ps of two plays: the reasons that differ, and only then the figures. */
export function ComparePillars({ pillars: compared, exact }: Props) {
  return (
    <div className="compare-pillars">
      {pillars.map(pillar => (
        <section key={pillar} className="compare-pillars__pillar">
          <h3 className="heading-m">{pillarTitles[pillar]}</h3>
          <Differences
            of={compared[pillar].reasons}
            keyOf={({ scene, choice }) => `${scene} ${choice}`}
            level={4}
            none="Nothing that was chosen in either play weighed on this, for good or ill."
            same={`On ${pillarTitles[pillar]}, the same choices helped or harmed in both plays.`}
            renderItem={({ points, why, title, label }) => (
              <>
                <p>
                  <strong>{points > 0 ? 'Helped:' : 'Harmed:'}</strong> {why}
                </p>
                <p className="small soft">
                  {title}: {label}
                </p>
              </>
            )}
          />
        </section>
      ))}
      <Figures pillars={compared} exact={exact} />
    </div>
  )
}

function Figures({ pillars: compared, exact }: Props) {
  return (
    <section className="compare-pillars__pillar">
      <h3 className="heading-m">In figures</h3>
      <p className="measure">
        0 per cent is the least that any way through this story comes to, and 100 per cent the most.
        {exact ? '' : ' Both are bounds here: perhaps no way through the story reaches them.'} Points are the
        author’s judgement of choices, and the two plays may have met different ones.
      </p>
      <table className="compare-pillars__table">
        <caption>Points for each P in the two plays</caption>
        <thead>
          <tr>
            <th scope="col">P</th>
            <th scope="col">As it was played</th>
            <th scope="col">What if</th>
          </tr>
        </thead>
        <tbody>
          {pillars.map(pillar => (
            <tr key={pillar}>
              <th scope="row">{pillarTitles[pillar]}</th>
              <td>{figure(compared[pillar].scores.asPlayed)}</td>
              <td>{figure(compared[pillar].scores.whatIf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A per cent stands only where the debrief has one. */
function figure(score: PillarScore): string {
  if (score.state === 'not-exercised') return 'No decision bore on this'
  const points = signed(score.points)
  return score.state === 'scored' ? `${points}, ${score.percent} per cent` : points
}
