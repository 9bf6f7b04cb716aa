import type { OnOffer } from '../../core/machine/walk.ts'
import { placeIn } from '../../core/room/agenda.ts'
import { ballotAt, handsIn, timed } from '../../core/room/console-state.ts'
import { optionsIn } from '../../core/room/story-view.ts'
import { entry } from '../../core/session/script.ts'
import { outcomeOf } from '../../core/session/voting.ts'
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

/**
 * The votes for a decision: counted here, hidden from the room until they are shown, and settled. Where the room sees this
 * too, each number is a dot until then, and settling is folded away.
 */
export function ConsoleVotes({ at, offer }: Props) {
  if (at.isShared) return <SharedVotes at={at} offer={offer} />
  return (
    <section className="console-decide" aria-labelledby="decide-title">
      <h2 className="console-decide__title" id="decide-title">
        {decisionAt(at)?.asks}
      </h2>
      <Timer at={at} />
      <Hands at={at} />
      <div className="console-decide__reveal">
        <RevealHands at={at} max={offer.max}>
          <Turnout at={at} max={offer.max} />
        </RevealHands>
      </div>
      {at.mayWrite ? <Settle at={at} offer={offer} /> : null}
    </section>
  )
}

/** Without the question, which the room has read on the same screen, and without any number before it is shown. */
function SharedVotes({ at, offer }: Props) {
  const isConsensus = at.state.session.group?.rule === 'consensus'
  if (at.desk.slide.kind === 'tally')
    return (
      <>
        <RevealHands at={at} max={offer.max} />
        <Settle at={at} offer={offer} />
      </>
    )
  return (
    <>
      <Hands at={at} />
      <RevealHands at={at} max={offer.max} />
      <Timer at={at} />
      <details className="one-screen__without" open={isConsensus}>
        <summary>Settle without showing hands</summary>
        <Settle at={at} offer={offer} areHidden />
      </details>
    </>
  )
}

interface SettleProps extends Props {
  readonly areHidden?: boolean
}

/** While the room must not see the votes, the form is as after consensus, so that nothing tells which side has more. */
function Settle({ at, offer, areHidden = false }: SettleProps) {
  const { evening, desk, act, state } = at
  const { scene } = placeIn(evening)
  const { rule = 'majority', casting } = state.session.group ?? {}
  const consequence = { kind: 'consequence', event: state.session.log.length } as const
  const hands = handsIn(ballotAt(desk, scene))
  const lines = useSettleLines(at, scene)
  const settle = ({ picks, ...how }: Settlement) => {
    if (!act({ type: 'decided', scene, picks, vote: { ...hands, ...how } }, consequence)) return
    lines.drop()
    at.say(`Settled. ${unlessUnseen(at, 'The room sees what followed.')}`)
  }
  return (
    <SettleForm
      rule={areHidden ? 'consensus' : rule}
      casting={casting}
      actor={entry(evening.script.cast, decisionAt(at)?.actor ?? '')?.name}
      options={optionsIn(evening)}
      outcome={areHidden ? { kind: 'nobody-voted' } : outcomeOf(hands, offer)}
      hands={hands}
      isShared={at.isShared}
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

function decisionAt({ evening }: Console) {
  return entry(evening.script.scenes, placeIn(evening).scene)?.decision
}

function Timer({ at }: Pick<Props, 'at'>) {
  const now = useNow(500)
  if (at.desk.timer === undefined && !mayStartTimer(at.desk)) return null
  return (
    <TimerControls
      timer={at.desk.timer}
      seconds={decisionAt(at)?.seconds}
      now={now}
      isReadOnly={!at.mayWrite}
      onChange={timer => at.change(desk => timed(desk, timer, Date.now()))}
    />
  )
}

/** Says of each choice what it has at all tables, where votes are counted apart, but never to the room. */
function Hands({ at }: Pick<Props, 'at'>) {
  const { switcher, rows, onCount, onDone } = useTableCount(at)
  const hasSum = switcher.tables.length > 0 && !at.isShared
  return (
    <>
      <TableSwitch {...switcher} />
      <VoteRows
        rows={rows.map(({ inAll, words, ...row }) => ({
          ...row,
          words: hasSum && inAll > 0 ? `${words} ·\u00A0${inAll} in all` : words,
        }))}
        isShared={at.isShared}
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
