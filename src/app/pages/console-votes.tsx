import { placeIn } from '../../core/room/agenda.ts'
import { ballotAt, handsIn, timed } from '../../core/room/desk.ts'
import { optionsIn } from '../../core/room/story-view.ts'
import { entry } from '../../core/session/entry.ts'
import type { OnOffer } from '../../core/session/on-offer.ts'
import { outcomeOf } from '../../core/session/settle.ts'
import { SettleForm, type Settlement } from '../components/console/settle-form.tsx'
import { TableSwitch } from '../components/console/table-switch.tsx'
import { TimerControls } from '../components/console/timer-controls.tsx'
import { VoteRows } from '../components/console/vote-rows.tsx'
import { mayStartTimer } from './console-acts.ts'
import { RevealHands } from './reveal-hands.tsx'
import { useSettleLines } from './settle-lines.ts'
import { doubtUnseen, moreThanPresent, turnoutAt } from './turnout.ts'
import { unlessUnseen } from './unless-unseen.ts'
import type { Console } from './use-console.ts'
import { useNow } from './use-now.ts'
import { useTableCount } from './use-table-count.ts'

interface Props {
  readonly at: Console
  readonly offer: Extract<OnOffer, { kind: 'decision' }>
}

/** The hands for a decision: counted here, hidden from the room until they are shown, and settled. */
export function ConsoleVotes({ at, offer }: Props) {
  const { evening, desk, mayWrite, act, state } = at
  const { scene } = placeIn(evening)
  const hands = handsIn(ballotAt(desk, scene))
  const decision = entry(evening.script.scenes, scene)?.decision
  const group = state.session.group
  const options = optionsIn(evening)
  const lines = useSettleLines(at, scene)
  const settle = ({ picks, ...how }: Settlement) => {
    const event = state.session.log.length
    const vote = { ...hands, ...how }
    if (!act({ type: 'decided', scene, picks, vote }, { kind: 'consequence', event })) return
    lines.drop()
    at.say(`Settled. ${unlessUnseen(at, 'The room sees what followed.')}`)
  }
  const timeOut = () =>
    act({ type: 'timed-out', scene }, { kind: 'consequence', event: state.session.log.length })
  return (
    <section className="console-decide" aria-labelledby="decide-title">
      <h2 className="console-decide__title" id="decide-title">
        {decision?.asks}
      </h2>
      <Timer at={at} seconds={decision?.seconds} />
      <Hands at={at} />
      <div className="console-decide__reveal">
        <RevealHands at={at} max={offer.max}>
          <Turnout at={at} max={offer.max} />
        </RevealHands>
      </div>
      {mayWrite ? (
        <SettleForm
          rule={group?.rule ?? 'majority'}
          casting={group?.casting}
          actor={entry(evening.script.cast, decision?.actor ?? '')?.name}
          options={options}
          outcome={outcomeOf(hands, offer)}
          hands={hands}
          doubt={doubtUnseen(at, offer.max)}
          min={offer.min}
          max={offer.max}
          timeout={offer.timeout}
          lines={lines}
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
      onChange={timer => at.change(desk => timed(desk, timer, Date.now()))}
    />
  )
}

/** Says of each choice what it has at all tables, where hands are counted apart. */
function Hands({ at }: Pick<Props, 'at'>) {
  const { switcher, rows, onCount, onDone } = useTableCount(at)
  const isApart = switcher.tables.length > 0
  return (
    <>
      <TableSwitch {...switcher} />
      <VoteRows
        rows={rows.map(({ inAll, words, ...row }) => ({
          ...row,
          words: isApart && inAll > 0 ? `${words} ·\u00A0${inAll} in all` : words,
        }))}
        isReadOnly={!at.mayWrite}
        onCount={onCount}
        onDone={onDone}
      />
    </>
  )
}

/** Whether everybody is counted, where that can be known: who is present was written down, and each has one hand. */
function Turnout({ at, max }: { readonly at: Console; readonly max: number }) {
  const { all, present } = turnoutAt(at)
  const tooMany = moreThanPresent(at, max)
  if (tooMany !== undefined) return <p>{tooMany}</p>
  if (present === 0 || all === 0 || max > 1 || all === present) return null
  return (
    <p className="soft">
      {all} of {present} have a hand or an abstention.
    </p>
  )
}
