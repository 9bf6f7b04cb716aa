import type { ReactNode } from 'react'
import { pillars } from '../../core/scenario/pillar.ts'
import type { Debrief } from '../../core/score/debrief.ts'
import type { Divided } from '../../core/score/divided-decisions.ts'
import { BoundaryList } from '../ui/debrief/boundary-list.tsx'
import type { Objections } from '../ui/debrief/disagree.tsx'
import { DividedList } from '../ui/debrief/divided-list.tsx'
import { PillarWords } from '../ui/debrief/pillar-words.tsx'
import { endingWords } from '../ui/debrief/score-words.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { DecisionReview, type Tries } from './decision-review.tsx'
import { KeyEventsBrief } from './key-events-brief.tsx'
import { PillarFigures } from './pillar-figures.tsx'
import './debrief-report.css'

interface Props extends Objections, Tries {
  /** The scenario's. */
  readonly title: string
  readonly debrief: Debrief
  /** The session's id, for what leads to its other pages. */
  readonly session: string
  /** What explains the figures, in sections of its own. */
  readonly why?: ReactNode
  /** The decisions that divided a room; `undefined` where nobody voted. */
  readonly divided?: readonly Divided[] | undefined
  /** Where to go from here. */
  readonly children: ReactNode
}

/** The debrief, words first and the strongest of them only: boundaries, reasons, figures and why; each decision is folded. */
export function DebriefReport({ title, debrief, session, why, divided, children, ...tries }: Props) {
  const { ending, boundaries, decisions, exact } = debrief
  return (
    <article className="debrief-report">
      <PageHeading title="Debrief" kicker={title} />
      <Ending ending={ending} />
      <p className="debrief-report__fair govuk-inset-text">
        This compares your decisions with others that were possible in this story. Its points are the
        judgement of the author about one invented case. It marks nobody: neither a member nor a council.
      </p>
      <section className="section">
        <h2 className="debrief-report__heading heading-l">Boundaries</h2>
        <BoundaryList boundaries={boundaries} />
      </section>
      <section className="section">
        <h2 className="debrief-report__heading heading-l">What helped, and what harmed</h2>
        <p className="debrief-report__guide measure">
          These are the strongest reasons. All of them, with room to disagree, are in “Decision by decision”
          below.
        </p>
        {pillars.map(pillar => (
          <PillarWords key={pillar} pillar={pillar} {...debrief.pillars[pillar]} />
        ))}
      </section>
      <section className="section">
        <h2 className="debrief-report__heading heading-l">In figures</h2>
        <PillarFigures figures={debrief.pillars} exact={exact} />
      </section>
      {why}
      <KeyEventsBrief hindsight={debrief.hindsight} session={session} />
      {divided === undefined ? null : (
        <section className="section">
          <h2 className="debrief-report__heading heading-l">Where members disagreed</h2>
          <DividedList decisions={divided} />
        </section>
      )}
      <Decisions decisions={decisions} {...tries} />
      <div className="section">{children}</div>
    </article>
  )
}

function Decisions({ decisions, ...tries }: Pick<Debrief, 'decisions'> & Objections & Tries) {
  return (
    <section className="section">
      <h2 className="debrief-report__heading heading-l">Decision by decision</h2>
      <p className="debrief-report__guide measure">
        Open a decision for its reasons and the law, to disagree with a reason, or to try another choice.
      </p>
      {decisions.map(decision => (
        <DecisionReview key={decision.event} decision={decision} {...tries} />
      ))}
    </section>
  )
}

function Ending({ ending }: Pick<Debrief, 'ending'>) {
  return (
    <p className="lede measure">
      {ending === undefined
        ? 'You stopped before the story ended. What follows is about the decisions that you took until then.'
        : `The story ended with “${ending.title}”: ${endingWords[ending.kind]}.`}
    </p>
  )
}
