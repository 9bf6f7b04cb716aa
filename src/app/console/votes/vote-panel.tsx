import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Offer } from '../../../core/machine/actions.ts'
import { placeIn } from '../../../core/room/agenda.ts'
import {
  ballotAt,
  clearDrafts,
  markTablesCounted,
  setTimer,
  uncounted,
  votesIn,
} from '../../../core/room/console-state.ts'
import { extend, newTimer, pause, remaining, start, type Timer } from '../../../core/room/timer.ts'
import { optionsIn } from '../../../core/room/story-view.ts'
import { entry } from '../../../core/session/script.ts'
import { membersIn } from '../../../core/session/session.ts'
import { voteOutcome } from '../../../core/session/voting.ts'
import { AskFirst } from '../../ui/forms/confirm-action.tsx'
import { clockFace } from '../../room-screen/story-views.tsx'
import { goToScene, mayStartTimer, secondsIn } from '../actions.ts'
import { type Console, draftLines, ifRoomSees, type PanelProps } from '../console.ts'
import { ConsoleButton } from '../parts.tsx'
import { SettleForm } from './settle-form.tsx'
import type { SettleLine, Settlement } from './settle-ways.tsx'
import { CountedVotes } from './vote-rows.tsx'

interface Props extends PanelProps {
  readonly offer: Extract<Offer, { kind: 'decision' }>
}

/**
 * The votes for a decision: counted here, hidden from the room until they are shown, and settled. Where the room sees this
 * too, each number is a dot until then, and settling is folded away.
 */
export function ConsoleVotes({ at, offer }: Props) {
  if (at.isShared) return <SharedVotes at={at} offer={offer} />
  return (
    <section className="console-decide" aria-labelledby="decide-title">
      <div className="console-decide__votes">
        <h2 className="console-decide__title" id="decide-title">
          {decisionAt(at)?.asks}
        </h2>
        <CountedVotes at={at} />
        <Turnout at={at} max={offer.max} />
        <TimerControls at={at} />
      </div>
      <div className="console-decide__foot">
        <RevealVotes at={at} max={offer.max} />
        {at.mayWrite ? <Settle at={at} offer={offer} /> : null}
      </div>
    </section>
  )
}

/** Without the question, which the room has read on the same screen, and without any number before it is shown. */
function SharedVotes({ at, offer }: Props) {
  const isConsensus = at.group.session.group?.rule === 'consensus'
  if (at.consoleState.slide.kind === 'tally')
    return (
      <>
        <RevealVotes at={at} max={offer.max} />
        <Settle at={at} offer={offer} />
      </>
    )
  return (
    <>
      <CountedVotes at={at} />
      <RevealVotes at={at} max={offer.max} />
      <TimerControls at={at} />
      <details className="one-screen__without" open={isConsensus}>
        <summary>Settle without showing votes</summary>
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
  const { group, consoleState, act } = at
  const { session } = group
  const { scene } = placeIn(group)
  const { rule = 'majority', casting } = session.group ?? {}
  const consequence = { kind: 'consequence', event: session.log.length } as const
  const votes = votesIn(ballotAt(consoleState, scene), session.group)
  const { lineOf, keep } = draftLines(at)
  // What was typed unseen is not opened again before the room.
  const nameOf = (line: SettleLine) => `${line} at ${scene} on ${consoleState.screens}`
  const settle = ({ picks, ...how }: Settlement) => {
    if (!act({ type: 'decided', scene, picks, vote: { ...votes, ...how } }, consequence)) return
    // What counts of the lines is in the log now, whatever the screens were.
    at.change(before => clearDrafts(before, [`minority at ${scene} on `, `reason at ${scene} on `]))
    at.say(`Settled. ${ifRoomSees(at, 'The room sees what followed.')}`)
    goToScene()
  }
  return (
    <SettleForm
      rule={areHidden ? 'consensus' : rule}
      casting={casting}
      actor={entry(group.script.cast, decisionAt(at)?.actor ?? '')?.name}
      options={optionsIn(group)}
      outcome={areHidden ? { kind: 'nobody-voted' } : voteOutcome(votes, offer)}
      votes={votes}
      isShared={at.isShared}
      areHidden={areHidden}
      doubt={({ settled }) => doubtAt(at, offer.max, areHidden || settled === 'consensus' ? 'agree' : 'settle')}
      min={offer.min}
      max={offer.max}
      timeout={offer.timeout}
      lines={{ lineOf: line => lineOf(nameOf(line)), onType: (line, text) => keep(nameOf(line), text) }}
      onSettle={settle}
      onTimeout={() => act({ type: 'timed-out', scene }, consequence)}
    />
  )
}

function decisionAt({ group }: Console) {
  return entry(group.script.scenes, placeIn(group).scene)?.decision
}

const moreSeconds = 60

/** The time for a decision; nothing while the room does not see the question. That it runs out decides nothing. */
function TimerControls({ at }: PanelProps) {
  const now = useNow()
  const { timer } = at.consoleState
  const isReadOnly = !at.mayWrite
  const set = (next: (now: number) => Timer | undefined) => setNext(at, next)
  if (timer === undefined) {
    if (!mayStartTimer(at.consoleState)) return null
    const seconds = secondsIn(at.group)
    return (
      <div className="timer-controls">
        <ConsoleButton disabled={isReadOnly} onClick={() => set(clock => start(newTimer(seconds), clock))}>
          Start the timer: {clockFace(seconds * 1000)}
        </ConsoleButton>
      </div>
    )
  }
  const left = remaining(timer, now)
  const isRunning = timer.kind === 'running' && left > 0
  return (
    <div className="timer-controls">
      <p className={`timer-controls__left${left === 0 ? ' timer-controls__left--over' : ''}`}>
        <span className="govuk-visually-hidden">Timer: </span>
        {left === 0 ? 'Time is up' : clockFace(left)}
      </p>
      <output className="govuk-visually-hidden">{left === 0 ? 'Time is up.' : ''}</output>
      {left === 0 ? null : (
        <ConsoleButton disabled={isReadOnly} onClick={() => set(clock => (isRunning ? pause : start)(timer, clock))}>
          {isRunning ? 'Pause' : 'Go on'}
        </ConsoleButton>
      )}
      <ConsoleButton disabled={isReadOnly} onClick={() => set(clock => extend(timer, moreSeconds, clock))}>
        +1 min
        <span className="govuk-visually-hidden"> more</span>
      </ConsoleButton>
    </div>
  )
}

function setNext({ change }: Console, next: (now: number) => Timer | undefined): void {
  const now = Date.now()
  change(consoleState => setTimer(consoleState, next(now), now))
}

/** Milliseconds since 1970, twice a second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return now
}

interface MaxProps extends PanelProps {
  /** How many choices are taken at most: each member may vote for as many. */
  readonly max: number
}

