import { type ComponentProps, type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Group, Vote } from '../../../core/session/session.ts'
import { outvotedPicks, type VoteOutcome, overruling } from '../../../core/session/voting.ts'
import { AskFirst } from '../../ui/forms/confirm-action.tsx'
import { lettersOf, type SettleOption, SettlePicks, SettleWords, wordsOf } from './settle-picks.tsx'

/** How a decision was settled, without the votes, which the caller has. */
export type Settlement = Pick<Vote, 'settled' | 'reason' | 'minority'> & { readonly picks: readonly string[] }

/** What can be typed beside the votes: what some thought, and why the room is overruled. */
export type SettleLine = 'minority' | 'reason'

/** What each way of settling a decision is given. */
export interface SettleProps {
  readonly rule: Group['rule']
  /** Who has the casting vote, where someone was named. */
  readonly casting: string | undefined
  /** Who decides in the story. */
  readonly actor: string | undefined
  readonly options: readonly SettleOption[]
  readonly outcome: VoteOutcome
  readonly votes: Pick<Vote, 'tally' | 'abstentions'>
  /** The room sees this form: it does not read what the story would take. */
  readonly isShared?: boolean
  /** The room sees this form and has not seen the votes: nothing on it may tell which side has more. */
  readonly areHidden?: boolean
  /** How many are to be taken. */
  readonly min: number
  readonly max: number
  /** What the story takes when time runs out; none where it only informs. */
  readonly timeout: readonly string[]
  /** What is typed and not recorded yet, kept by the caller: it is there again when the form was shut meanwhile. */
  readonly lines: {
    readonly lineOf: (line: SettleLine) => string
    readonly onType: (line: SettleLine, text: string) => void
  }
  readonly onSettle: (settlement: Settlement) => void
  readonly onTimeout: () => void
}

/** Whether there is a vote or an abstention. */
function isCounted({ votes }: SettleProps): boolean {
  return votes.tally.length > 0 || votes.abstentions > 0
}

interface AskedProps {
  /** Nothing is asked without. */
  readonly question: string | undefined
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onBack: () => void
  /** What has the focus once one went back. */
  readonly focus: string
  readonly children: ReactNode
}

/** A form, and in its place what is asked of what was pressed in it. Going back, it is as it was. */
export function AskedInPlace({ question, yes, no, onYes, onBack, focus, children }: AskedProps) {
  const form = useRef<HTMLDivElement>(null)
  const goBack = () => {
    flushSync(onBack)
    form.current?.querySelector<HTMLElement>(focus)?.focus()
  }
  return (
    <>
      <div hidden={question !== undefined} ref={form}>
        {children}
      </div>
      {question === undefined ? null : (
        <AskFirst yes={yes} no={no} onYes={onYes} onNo={goBack}>
          {question}
        </AskFirst>
      )}
    </>
  )
}

/** By vote, or by the casting vote where they settle nothing. */
export function SettleByVotes(props: SettleProps) {
  const { rule, outcome, options, min, max, onSettle } = props
  if (props.areHidden === true && isCounted(props)) return <p className="soft">Show the votes first.</p>
  switch (outcome.kind) {
    case 'nobody-voted':
      return <p className="soft">You have not counted any votes yet.</p>
    case 'clear':
      return (
        <button
          type="button"
          id="settle"
          className="govuk-button settle-form__settle"
          onClick={() => onSettle({ settled: 'majority', picks: outcome.picks })}
        >
          {rule === 'advisory' ? 'Settle as advised: ' : 'Settle: '}
          {lettersOf(options, outcome.picks)}
        </button>
      )
    case 'tied':
      return (
        <TiePicks
          of={props}
          options={options.filter(({ id }) => outcome.among.includes(id))}
          min={outcome.places}
          max={outcome.places}
          besides={outcome.picks}
        >
          <strong>It is a tie.</strong> {whoBreaksTie(props)}.
          {outcome.picks.length === 0 ? '' : ` ${wordsOf(options, outcome.picks)} is chosen in any case.`}
        </TiePicks>
      )
    case 'all-abstained':
      return (
        <TiePicks of={props} options={options} min={min} max={max} besides={[]}>
          <strong>Everyone abstained.</strong> {whoBreaksTie(props)}.
        </TiePicks>
      )
  }
}

/** Who settles what votes leave open: a group that only advises has no casting vote. If no one was named, no one is made up. */
function whoBreaksTie({ rule, actor, casting }: SettleProps): string {
  if (rule === 'advisory') return `${actor ?? 'The person in the story'} decides`
  return casting === undefined ? 'The casting vote decides' : `${casting} has the casting vote`
}

interface TiePicksProps extends Pick<ComponentProps<typeof SettlePicks>, 'options' | 'min' | 'max'> {
  readonly of: SettleProps
  /** What is taken in any case. */
  readonly besides: readonly string[]
  readonly children: ReactNode
}

