import type { ChoiceId } from '../scenario/scenario.ts'
import type { ChoiceNotes, DebriefNotes } from '../score/debrief-notes.ts'
import { dividedDecisions } from '../score/divided-decisions.ts'
import { decisionsIn, type PlayedDecision, playedPath } from '../session/played-path.ts'
import { metIn } from '../session/met.ts'
import { entry, type Script } from '../session/script.ts'
import { isPlayed, membersIn, type Session, type SessionEvent, votesFor } from '../session/session.ts'
import { minimumVoters, mostPicks, settledVote } from '../session/voting.ts'

/** What one session left behind, as far as a report may tell it. */
export type Evidence = ReturnType<typeof evidenceOf>
export type DecisionMade = ReturnType<typeof decisionMade>

export interface ChoiceSeen {
  readonly id: ChoiceId
  readonly label: string
  /** The short form where the scenario has one. */
  readonly name: string
  readonly notes: ChoiceNotes
}

/** Below this many voters nothing is told of votes: a member could be told from them. */
const fewestVoters = 5

export function evidenceOf(script: Script, notes: DebriefNotes, session: Session) {
  const path = playedPath(script, session)
  const isLarge =
    Math.max(membersIn(session.group), ...session.log.map(event => votersIn(script, event))) >= fewestVoters
  // How a small group settled something is no more to be told than its votes: a casting vote among four means two and two.
  const isToldAt = (event: number) => {
    const voters = votersIn(script, session.log[event])
    return isLarge && (voters === 0 || voters >= fewestVoters)
  }
  const made = (decision: PlayedDecision) =>
    decisionMade(script, notes, decision, { group: session.group, isTold: isToldAt(decision.done.event) })
  return {
    session,
    path,
    met: metIn(path),
    /** One person played, and is called a member. */
    isAlone: session.group === undefined && session.mode !== 'group' && session.mode !== 'live',
    /** A group in which five or more are known to have taken part: what it chose is no one's own. */
    isLarge,
    decisions: decisionsIn(path).map(made),
    /** Those that a correction took back. */
    struck: decisionsStruck(script, session).map(made),
    /** Decisions on which the room did not agree; none of a small group. */
    divided: dividedDecisions(script, path, session.group?.rule).filter(({ event }) => isToldAt(event)),
  }
}

function decisionMade(
  script: Script,
  notes: DebriefNotes,
  { scene: id, done }: PlayedDecision,
  { group, isTold }: Pick<Session, 'group'> & { readonly isTold: boolean },
) {
  const scene = entry(script.scenes, id)
  const decision = scene?.decision
  const judged = entry(notes.decisions, id)?.choices ?? {}
  const seen = done.offered.flatMap((choice): readonly ChoiceSeen[] => {
    const words = entry(decision?.choices ?? {}, choice)
    const judgement = entry(judged, choice)
    if (words === undefined || judgement === undefined) return []
    return [{ id: choice, label: words.label, name: words.short ?? words.label, notes: judgement }]
  })
  return {
    scene: id,
    title: scene?.title ?? id,
    asks: decision?.asks ?? '',
    /** The post of the person who decides in the story. */
    actor: entry(script.cast, decision?.actor ?? '')?.post ?? '',
    event: done.event,
    ranOut: done.timedOut,
    taken: seen.filter(choice => done.picks.includes(choice.id)),
    others: seen.filter(choice => !done.picks.includes(choice.id)),
    /** `undefined` where no one voted, or too few for anything to be told of it. */
    vote:
      done.vote === undefined || !isTold
        ? undefined
        : settledVote(done.vote, done.picks, { script, scene: id, rule: group?.rule }),
    /** A group whose way of settling is withheld. */
    isUntold: group !== undefined && !isTold,
  }
}

/** As they stood when they were made: the log up to each of them is a play by itself. */
function decisionsStruck(script: Script, session: Session): readonly PlayedDecision[] {
  return [...correctedMoves(session.log)].flatMap(index => {
    const then = decisionsIn(playedPath(script, { ...session, log: session.log.slice(0, index + 1) })).at(-1)
    return then?.done.event === index ? [then] : []
  })
}

/** The places in the log of the moves that corrections struck. */
function correctedMoves(log: readonly SessionEvent[]): ReadonlySet<number> {
  const standing: number[] = []
  const out = new Set<number>()
  log.forEach((event, index) => {
    if (isPlayed(event)) standing.push(index)
    if (event.type !== 'corrected') return
    while ((standing.at(-1) ?? -1) >= event.from) out.add(standing.pop() ?? index)
  })
  return out
}

/** How many at least raised a hand or abstained. */
function votersIn(script: Script, event: SessionEvent | undefined): number {
  if (event?.type === 'confidence-counted') return event.hands.reduce((one, other) => one + other, 0)
  if (event?.type !== 'decided' || event.vote === undefined) return 0
  const { tally, abstentions } = event.vote
  return abstentions + minimumVoters(votesFor(tally), mostPicks(script, event.scene))
}
