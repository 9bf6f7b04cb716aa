import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Group, Vote } from '../../../core/session/session.ts'
import type { VoteOutcome } from '../../../core/session/voting.ts'
import { AskFirst } from '../../ui/forms/confirm-action.tsx'
import {
  lettersOf,
  type SettleOption,
  SettlePicks,
  SettleWords,
  castingVoteSentence,
  wordsOf,
} from './settle-picks.tsx'
import { SettleAgreed, SettleOverrule, SettleTimeout } from './settle-ways.tsx'
import './settle-form.css'

/** How a decision was settled; the hands are with whoever counted them. */
export type Settlement = Pick<Vote, 'settled' | 'reason' | 'minority'> & { readonly picks: readonly string[] }

/** What can be typed beside the hands: what some thought, and why the room is overruled. */
export type SettleLine = 'minority' | 'reason'

/** What is typed and not recorded yet, kept by whoever opens the form: it is there again when that was shut meanwhile. */
export interface SettleLines {
  readonly lineOf: (line: SettleLine) => string
  readonly onType: (line: SettleLine, text: string) => void
}

interface Props {
  readonly rule: Group['rule']
  readonly casting: string | undefined
  /** Who decides in the story. */
  readonly actor: string | undefined
  readonly options: readonly SettleOption[]
  readonly outcome: VoteOutcome
  readonly hands: Pick<Vote, 'tally' | 'abstentions'>
  /** The room sees this form: it does not read what the story would take. */
  readonly isShared?: boolean
  /** The room sees this form and has not seen the hands: nothing on it may tell which side has more. */
  readonly areHidden?: boolean
  /** Why the hands can hardly be right, in a sentence; nothing is asked without. */
  readonly doubt?: string | undefined
  /** How many are to be taken. */
  readonly min: number
  readonly max: number
  /** What the story takes when time runs out; none where it only informs. */
  readonly timeout: readonly string[]
  readonly lines: SettleLines
  readonly onSettle: (settlement: Settlement) => void
  readonly onTimeout: () => void
}

type SettleMethod = 'hands' | 'agreed' | 'other' | 'time'

/** The ways in which a decision of the room is settled. What would be recorded with doubtful hands is asked about first. */
export function SettleForm({ doubt, onSettle, ...props }: Props) {
  return (
    <SettleAsked doubt={doubt} hands={props.hands} onSettle={onSettle}>
      {settle => <MethodTabs {...props} onSettle={settle} />}
    </SettleAsked>
  )
}

function MethodTabs(props: Omit<Props, 'doubt'>) {
  const { timeout, lines } = props
  const [way, setWay] = useState(() => defaultMethod(props))
  const { form, bringIn } = useInSight(way)
  const minority = lines.lineOf('minority').trim()
  const kept = minority === '' ? {} : { minority }
  const settle = (settlement: Settlement) => props.onSettle({ ...settlement, ...kept })
  const ways: readonly SettleMethod[] = ['hands', 'agreed', 'other', ...(timeout.length === 0 ? [] : ['time' as const])]
  return (
    <div className="settle-form" ref={form}>
      <fieldset className="settle-form__ways bare-group" aria-label="How it is settled">
        {ways.map(other => (
          <button
            type="button"
            className="settle-form__method"
            aria-pressed={way === other}
            key={other}
            onClick={() => setWay(other)}
          >
            {methodNames[other]}
          </button>
        ))}
      </fieldset>
      <MethodForm key={way} way={way} {...props} onSettle={settle} />
      {way === 'time' ? null : (
        <SettleMinority
          text={lines.lineOf('minority')}
          onType={text => lines.onType('minority', text)}
          onToggle={bringIn}
        />
      )}
    </div>
  )
}

/** The one that the rule of the room names comes first, unless somebody was writing why the room is overruled. */
function defaultMethod({ rule, lines }: Pick<Props, 'rule' | 'lines'>): SettleMethod {
  if (lines.lineOf('reason') !== '') return 'other'
  return rule === 'consensus' ? 'agreed' : 'hands'
}

/** On a small laptop the hands fill the column: what is opened below them is brought into sight. */
function useInSight(way: SettleMethod) {
  const form = useRef<HTMLDivElement>(null)
  const shown = useRef(way)
  const bringIn = () => form.current?.scrollIntoView({ block: 'nearest' })
  useEffect(() => {
    if (shown.current !== way) form.current?.scrollIntoView({ block: 'nearest' })
    shown.current = way
  }, [way])
  return { form, bringIn }
}

const methodNames: Readonly<Record<SettleMethod, string>> = {
  hands: 'By the hands',
  agreed: 'Agreed',
  other: 'Another choice',
  time: 'Time ran out',
}

interface WayProps extends Props {
  readonly way: SettleMethod
}

