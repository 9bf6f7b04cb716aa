import { byPillar, type ByPillar, pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import { pillarWords } from '../../core/report/four-ps.ts'
import { continued } from '../../core/report/say.ts'
import type { Debrief, PillarDebrief } from '../../core/score/debrief.ts'
import { type DecisionThatMattered, reasonFor } from '../../core/score/mattered.ts'
import type { PillarScore } from '../../core/score/score.ts'
import { betterThan, signed } from '../../core/score/score-words.ts'
import { ColumnHeads } from '../ui/page-parts.tsx'
import './pillar-figures.css'

interface Props {
  readonly debrief: Pick<Debrief, 'pillars' | 'decisions'>
  /** What the page tells below: no sentence need say it again. */
  readonly mattered: readonly DecisionThatMattered[]
}

/** The four Ps: a bar where routes can be compared, and one sentence each. */
export function PillarFigures({ debrief, mattered }: Props) {
  const sentences = sentencesOn(debrief, mattered)
  const isCompared = pillars.some(pillar => betterThan(debrief.pillars[pillar].score) !== undefined)
  return (
    <section className="pillar-figures" aria-labelledby="pillar-figures">
      <div className="pillar-figures__head">
        <h2 className="pillar-figures__heading" id="pillar-figures">
          {isCompared ? 'How your route compares' : 'The four Ps'}
        </h2>
        {isCompared ? <p className="pillar-figures__words">Route: one set of choices through this case.</p> : null}
      </div>
      <ul className="pillar-figures__list">
        {pillars.map(pillar => (
          <li key={pillar} className={`pillar-figures__pillar pillar-figures__pillar--${pillar}`}>
            <p className="pillar-figures__row">
              <strong>{pillarTitles[pillar]}</strong>
              <Bar score={debrief.pillars[pillar].score} />
            </p>
            <p>{sentences[pillar]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the Ps mean, for those who have not met them, in the words of the report. */
export function PillarKey() {
  return (
    <p className="pillar-figures__key">
      {pillars.map(pillar => (
        <span key={pillar}>
          <strong>{pillarTitles[pillar]}:</strong> {pillarWords[pillar]}.{' '}
        </span>
      ))}
    </p>
  )
}

/** Of ten routes, those that did less well: filled. */
function Bar({ score }: { readonly score: PillarScore }) {
  const words = betterThan(score)
  if (words === undefined || score.state !== 'scored') return null
  const filled = score.betterThan ?? 0
  return (
    <>
      <svg className="pillar-figures__bar" viewBox="0 0 200 14" aria-hidden="true">
        {Array.from({ length: 10 }, (_, tenth) => (
          <rect
            key={tenth}
            className={tenth < filled ? 'pillar-figures__tenth' : 'pillar-figures__tenth pillar-figures__tenth--open'}
            x={1 + tenth * 20}
            y="1"
            width="17"
            height="12"
          />
        ))}
      </svg>
      <span className="pillar-figures__words">{words}</span>
    </>
  )
}

/** By its reason or, where that is told below, by its number alone. */
function sentencesOn({ pillars: figures, decisions }: Props['debrief'], mattered: Props['mattered']): ByPillar<string> {
  const scenes = new Set(mattered.map(({ scene }) => scene))
  return byPillar(pillar => {
    const reason = reasonFor(figures[pillar], scenes)
    if (reason === undefined) return 'None of your choices affected this.'
    const { scene, event, points, why } = reason
    const number = decisions.findIndex(decision => decision.event === event) + 1
    const effect = `Decision ${number} ${points > 0 ? 'helped' : 'harmed'}`
    scenes.add(scene)
    const isBelow = mattered.some(
      one => one.number === number && one.effect?.pillar === pillar && one.effect.why === why,
    )
    return isBelow ? `${effect} this: see below.` : `${effect}: ${continued(why) ?? why}`
  })
}

interface TableProps {
  readonly figures: ByPillar<PillarDebrief>
  /** False when the ranges are bounds that perhaps no route reaches. */
  readonly exact: boolean
}

/** The points behind the bars, beside the least and the most that a route can come to. */
export function PointsTable({ figures, exact }: TableProps) {
  return (
    <>
      <p className="measure">
        The author of the case judges each choice with points. They say nothing about you or your council.
        {exact ? '' : ' We could not work out the lowest and highest exactly: perhaps no route reaches them.'}
      </p>
      <table className="points-table">
        <caption>Points for each P, compared with all routes through this case</caption>
        <ColumnHeads heads={['P', 'Your decisions', 'Lowest', 'Highest']} />
        <tbody>
          {pillars.map(pillar => (
            <Row key={pillar} title={pillarTitles[pillar]} score={figures[pillar].score} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ title, score }: { readonly title: string; readonly score: PillarScore }) {
  const range = 'min' in score ? score : undefined
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-label="Your decisions">{signed(score.points)}</td>
      <td data-label="Lowest">{range === undefined ? '–' : signed(range.min)}</td>
      <td data-label="Highest">{range === undefined ? '–' : signed(range.max)}</td>
    </tr>
  )
}
