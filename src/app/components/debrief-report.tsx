import type { ReactNode } from 'react'
import { pillars } from '../../core/scenario/pillar.ts'
import type { Debrief } from '../../core/score/debrief.ts'
import { BoundaryList } from './boundary-list.tsx'
import { DecisionReview, type Tries } from './decision-review.tsx'
import type { Objections } from './disagree.tsx'
import { endingWords } from './ending-words.ts'
import { KeyEventsBrief } from './key-events-brief.tsx'
import { PageHeading } from './page-heading.tsx'
import { PillarFigures } from './pillar-figures.tsx'
import { PillarWords } from './pillar-words.tsx'
import './debrief-report.css'

interface Props extends Objections, Tries {
  /** The scenario's. */
  readonly title: string
  readonly debrief: Debrief
  /** The session's id, for what leads to its other pages. */
  readonly session: string
  /** What explains the figures, in sections of its own. */
  readonly why?: ReactNode
  /** Where to go from here. */
  readonly children: ReactNode
}

/** The debrief, words first: boundaries, what helped and what harmed, then figures and why, then each decision. */
export function DebriefReport({
  title,
  debrief,
  session,
  why,
  onTryAnother,
  failedTry,
  children,
  ...objections
}: Props) {
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
        <BoundaryList boundaries={boundaries} {...objections} />
      </section>
      <section className="section">
        <h2 className="debrief-report__heading heading-l">What helped, and what harmed</h2>
        {pillars.map(pillar => (
          <PillarWords key={pillar} pillar={pillar} {...debrief.pillars[pillar]} {...objections} />
        ))}
      </section>
      <section className="section">
        <h2 className="debrief-report__heading heading-l">In figures</h2>
        <PillarFigures figures={debrief.pillars} exact={exact} />
      </section>
      {why}
      <section className="section">
        <h2 className="debrief-report__heading heading-l">Decision by decision</h2>
        {decisions.map(decision => (
          <DecisionReview
            key={decision.event}
            decision={decision}
            onTryAnother={onTryAnother}
            failedTry={failedTry}
            {...objections}
          />
        ))}
      </section>
      <KeyEventsBrief hindsight={debrief.hindsight} session={session} />
      <div className="section">{children}</div>
    </article>
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
