import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { dividedDecisions } from '../score/divided-decisions.ts'
import { hindsightOf, keyEventsMet } from '../score/hindsight.ts'
import { factsAfter } from '../score/outcome.ts'
import { decisionsIn, type PlayedDecision, type PlayedPath, playedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import { isPlayed, type Session, type SessionEvent } from '../session/session.ts'
import { settledVote } from '../session/voting.ts'
import type { ChoiceSeen, DecisionMade, End, Evidence, FactAtEnd, KeyEventMet, LawCited } from './evidence.ts'
import { playedAlone } from './played-alone.ts'
import { dividedTold, isSmallAt } from './taking-part.ts'

export function evidenceOf(script: Script, notes: DebriefNotes, session: Session, path: PlayedPath): Evidence {
  const scenesMet = [...new Set(path.scenes.map(({ scene }) => scene))]
  const decisions = decisionsMade(script, notes, session, path)
  return {
    session: session.id,
    alone: playedAlone(session),
    decisions,
    scenesMet,
    keyEvents: keyEventsNumbered(script, notes, path),
    hindsight: hindsightOf(script, notes, path),
    disagreements: session.log.filter(event => event.type === 'disagreed'),
    divided: dividedTold(script, session, dividedDecisions(script, path, session.group?.rule)),
    law: lawCited(
      notes,
      decisions.filter(({ struck }) => !struck),
    ),
    facts: factsAtEnd(notes, path),
    end: endOf(script, notes, path),
  }
}

function keyEventsNumbered(script: Script, notes: DebriefNotes, path: PlayedPath): readonly KeyEventMet[] {
  return keyEventsMet(path, notes).map(({ scene, text, measures, hindsight }, index) => ({
    number: `K${index + 1}`,
    scene,
    title: entry(script.scenes, scene)?.title ?? scene,
    text,
    measures: measures.flatMap(id => {
      const measure = entry(notes.measures, id)
      return measure === undefined ? [] : [measure]
    }),
    hindsight,
  }))
}

function factsAtEnd(notes: DebriefNotes, path: PlayedPath): readonly FactAtEnd[] {
  const values = factsAfter(path, notes)
  return Object.entries(notes.facts).map(([id, fact]) => ({
    says: fact.says,
    value: values[id] ?? 0,
    initial: 'level' in fact ? fact.level : fact.flag,
    of: 'level' in fact ? fact.of : undefined,
  }))
}

export function lawCited(notes: DebriefNotes, decisions: readonly DecisionMade[]): readonly LawCited[] {
  const citedBy = new Map<string, string[]>()
  for (const { number, taken } of decisions)
    for (const id of new Set(taken.flatMap(({ notes: said }) => [...said.cites, ...(said.outOfBounds?.cites ?? [])])))
      citedBy.set(id, [...(citedBy.get(id) ?? []), number])
  return [...citedBy]
    .flatMap(([id, by]) => {
      const note = entry(notes.law, id)
      return note === undefined ? [] : [{ id, note, citedBy: by }]
    })
    .map((cited, index) => ({ number: `L${index + 1}`, ...cited }))
}

function endOf(script: Script, notes: DebriefNotes, path: PlayedPath): End {
  const scene = path.scenes.at(-1)?.scene ?? script.graph.start
  const here = entry(script.scenes, scene)
  const title = here?.title ?? scene
  const outcome = entry(notes.endings, scene)
  if (outcome !== undefined) return { kind: 'ending', title, outcome }
  const stage = script.stages.find(({ id }) => id === here?.stage)?.title ?? ''
  return { kind: path.closed === 'stopped' ? 'stopped' : 'unfinished', title, stage }
}

/** Every decision of a log, numbered in its order; corrected ones keep their number. */
function decisionsMade(
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
function votedOn(script: Script, session: Session, { done }: PlayedDecision): Pick<DecisionMade, 'vote' | 'few'> {
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

/** The places in the log of the moves that corrections struck. */
export function correctedMoves(log: readonly SessionEvent[]): ReadonlySet<number> {
  const standing: number[] = []
  const out = new Set<number>()
  log.forEach((event, index) => {
    if (isPlayed(event)) standing.push(index)
    if (event.type !== 'corrected') return
    while ((standing.at(-1) ?? -1) >= event.from) out.add(standing.pop() ?? index)
  })
  return out
}
