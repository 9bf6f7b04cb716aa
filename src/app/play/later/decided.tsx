import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { ChoiceId } from '../../../core/scenario/scenario.ts'
import type { DecisionScript, Script } from '../../../core/session/script.ts'
import { Button, SecondButton } from '../../ui/controls.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { ProseView, withTerms } from '../../ui/prose-view.tsx'
import { useTitlePrefix } from '../../ui/forms/error-summary.tsx'
import { TextList } from '../../ui/page-parts.tsx'
import './later.css'

interface DecisionCheckProps {
  readonly decision: Pick<DecisionScript, 'asks' | 'choices'>
  readonly picks: readonly ChoiceId[]
  readonly onConfirm: () => void
  readonly onChange: () => void
}

/** A short card: what was asked, what was chosen, and the way to confirm or change it. */
export function DecisionCheck({ decision: { asks, choices }, picks, onConfirm, onChange }: DecisionCheckProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitlePrefix('Check your decision')
  useLayoutEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <section className="decision-check">
      <h2 className="heading-m" tabIndex={-1} ref={heading}>
        Check your decision
      </h2>
      <p className="decision-check__asks">{asks}</p>
      <TextList className="decision-check__picked" texts={picks.map(pick => choices[pick]?.label ?? pick)} />
      <div className="button-row">
        <Button onClick={onConfirm}>Confirm</Button>
        <SecondButton onClick={onChange}>Change</SecondButton>
        <p className="small soft">You can undo it until your next decision.</p>
      </div>
    </section>
  )
}

interface ConsequenceViewProps {
  readonly decision: DecisionScript
  readonly picks: readonly ChoiceId[]
  readonly timedOut: boolean
  readonly glossary: Script['glossary']
  readonly children: ReactNode
}

/** What follows at once from a decision. */
export function ConsequenceView({ decision, picks, timedOut, glossary, children }: ConsequenceViewProps) {
  const choices = picks.flatMap(pick => decision.choices[pick] ?? [])
  const proses = withTerms(
    glossary,
    choices.map(choice => choice.consequence),
  )
  return (
    <article className="consequence-view">
      <PageHeading title="What follows" kicker={timedOut ? 'Time ran out, so the clock decided' : 'You decided'} />
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
