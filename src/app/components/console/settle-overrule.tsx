import { useState } from 'react'
import type { Outcome } from '../../../core/session/settle.ts'
import type { SettleOption } from './settle-option.ts'
import { SettlePicks } from './settle-picks.tsx'
import { SettleWords } from './settle-words.tsx'

interface Props {
  readonly options: readonly SettleOption[]
  readonly min: number
  readonly max: number
  /** Who decides in the story. */
  readonly actor: string | undefined
  readonly outcome: Outcome
  readonly areHidden: boolean
  readonly onOverrule: (picks: readonly string[], reason: string) => void
}

/** Whoever decides in the story goes against the room, and says why. */
export function SettleOverrule({ options, min, max, actor, outcome, areHidden, onOverrule }: Props) {
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  return (
    <SettlePicks
      options={options}
      min={min}
      max={max}
      legend={actor === undefined ? 'What is decided instead?' : `What does ${actor} decide instead?`}
      before={[]}
      button="Overrule the room"
      whyNot={picks => whyNotOverrule(outcome, picks, areHidden)}
      onPick={picks => {
        setMissing(reason.trim() === '')
        if (reason.trim() !== '') onOverrule(picks, reason.trim())
        else document.getElementById('overrule-reason')?.focus()
      }}
    >
      <SettleWords
        id="overrule-reason"
        label="Why? The record keeps the reason."
        isMissing={isMissing}
        value={reason}
        onChange={setReason}
      />
    </SettlePicks>
  )
}

/**
 * Here, and not where a log is replayed: what an earlier version recorded stays readable. Before hands are shown nothing
 * is compared with them, as that would tell which side has more.
 */
function whyNotOverrule(outcome: Outcome, picks: readonly string[], areHidden: boolean): string | undefined {
  if (areHidden)
    return 'Count the hands and reveal them first: then all see what is overruled. If the room agreed on this, press Agreed.'
  if (outcome.kind === 'nobody-voted')
    return 'No hands are counted, so there is nothing to overrule. Count them first. If the room agreed on this, press Agreed.'
  const isTheRooms =
    outcome.kind === 'clear' &&
    outcome.picks.length === picks.length &&
    picks.every(pick => outcome.picks.includes(pick))
  return isTheRooms ? 'That is what most hands are for. Press By the hands, and settle it there.' : undefined
}