function MethodForm({ way, ...props }: WayProps): ReactNode {
  const { options, hands, timeout, lines, isShared = false, areHidden = false, onSettle, onTimeout } = props
  const isCounted = hands.tally.length > 0 || hands.abstentions > 0
  switch (way) {
    case 'hands':
      return areHidden && isCounted ? <p className="soft">Reveal the hands first.</p> : <ByVotes {...props} />
    case 'agreed':
      return (
        <SettleAgreed
          {...props}
          tally={hands.tally}
          areHidden={areHidden}
          onAgreed={picks => onSettle({ settled: 'consensus', picks })}
        />
      )
    case 'other':
      return (
        <SettleOverrule
          {...props}
          areHidden={areHidden}
          reason={lines.lineOf('reason')}
          onReason={text => lines.onType('reason', text)}
          onOverrule={(picks, reason) => onSettle({ settled: 'overruled', picks, reason })}
        />
      )
    case 'time':
      return (
        <SettleTimeout
          words={isShared ? undefined : wordsOf(options, timeout)}
          isCounted={isCounted}
          onTimeout={onTimeout}
        />
      )
  }
}

function ByVotes(props: Props) {
  const { rule, outcome, options, casting, min, max, onSettle } = props
  switch (outcome.kind) {
    case 'nobody-voted':
      return <p className="soft">No hands are counted yet.</p>
    case 'clear':
      return (
        <>
          <p>
            Most hands: <strong>{wordsOf(options, outcome.picks)}</strong>
          </p>
          <button
            type="button"
            className="govuk-button settle-form__settle"
            onClick={() => onSettle({ settled: 'majority', picks: outcome.picks })}
          >
            {rule === 'advisory' ? 'Settle as advised: ' : 'Settle: '}
            {lettersOf(options, outcome.picks)}
          </button>
        </>
      )
    case 'tied':
      return (
        <>
          <p>
            <strong>Level.</strong> {castingVoteSentence(casting)}.
            {outcome.picks.length === 0 ? '' : ` ${wordsOf(options, outcome.picks)} is taken in any case.`}
          </p>
          <CastingPicks
            options={options.filter(({ id }) => outcome.among.includes(id))}
            min={outcome.places}
            max={outcome.places}
            onPick={picks => onSettle({ settled: 'casting-vote', picks: [...outcome.picks, ...picks] })}
          />
        </>
      )
    case 'all-abstained':
      return (
        <>
          <p>
            <strong>All abstained.</strong> {castingVoteSentence(casting)}.
          </p>
          <CastingPicks
            options={options}
            min={min}
            max={max}
            onPick={picks => onSettle({ settled: 'casting-vote', picks })}
          />
        </>
      )
  }
}

type CastingProps = Pick<ComponentProps<typeof SettlePicks>, 'options' | 'min' | 'max' | 'onPick'>

function CastingPicks(props: CastingProps) {
  return <SettlePicks {...props} legend="The casting vote goes to" before={[]} button="Settle by casting vote" />
}

type Hands = Pick<Vote, 'tally' | 'abstentions'>

interface SettleAskedProps<Settled> {
  /** Why the hands can hardly be right, in a sentence; nothing is asked without. */
  readonly doubt: string | undefined
  readonly hands: Hands
  readonly onSettle: (settlement: Settled) => void
  /** The form, told what to do with a settlement. */
  readonly children: (settle: (settlement: Settled) => void) => ReactNode
}

interface Asked<Settled> {
  readonly settlement: Settled
  readonly of: string
}

/** Hands that can hardly be right are recorded only once that was asked. Once they are counted again, nothing is asked. */
function SettleAsked<Settled>({ doubt, hands, onSettle, children }: SettleAskedProps<Settled>) {
  const [last, setAsked] = useState<Asked<Settled>>()
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
        <AskFirst yes="Record them as they are" no="Go back" onYes={() => onSettle(asked.settlement)} onNo={goBack}>
          {doubt} Are they recorded so?
        </AskFirst>
      )}
    </>
  )
}

interface SettleMinorityProps {
  readonly text: string
  readonly onType: (text: string) => void
  /** Somebody opened or shut it. */
  readonly onToggle: () => void
}

/** What some thought, recorded with the decision. It stands open where something is typed: nothing is recorded unseen. */
function SettleMinority({ text, onType, onToggle }: SettleMinorityProps) {
  const [isOpen, setOpen] = useState(text !== '')
  return (
    <details
      className="settle-form__minority"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open === isOpen) return
        setOpen(open)
        onToggle()
      }}
    >
      <summary>Keep a minority view</summary>
      <SettleWords id="minority" label="What some thought, and why" isMissing={false} value={text} onChange={onType} />
    </details>
  )
}
