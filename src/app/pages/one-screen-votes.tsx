import { placeIn } from '../../core/room/agenda.ts'
import { ballotAt, changed, handsIn } from '../../core/room/desk.ts'
import { optionsIn } from '../../core/room/story-view.ts'
import { entry } from '../../core/session/entry.ts'
import type { OnOffer } from '../../core/session/on-offer.ts'
import { outcomeOf, type Outcome } from '../../core/session/settle.ts'
import { SettleForm, type Settlement } from '../components/console/settle-form.tsx'
import { TableSwitch } from '../components/console/table-switch.tsx'
import { TimerControls } from '../components/console/timer-controls.tsx'
import { mayStartTimer } from './console-acts.ts'
import { VoteRows } from '../components/console/vote-rows.tsx'
import { RevealHands } from './reveal-hands.tsx'
import { useSettleLines } from './settle-lines.ts'
import { doubtUnseen } from './turnout.ts'
import type { Console } from './use-console.ts'
import { useNow } from './use-now.ts'
import { useTableCount } from './use-table-count.ts'

interface Props {
  readonly at: Console
  readonly offer: Extract<OnOffer, { kind: 'decision' }>
}

/** A decision of the room, on the only screen: each number of hands is a dot until they are shown, and settled once they are. */
export function OneScreenVotes({ at, offer }: Props) {
  const hands = handsIn(ballotAt(at.desk, placeIn(at.evening).scene))
  const rule = at.state.session.group?.rule ?? 'majority'
  if (at.desk.slide.kind === 'tally')
    return (
      <>
        <RevealHands at={at} max={offer.max} />
        <Settle at={at} offer={offer} rule={rule} outcome={outcomeOf(hands, offer)} />
      </>
    )
  return (
    <>
      <Hands at={at} />
      <RevealHands at={at} max={offer.max} />
      <Timer at={at} />
      <details className="one-screen__without" open={rule === 'consensus'}>
        <summary>Settle without showing hands</summary>
        {/* As after consensus, whatever was counted: nothing may tell which side has more. */}
        <Settle at={at} offer={offer} rule="consensus" outcome={{ kind: 'nobody-voted' }} areHidden />
      </details>
    </>
  )
}

interface SettleProps extends Props {
  readonly rule: Parameters<typeof SettleForm>[0]['rule']
  readonly outcome: Outcome
  readonly areHidden?: boolean
}

function Settle({ at, offer, rule, outcome, areHidden = false }: SettleProps) {
  const { evening, desk, act, say, state } = at
  const { scene } = placeIn(evening)
  const actor = entry(evening.script.scenes, scene)?.decision?.actor ?? ''
  const consequence = { kind: 'consequence', event: state.session.log.length } as const
  const hands = handsIn(ballotAt(desk, scene))
  const lines = useSettleLines(at, scene)
  const settle = ({ picks, ...how }: Settlement) => {
    if (!act({ type: 'decided', scene, picks, vote: { ...hands, ...how } }, consequence)) return
    lines.drop()
    say('Settled. The room sees what followed.')
  }
  return (
    <SettleForm
      rule={rule}
      casting={state.session.group?.casting}
      actor={entry(evening.script.cast, actor)?.name}
      options={optionsIn(evening)}
      outcome={outcome}
      hands={hands}
      isShared
      areHidden={areHidden}
      doubt={doubtUnseen(at, offer.max)}
      min={offer.min}
      max={offer.max}
      timeout={offer.timeout}
      lines={lines}
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

/** Nothing of what a table came to stands here: only whether it is counted. */
function Hands({ at }: Pick<Props, 'at'>) {
  const { switcher, rows, onCount, onDone } = useTableCount(at)
  return (
    <>
      <TableSwitch {...switcher} />
      <VoteRows isShared isReadOnly={false} rows={rows} onCount={onCount} onDone={onDone} />
    </>
  )
}
