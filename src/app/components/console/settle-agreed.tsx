import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Vote } from '../../../core/session/session.ts'
import { againstHands } from '../../../core/session/voting.ts'
import { AskFirst } from '../../ui/forms/confirm-action.tsx'
import { lettersOf, type SettleOption } from './settle-option.ts'
import { SettlePicks } from './settle-picks.tsx'

interface Props {
  readonly options: readonly SettleOption[]
  readonly min: number
  readonly max: number
  readonly tally: Vote['tally']
  /** Nothing may tell which side has more. */
  readonly areHidden: boolean
  readonly onAgreed: (picks: readonly string[]) => void
}

/** What the room agreed on. Where hands were counted and speak against it, that is asked once: a slip looks the same. */
export function SettleAgreed({ options, min, max, tally, areHidden, onAgreed }: Props) {
  const [asked, setAsked] = useState<readonly string[]>()
  const form = useRef<HTMLDivElement>(null)
  const questionOf = (picks: readonly string[]) => questionAbout(options, picks, tally, areHidden)
  const question = asked === undefined ? undefined : questionOf(asked)
  const goBack = () => {
    flushSync(() => setAsked(undefined))
    form.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }
  return (
    <>
      <div hidden={question !== undefined} ref={form}>
        <SettlePicks
          options={options}
          min={min}
          max={max}
          legend="What was agreed?"
          before={[]}
          button="Record what was agreed"
          onPick={picks => (questionOf(picks) === undefined ? onAgreed(picks) : setAsked(picks))}
        />
      </div>
      {asked === undefined || question === undefined ? null : (
        <AskFirst yes="Yes, record it" no="No, go back" onYes={() => onAgreed(asked)} onNo={goBack}>
          {question}
        </AskFirst>
      )}
    </>
  )
}

/** Before hands are shown it is asked whatever they are, so that the question itself tells nothing. */
function questionAbout(
  options: readonly SettleOption[],
  picks: readonly string[],
  tally: Vote['tally'],
  areHidden: boolean,
): string | undefined {
  const isIt = `${picks.length > 1 ? 'Are' : 'Is'} ${lettersOf(options, picks)} what the room agreed on?`
  if (areHidden)
    return tally.length === 0 ? undefined : `Hands are counted, and the room has not seen them. ${isIt}`
  const ids = options.map(({ id }) => id)
  const against = againstHands(tally, picks, ids)
  if (against === undefined) return undefined
  const { most, fewest } = against
  const letter = (id: string) => lettersOf(options, [id])
  const few = fewest.votes === 0 ? 'none' : fewest.votes
  const many = most.votes === 1 ? '1 hand is' : `${most.votes} hands are`
  return `${many} for ${letter(most.choice)} and ${few} for ${letter(fewest.choice)}. ${isIt}`
}
