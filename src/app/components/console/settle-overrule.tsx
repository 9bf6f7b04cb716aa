import { useState } from 'react'
import { type Outcome, overruling } from '../../../core/session/voting.ts'
import type { SettleOption } from './settle-option.ts'
import { SettlePicks } from './settle-picks.tsx'
import { SettleWords } from './settle-words.tsx'
import { whoCasts } from './who-casts.ts'

interface Props {
  readonly options: readonly SettleOption[]
  readonly min: number
  readonly max: number
  /** Who decides in the story. */
  readonly actor: string | undefined
  /** Who has the casting vote, where somebody was named. */
  readonly casting: string | undefined
  readonly outcome: Outcome
  readonly areHidden: boolean
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly onOverrule: (picks: readonly string[], reason: string) => void
}

/** Whoever decides in the story goes against the room, and says why. */
export function SettleOverrule(props: Props) {
  const { options, min, max, actor, reason, onReason, onOverrule } = props
  const [isMissing, setMissing] = useState(false)
  return (
    <SettlePicks
      options={options}
      min={min}
      max={max}
      legend={actor === undefined ? 'What is decided instead?' : `What does ${actor} decide instead?`}
      before={[]}
      button="Overrule the room"
      whyNot={picks => whyNotOverrule(picks, props)}
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
        onChange={onReason}
      />
    </SettlePicks>
  )
}

/** Before hands are shown nothing is compared with them, as that would tell which side has more. */
function whyNotOverrule(
  picks: readonly string[],
  { outcome, casting, areHidden }: Props,
): string | undefined {
  if (areHidden)
    return 'Count the hands and reveal them first: then all see what is overruled. If the room agreed on this, press Agreed.'
  switch (overruling(outcome, picks)) {
    case 'no-hands':
      return 'No hands are counted, so there is nothing to overrule. Count them first. If the room agreed on this, press Agreed.'
    case 'all-abstained':
      return `All abstained, so nobody is overruled. ${whoCasts(casting)}: press By the hands, and settle it there.`
    case 'as-the-hands':
      return 'That is what most hands are for. Press By the hands, and settle it there.'
    case 'casting-vote':
      return `Hands are level, and this is one of the sides. ${whoCasts(casting)}: press By the hands, and settle it there.`
    case 'overrules':
      return undefined
  }
}
