import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Group, Vote } from '../../../core/session/session.ts'
import type { Outcome } from '../../../core/session/settle.ts'
import { SettlePicks, type SettleOption } from './settle-picks.tsx'
import { SettleWords } from './settle-words.tsx'
import './settle-form.css'

/** How a decision was settled; the hands are with whoever counted them. */
export type Settlement = Pick<Vote, 'settled' | 'reason' | 'minority'> & { readonly picks: readonly string[] }

interface Props {
  readonly rule: Group['rule']
  readonly casting: string | undefined
  /** Who decides in the story. */
  readonly actor: string | undefined
  readonly options: readonly SettleOption[]
  readonly outcome: Outcome
  /** How many are to be taken. */
  readonly min: number
  readonly max: number
  /** What the story takes when time runs out; none where it only informs. */
  readonly timeout: readonly string[]
  readonly onSettle: (settlement: Settlement) => void
  readonly onTimeout: () => void
}

type Way = 'hands' | 'agreed' | 'other' | 'time'

/** The ways in which a decision of the room is settled, the one that its rule names first. */
export function SettleForm(props: Props) {
  const { rule, timeout } = props
  const [way, setWay] = useState<Way>(rule === 'consensus' ? 'agreed' : 'hands')
  const [minority, setMinority] = useState('')
  const { form, bringIn } = useInSight(way)
  const kept = minority.trim() === '' ? {} : { minority: minority.trim() }
  const settle = (settlement: Settlement) => props.onSettle({ ...settlement, ...kept })
  const ways: readonly Way[] = [
    'hands',
    'agreed',
    'other',
    ...(timeout.length === 0 ? [] : ['time' as const]),
  ]
  return (
    <div className="settle-form" ref={form}>
      <fieldset className="settle-form__ways bare-group" aria-label="How it is settled">
        {ways.map(other => (
          <button
            type="button"
            className="settle-form__way"
            aria-pressed={way === other}
            key={other}
            onClick={() => setWay(other)}
          >
            {wayNames[other]}
          </button>
        ))}
      </fieldset>
      <WayForm key={way} way={way} {...props} onSettle={settle} />
      {way === 'time' ? null : (
        <details className="settle-form__minority" onToggle={bringIn}>
          <summary>Keep a minority view</summary>
          <SettleWords
            id="minority"
            label="What some thought, and why"
            isMissing={false}
            value={minority}
            onChange={setMinority}
          />
        </details>
      )}
    </div>
  )
}

/** On a small laptop the hands fill the column: what is opened below them is brought into sight. */
function useInSight(way: Way) {
  const form = useRef<HTMLDivElement>(null)
  const shown = useRef(way)
  const bringIn = () => form.current?.scrollIntoView({ block: 'nearest' })
  useEffect(() => {
    if (shown.current !== way) form.current?.scrollIntoView({ block: 'nearest' })
    shown.current = way
  }, [way])
  return { form, bringIn }
}

const wayNames: Readonly<Record<Way, string>> = {
  hands: 'By the hands',
  agreed: 'Agreed',
  other: 'Another choice',
  time: 'Time ran out',
}

function WayForm({ way, ...props }: Props & { readonly way: Way }): ReactNode {
  switch (way) {
    case 'hands':
      return <ByHands {...props} />
    case 'agreed':
      return (
        <SettlePicks
          {...props}
          legend="What was agreed?"
          before={[]}
          button="Record what was agreed"
          onPick={picks => props.onSettle({ settled: 'consensus', picks })}
        />
      )
    case 'other':
      return <Overrule {...props} />
    case 'time':
      return (
        <>
          <p>The story takes: {wordsOf(props.options, props.timeout)}.</p>
          <button type="button" className="govuk-button settle-form__settle" onClick={props.onTimeout}>
            Take what the story takes
          </button>
        </>
      )
  }
}

function ByHands(props: Props) {
  const { rule, outcome, options, casting = 'The chair', onSettle } = props
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
            <strong>Level.</strong> {casting} has the casting vote.
            {outcome.picks.length === 0 ? '' : ` ${wordsOf(options, outcome.picks)} is taken in any case.`}
          </p>
          <SettlePicks
            options={options.filter(({ id }) => outcome.among.includes(id))}
            min={outcome.places}
            max={outcome.places}
            legend="The casting vote goes to"
            before={[]}
            button="Settle by casting vote"
            onPick={picks => onSettle({ settled: 'casting-vote', picks: [...outcome.picks, ...picks] })}
          />
        </>
      )
  }
}

function Overrule({ options, min, max, actor, onSettle }: Props) {
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
      onPick={picks => {
        setMissing(reason.trim() === '')
        if (reason.trim() !== '') onSettle({ settled: 'overruled', picks, reason: reason.trim() })
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

function lettersOf(options: readonly SettleOption[], ids: readonly string[]): string {
  return options
    .filter(({ id }) => ids.includes(id))
    .map(({ letter }) => letter)
    .join(' and ')
}

function wordsOf(options: readonly SettleOption[], ids: readonly string[]): string {
  return options
    .filter(({ id }) => ids.includes(id))
    .map(({ letter, words }) => `${letter}, ${words}`)
    .join('; ')
}
