import type { ReactNode } from 'react'
import type { ChoiceId } from '../../core/scenario/scenario.ts'
import type { DecisionScript, Script } from '../../core/session/script.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { ProseView, withTerms } from '../ui/prose-view.tsx'
import './consequence-view.css'

interface Props {
  readonly decision: DecisionScript
  readonly picks: readonly ChoiceId[]
  /** True when nobody chose in time. */
  readonly timedOut: boolean
  readonly glossary: Script['glossary']
  /** The way on. */
  readonly children: ReactNode
}

/** What follows at once from a decision. */
export function ConsequenceView({ decision, picks, timedOut, glossary, children }: Props) {
  const choices = picks.flatMap(pick => decision.choices[pick] ?? [])
  const proses = withTerms(
    glossary,
    choices.map(choice => choice.consequence),
  )
  return (
    <article className="consequence-view">
      <PageHeading
        title="What follows"
        kicker={timedOut ? 'Time ran out, so this was done' : 'You decided'}
      />
      {choices.map(({ label }, index) => (
        <section className="consequence-view__choice" key={label}>
          <h2 className="consequence-view__label">{label}</h2>
          <ProseView prose={proses[index] ?? []} />
        </section>
      ))}
      {children}
    </article>
  )
}
