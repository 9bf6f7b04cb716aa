import { useState } from 'react'
import { flushSync } from 'react-dom'
import { placeIn } from '../../core/room/agenda.ts'
import { abstained, ballotAt, changed, counted } from '../../core/room/desk.ts'
import { optionsIn } from '../../core/room/story-view.ts'
import { entry } from '../../core/session/entry.ts'
import type { OnOffer } from '../../core/session/on-offer.ts'
import { outcomeOf } from '../../core/session/settle.ts'
import { votesFor } from '../../core/session/votes.ts'
import { SettleForm, type Settlement } from '../components/console/settle-form.tsx'
import { TableSwitch } from '../components/console/table-switch.tsx'
import { TimerControls } from '../components/console/timer-controls.tsx'
import { VoteRows } from '../components/console/vote-rows.tsx'
import { mayStartTimer } from './console-acts.ts'
import type { Console } from './use-console.ts'
import { useNow } from './use-now.ts'

interface Props {
  readonly at: Console
  readonly offer: Extract<OnOffer, { kind: 'decision' }>
}

/** The hands for a decision: counted here, hidden from the room until they are shown, and settled. */
export function ConsoleVotes({ at, offer }: Props) {
  const { evening, desk, mayWrite, act, state } = at
  const { scene } = placeIn(evening)
  const { tally, abstentions } = ballotAt(desk, scene)
  const decision = entry(evening.script.scenes, scene)?.decision
  const group = state.session.group
  const options = optionsIn(evening)
  const settle = ({ picks, ...how }: Settlement) => {
    const event = state.session.log.length
    const vote = { tally, abstentions, ...how }
    if (act({ type: 'decided', scene, picks, vote }, { kind: 'consequence', event }))
      at.say('Settled. The room sees what followed.')
  }
  const timeOut = () =>
    act({ type: 'timed-out', scene }, { kind: 'consequence', event: state.session.log.length })
  return (
    <section className="console-decide" aria-labelledby="decide-title">
      <h2 className="console-decide__title" id="decide-title">
        {decision?.asks}
      </h2>
      <Timer at={at} seconds={decision?.seconds} />
      <Hands at={at} scene={scene} options={options} />
      <div className="console-decide__reveal">
        <Reveal at={at} />
        <Turnout at={at} scene={scene} max={offer.max} />
      </div>
      {mayWrite ? (
        <SettleForm
          rule={group?.rule ?? 'majority'}
          casting={group?.casting}
          actor={entry(evening.script.cast, decision?.actor ?? '')?.name}
          options={options}
          outcome={outcomeOf(tally, offer)}
          min={offer.min}
          max={offer.max}
          timeout={offer.timeout}
          onSettle={settle}
          onTimeout={timeOut}
        />
      ) : null}
    </section>
  )
}

function Timer({ at, seconds }: { readonly at: Console; readonly seconds: number | undefined }) {
  const now = useNow(500)
  if (at.desk.timer === undefined && !mayStartTimer(at.desk)) return null
  return (
    <TimerControls
      timer={at.desk.timer}
      seconds={seconds}
      now={now}
      isReadOnly={!at.mayWrite}
      onChange={timer => at.change(desk => changed(desk, { timer }))}
    />
  )
}

interface HandsProps {
  readonly at: Console
  readonly scene: string
  readonly options: ReturnType<typeof optionsIn>
}

const abstain = 'abstain'

function Hands({ at, scene, options }: HandsProps) {
  const { desk, mayWrite, change, state } = at
  const tables = state.session.group?.tables ?? []
  const [table, setTable] = useState(tables[0])
  const { tally, abstentions } = ballotAt(desk, scene)
  const here = votesFor(table === undefined ? tally : tally.filter(row => row.table === table))
  const all = votesFor(tally)
  const words = (id: string, text: string) => {
    const count = all.get(id) ?? 0
    return tables.length === 0 || count === 0 ? text : `${text} · ${count} in all`
  }
  // Enter goes on from table to table, so that nothing is shown before all are counted.
  const goOn = () => {
    const next = table === undefined ? undefined : tables[tables.indexOf(table) + 1]
    if (next === undefined) return document.getElementById('reveal')?.focus()
    flushSync(() => setTable(next))
    at.say(`Now ${next}.`)
    document.querySelector<HTMLElement>('.vote-rows input')?.focus()
  }
  return (
    <>
      <TableSwitch tables={tables} table={table} onTable={setTable} />
      <VoteRows
        rows={[
          ...options.map(({ id, letter, words: text }) => ({
            id,
            letter,
            words: words(id, text),
            votes: here.get(id) ?? 0,
          })),
          {
            id: abstain,
            letter: '',
            words: tables.length === 0 ? 'Abstain' : 'Abstain, at all tables',
            votes: abstentions,
          },
        ]}
        isReadOnly={!mayWrite}
        onCount={(id, votes) =>
          change(before =>
            id === abstain
              ? abstained(before, scene, votes)
              : counted(before, scene, { choice: id, table, votes }),
          )
        }
        onDone={goOn}
      />
    </>
  )
}

/** Whether everybody is counted, where that can be known: who is present was written down, and each has one hand. */
function Turnout({ at, scene, max }: { readonly at: Console; readonly scene: string; readonly max: number }) {
  const present = at.state.session.group?.present.length ?? 0
  const { tally, abstentions } = ballotAt(at.desk, scene)
  const all = tally.reduce((sum, { votes }) => sum + votes, abstentions)
  if (present === 0 || all === 0 || max > 1 || all === present) return null
  return (
    <p className="soft">
      {all} of {present} have a hand or an abstention.
    </p>
  )
}

function Reveal({ at: { desk, go, say, mayWrite } }: { readonly at: Console }) {
  const isShown = desk.slide.kind === 'tally'
  return (
    <button
      type="button"
      className="console-button"
      id="reveal"
      disabled={!mayWrite}
      onClick={() => {
        go({ kind: isShown ? 'question' : 'tally' })
        say(isShown ? 'The hands are hidden from the room.' : 'The room sees the hands.')
      }}
    >
      {isShown ? 'Hide the hands from the room' : 'Reveal the hands to the room'}
    </button>
  )
}