/** Whether everyone is counted, where that can be known: how many are present was said, and each has one vote. */
function Turnout({ at, max }: MaxProps) {
  const { all, present } = turnoutAt(at)
  const tooMany = tooManyVotes(at, max)
  if (tooMany !== undefined) return <p>{tooMany}</p>
  if (present === 0 || all === 0 || max > 1 || all === present) return null
  return (
    <p className="soft">
      {all} of {present} have voted or abstained.
    </p>
  )
}

/** Shows the room the votes, or hides them again. What can hardly be all, or right, is not shown unasked. */
function RevealVotes({ at, max }: MaxProps) {
  const { consoleState, group, go, say, change, mayWrite } = at
  const [isAsking, setAsking] = useState(false)
  const isShown = consoleState.slide.kind === 'tally'
  const doubt = doubtAt(at, max, 'show')
  const toggle = () => {
    setAsking(false)
    const { scene } = placeIn(group)
    if (!isShown) change(before => markTablesCounted(before, scene, tablesWithVotes(at, scene)))
    go({ kind: isShown ? 'question' : 'tally' })
    say(ifRoomSees(at, isShown ? 'The votes are hidden from the room.' : 'The room sees the votes.'))
  }
  if (isAsking && doubt !== undefined)
    return (
      <AskFirst
        yes="Show them anyway"
        no="Count again"
        onYes={toggle}
        onNo={() => {
          flushSync(() => setAsking(false))
          document.getElementById('reveal')?.focus()
        }}
      >
        {doubt} Show them anyway?
      </AskFirst>
    )
  return (
    <ConsoleButton id="reveal" disabled={!mayWrite} onClick={() => (doubt === undefined ? toggle() : setAsking(true))}>
      {isShown ? 'Hide the votes from the room' : 'Show the votes to the room'}
    </ConsoleButton>
  )
}

/** Once votes are shown, the table being counted is counted, too. */
function tablesWithVotes({ consoleState }: Console, scene: string): readonly string[] {
  const { tally, abstentions } = ballotAt(consoleState, scene)
  return [...tally, ...abstentions].flatMap(({ table }) => (table === undefined ? [] : [table]))
}

/** How many have voted or abstained, and how many are present: 0 if the set-up does not say. */
function turnoutAt({ consoleState, group }: Console) {
  const { session } = group
  const { tally, abstentions } = votesIn(ballotAt(consoleState, placeIn(group).scene), session.group)
  const present = membersIn(session.group)
  return { all: tally.reduce((sum, { votes }) => sum + votes, abstentions), present }
}

/**
 * What speaks against votes that the room has not seen, in sentences: as it sees them, that has been asked already. A table
 * may be missing, there may be more votes than members, and the room may not have seen them.
 */
function doubtAt(at: Console, max: number, to: 'show' | 'agree' | 'settle'): string | undefined {
  const { consoleState, group } = at
  if (consoleState.slide.kind === 'tally') return undefined
  const tooMany = tooManyVotes(at, max)
  // A room that agrees need not vote.
  if (to === 'agree') return tooMany
  const missing = uncounted(ballotAt(consoleState, placeIn(group).scene), group.session.group)
  const isUnseen = to === 'settle' && turnoutAt(at).all > 0
  const doubts = [
    tooMany,
    missing.length === 0 ? undefined : `No votes are counted for ${new Intl.ListFormat('en-GB').format(missing)}.`,
    isUnseen ? 'The room has not seen the votes.' : undefined,
  ].filter(doubt => doubt !== undefined)
  return doubts.length === 0 ? undefined : doubts.join(' ')
}

/** A sentence where more votes are counted than those present can have. */
function tooManyVotes(at: Console, max: number): string | undefined {
  const { all, present } = turnoutAt(at)
  if (present === 0 || all <= present * max) return undefined
  return `You have counted ${all} votes and abstentions, but only ${present} ${present === 1 ? 'member is' : 'members are'} present.`
}
