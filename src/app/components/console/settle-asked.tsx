import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Vote } from '../../../core/session/session.ts'
import { AskFirst } from '../../ui/forms/confirm-action.tsx'

type Hands = Pick<Vote, 'tally' | 'abstentions'>

interface Props<Settlement> {
  /** Why the hands can hardly be right, in a sentence; nothing is asked without. */
  readonly doubt: string | undefined
  readonly hands: Hands
  readonly onSettle: (settlement: Settlement) => void
  /** The form, told what to do with a settlement. */
  readonly children: (settle: (settlement: Settlement) => void) => ReactNode
}

interface Asked<Settlement> {
  readonly settlement: Settlement
  readonly of: string
}

/** Hands that can hardly be right are recorded only once that was asked. Once they are counted again, nothing is asked. */
export function SettleAsked<Settlement>({ doubt, hands, onSettle, children }: Props<Settlement>) {
  const [last, setAsked] = useState<Asked<Settlement>>()
  const form = useRef<HTMLDivElement>(null)
  const of = JSON.stringify(hands)
  const asked = doubt !== undefined && last?.of === of ? last : undefined
  const goBack = () => {
    flushSync(() => setAsked(undefined))
    form.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
  }
  return (
    <>
      <div hidden={asked !== undefined} ref={form}>
        {children(settlement => (doubt === undefined ? onSettle(settlement) : setAsked({ settlement, of })))}
      </div>
      {asked === undefined ? null : (
        <AskFirst
          yes="Record them as they are"
          no="Go back"
          onYes={() => onSettle(asked.settlement)}
          onNo={goBack}
        >
          {doubt} Are they recorded so?
        </AskFirst>
      )}
    </>
  )
}
