import { type ByPillar, type Pillar, pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import type { PillarDebrief } from '../../core/score/debrief.ts'
import type { PillarScore } from '../../core/score/score.ts'
import { signed } from '../ui/debrief/score-words.ts'
import '../ui/fold.css'
import './pillar-figures.css'

interface Props {
  readonly figures: ByPillar<PillarDebrief>
  /** False when the ranges are bounds that perhaps no play reaches. */
  readonly exact: boolean
}

/** The four Ps in figures: a bar where a per cent says something, else words; the points behind them are folded away. */
export function PillarFigures({ figures, exact }: Props) {
  return (
    <div className="pillar-figures">
      <p className="measure">
        0 per cent is the least that any way through this story comes to, and 100 per cent the most. It says how far
        other decisions could have led, and nothing about those who took these.
        {exact ? '' : ' The least and the most are bounds here: perhaps no way through the story reaches them.'}
      </p>
      {pillars.every(pillar => figures[pillar].score.state === 'incomplete') ? (
        <p className="pillar-figures__none">Nothing is compared here: the story was not finished.</p>
      ) : (
        <ul className="pillar-figures__bars">
          {pillars.map(pillar => (
            <Figure key={pillar} pillar={pillar} score={figures[pillar].score} />
          ))}
        </ul>
      )}
      <details className="pillar-figures__points fold fold--printed">
        <summary>The points behind these figures</summary>
        <PointsTable figures={figures} />
      </details>
    </div>
  )
}

function Figure({ pillar, score }: { readonly pillar: Pillar; readonly score: PillarScore }) {
  return (
    <li>
      <p className="pillar-figures__label">
        <strong>{pillarTitles[pillar]}</strong> {compared(score)}
      </p>
      {score.state === 'scored' ? (
        <svg className="pillar-figures__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect className="pillar-figures__all" width="100" height="6" />
          <rect className={`pillar-figures__part pillar-figures__part--${pillar}`} width={score.percent} height="6" />
        </svg>
      ) : null}
    </li>
  )
}

function PointsTable({ figures }: Pick<Props, 'figures'>) {
  return (
    <table className="pillar-figures__table">
      <caption>Points for each P, compared with all ways through this story</caption>
      <thead>
        <tr>
          <th scope="col">P</th>
          <th scope="col">Your decisions</th>
          <th scope="col">Least</th>
          <th scope="col">Most</th>
        </tr>
      </thead>
      <tbody>
        {pillars.map(pillar => (
          <Row key={pillar} title={pillarTitles[pillar]} score={figures[pillar].score} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ title, score }: { readonly title: string; readonly score: PillarScore }) {
  const range = 'min' in score ? score : undefined
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-label="Your decisions">{signed(score.points)}</td>
      <td data-label="Least">{range === undefined ? '–' : signed(range.min)}</td>
      <td data-label="Most">{range === undefined ? '–' : signed(range.max)}</td>
    </tr>
  )
}

function compared(score: PillarScore): string {
  switch (score.state) {
    case 'scored':
      return `${score.percent} per cent`
    case 'narrow':
      return 'has no per cent: the ways through this story lie too close together.'
    case 'unweighed':
      return 'has no per cent: nothing that you chose weighed on this.'
    case 'unchangeable':
      return 'has no per cent: no choice could change this.'
    case 'not-exercised':
      return 'has no per cent: no decision bore on this.'
    case 'incomplete':
      return 'is not compared: the story was not finished.'
  }
}
