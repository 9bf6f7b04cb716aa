import type { DebriefNotes } from '../score/debrief-notes.ts'
import { dividedDecisions } from '../score/divided-decisions.ts'
import { hindsightOf, keyEventsMet } from '../score/hindsight.ts'
import { factsAfter } from '../score/outcome.ts'
import type { PlayedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import type { Session } from '../session/session.ts'
import { decisionsMade } from './decisions-made.ts'
import type { DecisionMade, End, Evidence, FactAtEnd, KeyEventMet, LawCited } from './evidence.ts'
import { playedAlone } from './played-alone.ts'
import { dividedTold } from './taking-part.ts'

export function evidenceOf(
  script: Script,
  notes: DebriefNotes,
  session: Session,
  path: PlayedPath,
): Evidence {
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
    for (const id of new Set(
      taken.flatMap(({ notes: said }) => [...said.cites, ...(said.outOfBounds?.cites ?? [])]),
    ))
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
