import { useState } from 'react'
import { flushSync } from 'react-dom'
import { placeIn } from '../../core/room/agenda.ts'
import { abstained, ballotAt, changed, counted } from '../../core/room/desk.ts'
import { optionsIn } from '../../core/room/story-view.ts'
import { entry } from '../../core/session/entry.ts'
import type { OnOffer } from '../../core/session/on-offer.ts'
import { outcomeOf, type Outcome } from '../../core/session/settle.ts'
import { votesFor } from '../../core/session/votes.ts'
import { SettleForm, type Settlement } from '../components/console/settle-form.tsx'
import { TableSwitch } from '../components/console/table-switch.tsx'
import { TimerControls } from '../components/console/timer-controls.tsx'
import { mayStartTimer } from './console-acts.ts'
import { OneScreenHands } from './one-screen-hands.tsx'
import type { Console } from './use-console.ts'
import { useNow } from './use-now.ts'

interface Props {
  readonly at: Console
  readonly offer: Extract<OnOffer, { kind: 'decision' }>
}

/** A decision of the room, on the only screen: hands are dots until they are shown, and settled once they are. */
export function OneScreenVotes({ at, offer }: Props) {
  const { tally } = ballotAt(at.desk, placeIn(at.evening).scene)
  const rule = at.state.session.group?.rule ?? 'majority'
  if (at.desk.slide.kind === 'tally')
    return (
      <>
        <Reveal at={at} />
        <Settle at={at} offer={offer} rule={rule} outcome={outcomeOf(tally, offer)} />
      </>
    )
  return (
    <>
      <Hands at={at} />
      <Reveal at={at} />
      <Timer at={at} />
      <details className="one-screen__without" open={rule === 'consensus'}>
        <summary>Settle without showing hands</summary>
        {/* As after consensus, whatever was counted: nothing may tell which side has more. */}
        <Settle at={at} offer={offer} rule="consensus" outcome={{ kind: 'nobody-voted' }} />
      </details>
    </>
  )
}

interface SettleProps extends Props {
  readonly rule: Parameters<typeof SettleForm>[0]['rule']
  readonly outcome: Outcome
}

function Settle({ at, offer, rule, outcome }: SettleProps) {
  const { evening, desk, act, say, state } = at
  const { scene } = placeIn(evening)
  const actor = entry(evening.script.scenes, scene)?.decision?.actor ?? ''
  const consequence = { kind: 'consequence', event: state.session.log.length } as const
  const settle = ({ picks, ...how }: Settlement) => {
    const { tally, abstentions } = ballotAt(desk, scene)
    if (act({ type: 'decided', scene, picks, vote: { tally, abstentions, ...how } }, consequence))
      say('Settled. The room sees what followed.')
  }
  return (
    <SettleForm
      rule={rule}
      casting={state.session.group?.casting}
      actor={entry(evening.script.cast, actor)?.name}
      options={optionsIn(evening)}
      outcome={outcome}
      min={offer.min}
      max={offer.max}
      timeout={offer.timeout}
      onSettle={settle}
      onTimeout={() => act({ type: 'timed-out', scene }, consequence)}
    />
  )
}

function Timer({ at: { desk, evening, change, mayWrite } }: Pick<Props, 'at'>) {
  const now = useNow(500)
  if (desk.timer === undefined && !mayStartTimer(desk)) return null
  return (
    <TimerControls
      timer={desk.timer}
      seconds={entry(evening.script.scenes, placeIn(evening).scene)?.decision?.seconds}
      now={now}
      isReadOnly={!mayWrite}
      onChange={timer => change(before => changed(before, { timer }))}
    />
  )
}

const abstain = 'abstain'

function Hands({ at: { desk, evening, change, state, say } }: Pick<Props, 'at'>) {
  const { scene } = placeIn(evening)
  const tables = state.session.group?.tables ?? []
  const [table, setTable] = useState(tables[0])
  const { tally, abstentions } = ballotAt(desk, scene)
  const votes = votesFor(table === undefined ? tally : tally.filter(row => row.table === table))
  const goOn = () => {
    const next = table === undefined ? undefined : tables[tables.indexOf(table) + 1]
    if (next === undefined) return document.getElementById('reveal')?.focus()
    flushSync(() => setTable(next))
    say(`Now ${next}.`)
    document.querySelector<HTMLElement>('.one-screen-hands input')?.focus()
  }
  return (
    <>
      <TableSwitch tables={tables} table={table} onTable={setTable} />
      <OneScreenHands
        rows={[
          ...optionsIn(evening).map(({ id, letter, words }) => ({
            id,
            letter,
            words,
            votes: votes.get(id) ?? 0,
          })),
          {
            id: abstain,
            letter: '',
            words: tables.length === 0 ? 'Abstain' : 'Abstain, at all tables',
            votes: abstentions,
          },
        ]}
        onCount={(id, count) =>
          change(before =>
            id === abstain
              ? abstained(before, scene, count)
              : counted(before, scene, { choice: id, table, votes: count }),
          )
        }
        onDone={goOn}
      />
    </>
  )
}

function Reveal({ at: { desk, go, say } }: Pick<Props, 'at'>) {
  const isShown = desk.slide.kind === 'tally'
  return (
    <button
      type="button"
      className="console-button"
      id="reveal"
      onClick={() => {
        go({ kind: isShown ? 'question' : 'tally' })
        say(isShown ? 'The hands are hidden from the room.' : 'The room sees the hands.')
      }}
    >
      {isShown ? 'Hide the hands from the room' : 'Reveal the hands to the room'}
    </button>
  )
}
