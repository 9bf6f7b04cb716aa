import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Vote } from '../../../core/session/session.ts'
import { outvotedPicks, type VoteOutcome, overruling } from '../../../core/session/voting.ts'
import { AskFirst } from '../../ui/forms/confirm-action.tsx'
import { lettersOf, type SettleOption, SettlePicks, SettleWords, castingVoteSentence } from './settle-picks.tsx'

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
  if (areHidden) return tally.length === 0 ? undefined : `Hands are counted, and the room has not seen them. ${isIt}`
  const ids = options.map(({ id }) => id)
  const against = outvotedPicks(tally, picks, ids)
  if (against === undefined) return undefined
  const { most, fewest } = against
  const letter = (id: string) => lettersOf(options, [id])
  const few = fewest.votes === 0 ? 'none' : fewest.votes
  const many = most.votes === 1 ? '1 hand is' : `${most.votes} hands are`
  return `${many} for ${letter(most.choice)} and ${few} for ${letter(fewest.choice)}. ${isIt}`
}

interface SettleOverruleProps {
  readonly options: readonly SettleOption[]
  readonly min: number
  readonly max: number
  /** Who decides in the story. */
  readonly actor: string | undefined
  /** Who has the casting vote, where somebody was named. */
  readonly casting: string | undefined
  readonly outcome: VoteOutcome
  readonly areHidden: boolean
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly onOverrule: (picks: readonly string[], reason: string) => void
}

/** Whoever decides in the story goes against the room, and says why. */
export function SettleOverrule(props: SettleOverruleProps) {
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
  { outcome, casting, areHidden }: SettleOverruleProps,
): string | undefined {
  if (areHidden)
    return 'Count the hands and reveal them first: then all see what is overruled. If the room agreed on this, press Agreed.'
  switch (overruling(outcome, picks)) {
    case 'no-votes':
      return 'No hands are counted, so there is nothing to overrule. Count them first. If the room agreed on this, press Agreed.'
    case 'all-abstained':
      return `All abstained, so nobody is overruled. ${castingVoteSentence(casting)}: press By the hands, and settle it there.`
    case 'as-voted':
      return 'That is what most hands are for. Press By the hands, and settle it there.'
    case 'casting-vote':
      return `Hands are level, and this is one of the sides. ${castingVoteSentence(casting)}: press By the hands, and settle it there.`
    case 'overrules':
      return undefined
  }
}

interface SettleTimeoutProps {
  /** What the story takes; `undefined` where the room would read it. */
  readonly words: string | undefined
  /** Whether anybody has a hand or an abstention. */
  readonly isCounted: boolean
  readonly onTimeout: () => void
}

/** What the story takes when time runs out. A decision of that kind keeps no hands: where there are some, it asks first. */
export function SettleTimeout({ words, isCounted, onTimeout }: SettleTimeoutProps) {
  const [isAsking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const goBack = () => {
    flushSync(() => setAsking(false))
    button.current?.focus()
  }
  return (
    <>
      {words === undefined ? null : <p>The story takes: {words}.</p>}
      {isAsking ? (
        <AskFirst yes="Take it without the hands" no="Go back" onYes={onTimeout} onNo={goBack}>
          Hands are counted, and will not be on record. To keep them, go back, press By the hands, and settle it there.
        </AskFirst>
      ) : (
        <button
          type="button"
          className="govuk-button settle-form__settle"
          ref={button}
          onClick={() => (isCounted ? setAsking(true) : onTimeout())}
        >
          Take what the story takes
        </button>
      )}
    </>
  )
}
