import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { decisionsIn, type PlayedDecision, playedPath, type PlayedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import { type Session, correctedMoves } from '../session/session.ts'
import { settledVote } from '../session/voting.ts'
import type { ChoiceSeen, DecisionMade } from './evidence.ts'
import { playedAlone } from './played-alone.ts'
import { isSmallAt } from './taking-part.ts'

/** Every decision of a log, numbered in its order; corrected ones keep their number. */
export function decisionsMade(
  script: Script,
  notes: DebriefNotes,
  session: Session,
  path: PlayedPath,
): readonly DecisionMade[] {
  const takenBack = decisionsStruck(script, session).map(decision => ({ decision, struck: true }))
  const counting = decisionsIn(path).map(decision => ({ decision, struck: false }))
  return [...takenBack, ...counting]
    .toSorted((one, other) => one.decision.done.event - other.decision.done.event)
    .map((made, index) => ({
      number: `D${index + 1}`,
      struck: made.struck,
      at: session.log[made.decision.done.event]?.at ?? session.startedAt,
      ...described(script, notes, made.decision),
      ...votedOn(script, session, made.decision),
    }))
}

/** As they stood when they were made: the log up to each of them is a play by itself. */
function decisionsStruck(script: Script, session: Session): readonly PlayedDecision[] {
  return [...correctedMoves(session.log)].flatMap(index => {
    const then = decisionsIn(playedPath(script, { ...session, log: session.log.slice(0, index + 1) })).at(-1)
    return then?.done.event === index ? [then] : []
  })
}

/** How a group came to it, as far as it may be told. */
function votedOn(
  script: Script,
  session: Session,
  { done }: PlayedDecision,
): Pick<DecisionMade, 'vote' | 'few'> {
  const isGroup = done.vote !== undefined || (!playedAlone(session) && !done.timedOut)
  if (isGroup && isSmallAt(script, session, done.event)) return { few: true }
  return { vote: done.vote && settledVote(done.vote, done.picks, session.group?.rule) }
}

function described(script: Script, notes: DebriefNotes, { scene: id, done }: PlayedDecision) {
  const scene = entry(script.scenes, id)
  const seen = choicesSeen(script, notes, id, done.offered)
  return {
    scene: id,
    title: scene?.title ?? id,
    stage: script.stages.find(stage => stage.id === scene?.stage)?.title ?? '',
    actor: entry(script.cast, scene?.decision?.actor ?? '')?.post ?? '',
    asks: scene?.decision?.asks ?? '',
    ranOut: done.timedOut,
    taken: seen.filter(choice => done.picks.includes(choice.id)),
    others: seen.filter(choice => !done.picks.includes(choice.id)),
  }
}

function choicesSeen(
  script: Script,
  notes: DebriefNotes,
  scene: SceneId,
  offered: readonly ChoiceId[],
): readonly ChoiceSeen[] {
  const choices = entry(script.scenes, scene)?.decision?.choices ?? {}
  const said = entry(notes.decisions, scene)?.choices ?? {}
  return offered.flatMap(id => {
    const words = entry(choices, id)
    const judged = entry(said, id)
    if (words === undefined || judged === undefined) return []
    return [{ id, label: words.label, name: words.short ?? words.label, notes: judged }]
  })
}
