import { pillars, pillarTitles, type ByPillar } from '../../core/scenario/pillar.ts'
import type { PillarDebrief } from '../../core/score/debrief.ts'
import type { PillarScore } from '../../core/score/score.ts'
import { signed } from './signed.ts'
import './pillar-figures.css'

interface Props {
  readonly figures: ByPillar<PillarDebrief>
  /** False when the ranges are bounds that perhaps no play reaches. */
  readonly exact: boolean
}

/** The four Ps in figures: bars where a per cent says something, and a table that says all of it in words. */
export function PillarFigures({ figures, exact }: Props) {
  const scored = pillars.flatMap(pillar => {
    const { score } = figures[pillar]
    return score.state === 'scored' ? [{ pillar, percent: score.percent }] : []
  })
  return (
    <div className="pillar-figures">
      <p className="measure">
        0 per cent is the least that any way through this story comes to, and 100 per cent the most. It says
        how far other decisions could have led, and nothing about those who took these.
        {exact
          ? ''
          : ' The least and the most are bounds here: perhaps no way through the story reaches them.'}
      </p>
      {scored.length === 0 ? null : (
        <ul className="pillar-figures__bars">
          {scored.map(({ pillar, percent }) => (
            <li key={pillar}>
              <p className="pillar-figures__label">
                <strong>{pillarTitles[pillar]}</strong> {percent} per cent
              </p>
              <svg
                className="pillar-figures__bar"
                viewBox="0 0 100 6"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect className="pillar-figures__all" width="100" height="6" />
                <rect
                  className={`pillar-figures__part pillar-figures__part--${pillar}`}
                  width={percent}
                  height="6"
                />
              </svg>
            </li>
          ))}
        </ul>
      )}
      <table className="pillar-figures__table">
        <caption>Points for each P, compared with all ways through this story</caption>
        <thead>
          <tr>
            <th scope="col">P</th>
            <th scope="col">Your decisions</th>
            <th scope="col">Least</th>
            <th scope="col">Most</th>
            <th scope="col">Compared</th>
          </tr>
        </thead>
        <tbody>
          {pillars.map(pillar => (
            <Row key={pillar} title={pillarTitles[pillar]} score={figures[pillar].score} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ title, score }: { readonly title: string; readonly score: PillarScore }) {
  const range = score.state === 'scored' || score.state === 'narrow' ? score : undefined
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-label="Your decisions">{signed(score.points)}</td>
      <td data-label="Least">{range === undefined ? '–' : signed(range.min)}</td>
      <td data-label="Most">{range === undefined ? '–' : signed(range.max)}</td>
      <td data-label="Compared">{compared(score)}</td>
    </tr>
  )
}

function compared(score: PillarScore): string {
  switch (score.state) {
    case 'scored':
      return `${score.percent} per cent`
    case 'narrow':
      return 'Too little apart for a per cent'
    case 'unchangeable':
      return 'No choice could change this'
    case 'not-exercised':
      return 'No decision bore on this'
    case 'incomplete':
      return 'Not compared: the story was not finished'
  }
}
