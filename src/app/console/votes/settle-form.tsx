import { type ReactNode, useEffect, useRef, useState } from 'react'
import { lettersOf, SettleWords } from './settle-picks.tsx'
import {
  AskedInPlace,
  SettleAgreed,
  SettleByVotes,
  type Settlement,
  SettleOverrule,
  type SettleProps,
  SettleTimeout,
} from './settle-ways.tsx'
import './settle-form.css'

interface Props extends SettleProps {
  /** Why the votes can hardly be right for that, in sentences; nothing is asked without. */
  readonly doubt?: ((settlement: Settlement) => string | undefined) | undefined
}

/**
 * The ways in which a decision of the room is settled. Votes that can hardly be right are recorded only once that was asked;
 * once they are counted again, nothing is asked.
 */
export function SettleForm({ doubt, onSettle, ...props }: Props) {
  const [last, setAsked] = useState<{ readonly settlement: Settlement; readonly of: string }>()
  const of = JSON.stringify(props.votes)
  const asked = last?.of === of ? last.settlement : undefined
  const why = asked && doubt?.(asked)
  return (
    <AskedInPlace
      question={why === undefined ? undefined : `${why} Record them anyway?`}
      yes="Record them anyway"
      no="Go back"
      onYes={() => {
        if (asked !== undefined) onSettle(asked)
      }}
      onBack={() => setAsked(undefined)}
      focus="select"
    >
      <MethodTabs
        {...props}
        onSettle={settlement => {
          if (doubt?.(settlement) === undefined) onSettle(settlement)
          else setAsked({ settlement, of })
        }}
      />
    </AskedInPlace>
  )
}

type SettleMethod = 'votes' | 'agreed' | 'other' | 'time'

/** What each comes to; nothing of what the votes say while the room must not see them. */
function methodName(method: SettleMethod, { outcome, options, areHidden, rule }: SettleProps): string {
  switch (method) {
    case 'votes':
      if (areHidden === true || outcome.kind === 'nobody-voted') return 'the votes'
      if (outcome.kind === 'clear') return `most votes: ${lettersOf(options, outcome.picks)}`
      return rule === 'advisory' ? 'the person who decides' : 'casting vote'
    case 'agreed':
      return 'agreement'
    case 'other':
      return 'another choice than the room’s'
    case 'time':
      return 'time, which ran out'
  }
}

function MethodTabs(props: SettleProps) {
  const { timeout, lines } = props
  const [way, setWay] = useState(() => defaultMethod(props))
  const form = useInSight(way)
  const minority = lines.lineOf('minority').trim()
  const kept = minority === '' ? {} : { minority }
  const ways: readonly SettleMethod[] = ['votes', 'agreed', 'other', ...(timeout.length === 0 ? [] : ['time' as const])]
  return (
    <div className="settle-form" ref={form}>
      <p className="settle-form__ways">
        <label htmlFor="settle-by">Settle by</label>
        <select id="settle-by" value={way} onChange={event => setWay(event.target.value as SettleMethod)}>
          {ways.map(other => (
            <option value={other} key={other}>
              {methodName(other, props)}
            </option>
          ))}
        </select>
      </p>
      <MethodForm key={way} way={way} {...props} onSettle={settlement => props.onSettle({ ...settlement, ...kept })} />
      {way === 'time' ? null : (
        <SettleMinority text={lines.lineOf('minority')} onType={text => lines.onType('minority', text)} />
      )}
    </div>
  )
}

/** The one that the rule of the room names comes first, unless someone was writing why the room is overruled. */
function defaultMethod({ rule, lines }: SettleProps): SettleMethod {
  if (lines.lineOf('reason') !== '') return 'other'
  return rule === 'consensus' ? 'agreed' : 'votes'
}

/** On a small laptop the votes fill the column: what is opened below them is brought into sight. */
function useInSight(way: SettleMethod) {
  const form = useRef<HTMLDivElement>(null)
  const shown = useRef(way)
  useEffect(() => {
    if (shown.current !== way) form.current?.scrollIntoView({ block: 'nearest' })
    shown.current = way
  }, [way])
  return form
}

function MethodForm({ way, ...props }: SettleProps & { readonly way: SettleMethod }): ReactNode {
  switch (way) {
    case 'votes':
      return <SettleByVotes {...props} />
    case 'agreed':
      return <SettleAgreed {...props} />
    case 'other':
      return <SettleOverrule {...props} />
    case 'time':
      return <SettleTimeout {...props} />
  }
}

interface SettleMinorityProps {
  readonly text: string
  readonly onType: (text: string) => void
}

/** What some thought, recorded with the decision. It stands open where something is typed: nothing is recorded unseen. */
function SettleMinority({ text, onType }: SettleMinorityProps) {
  const [isOpen, setOpen] = useState(text !== '')
  return (
    <details
      className="settle-form__minority"
      open={isOpen}
      onToggle={({ currentTarget: minority }) => {
        if (minority.open === isOpen) return
        setOpen(minority.open)
        // The whole form may be taller than what can be seen of it.
        minority.scrollIntoView({ block: 'nearest' })
      }}
    >
      <summary>Record a minority view</summary>
      <SettleWords id="minority" label="What some thought, and why" isMissing={false} value={text} onChange={onType} />
    </details>
  )
}