/** By letters alone: the words are beside the votes, which must stay in sight. */
function TiePicks({ of: { rule, onSettle }, besides, children, ...picks }: TiePicksProps) {
  const isLeft = rule === 'advisory'
  return (
    <SettlePicks
      {...picks}
      isBrief
      legend={children}
      button={isLeft ? 'Settle by their choice' : 'Settle by casting vote'}
      onPick={more => onSettle({ settled: isLeft ? 'actor' : 'casting-vote', picks: [...besides, ...more] })}
    />
  )
}

/** What the room agreed on. Where votes were counted and speak against it, that is asked once: a slip looks the same. */
export function SettleAgreed(props: SettleProps) {
  const { options, min, max, onSettle } = props
  const [asked, setAsked] = useState<readonly string[]>()
  const record = (picks: readonly string[]) => onSettle({ settled: 'consensus', picks })
  return (
    <AskedInPlace
      question={asked && questionAbout(asked, props)}
      yes="Yes, record it"
      no="No, go back"
      onYes={() => {
        if (asked !== undefined) record(asked)
      }}
      onBack={() => setAsked(undefined)}
      focus="input:checked"
    >
      <SettlePicks
        options={options}
        min={min}
        max={max}
        legend="What did the room agree?"
        button="Record the agreement"
        onPick={picks => (questionAbout(picks, props) === undefined ? record(picks) : setAsked(picks))}
      />
    </AskedInPlace>
  )
}

/** Before votes are shown it is asked whatever they are, so that the question itself tells nothing. */
function questionAbout(
  picks: readonly string[],
  { options, votes: { tally }, areHidden }: SettleProps,
): string | undefined {
  const isIt = `Did the room agree on ${lettersOf(options, picks)}?`
  if (areHidden === true)
    return tally.length === 0 ? undefined : `You have counted votes that the room has not seen. ${isIt}`
  const ids = options.map(({ id }) => id)
  const against = outvotedPicks(tally, picks, ids)
  if (against === undefined) return undefined
  const { most, fewest } = against
  const letter = (id: string) => lettersOf(options, [id])
  const few = fewest.votes === 0 ? 'none' : fewest.votes
  const many = most.votes === 1 ? '1 vote' : `${most.votes} votes`
  return `${letter(most.choice)} has ${many} and ${letter(fewest.choice)} has ${few}. ${isIt}`
}

/** The person who decides in the story goes against the room, and says why. */
export function SettleOverrule(props: SettleProps) {
  const { options, min, max, actor, lines, onSettle } = props
  const reason = lines.lineOf('reason')
  const [isMissing, setMissing] = useState(false)
  return (
    <SettlePicks
      options={options}
      min={min}
      max={max}
      legend={actor === undefined ? 'What is decided instead?' : `What does ${actor} decide instead?`}
      button="Overrule the room"
      whyNot={picks => whyNotOverrule(picks, props)}
      onPick={picks => {
        setMissing(reason.trim() === '')
        if (reason.trim() !== '') onSettle({ settled: 'overruled', picks, reason: reason.trim() })
        else document.getElementById('overrule-reason')?.focus()
      }}
    >
      <SettleWords
        id="overrule-reason"
        label="Why? The record shows the reason."
        isMissing={isMissing}
        value={reason}
        onChange={text => lines.onType('reason', text)}
      />
    </SettlePicks>
  )
}

/** Before votes are shown nothing is compared with them, as that would tell which side has more. */
function whyNotOverrule(picks: readonly string[], props: SettleProps): string | undefined {
  const { outcome, areHidden } = props
  if (areHidden === true)
    return 'Count and show the votes first, so that everyone sees them. If the room agreed on this, settle it by agreement.'
  switch (overruling(outcome, picks)) {
    case 'no-votes':
      return 'Count the votes first: there is nothing to overrule yet. If the room agreed on this, settle it by agreement.'
    case 'all-abstained':
      return `Everyone abstained, so there is no vote to overrule. ${whoBreaksTie(props)}: settle it by that.`
    case 'as-voted':
      return 'This choice has the most votes. Settle it by most votes.'
    case 'casting-vote':
      return `It is a tie, and this is one side of it. ${whoBreaksTie(props)}: settle it by that.`
    case 'overrules':
      return undefined
  }
}

/** What the story takes when time runs out. A decision of that kind keeps no votes: where there are some, it asks first. */
export function SettleTimeout(props: SettleProps) {
  const { options, timeout, isShared = false, onTimeout } = props
  const [isAsking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const goBack = () => {
    flushSync(() => setAsking(false))
    button.current?.focus()
  }
  return (
    <>
      {isShared ? null : <p>The story chooses: {wordsOf(options, timeout)}.</p>}
      {isAsking ? (
        <AskFirst yes="Go on without the votes" no="Go back" onYes={onTimeout} onNo={goBack}>
          The votes you have counted will not be recorded. To record them, go back and settle by most votes.
        </AskFirst>
      ) : (
        <button
          type="button"
          id="settle"
          className="govuk-button settle-form__settle"
          ref={button}
          onClick={() => (isCounted(props) ? setAsking(true) : onTimeout())}
        >
          Use the story’s choice
        </button>
      )}
    </>
  )
}
