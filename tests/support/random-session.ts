import fc from 'fast-check'
import { holds } from '../../src/core/machine/graph.ts'
import { type Action, optionsOf, type Position } from '../../src/core/machine/actions.ts'
import { hasTypedText } from '../../src/core/session/erasure.ts'
import { correctableMoves, replay } from '../../src/core/session/replay.ts'
import type { Script } from '../../src/core/session/script.ts'
import type { Intent, Session } from '../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from './arbitrary-scenario.ts'
import { after, played } from './played-session.ts'
import { scriptOf } from './script-of.ts'

/** Numbers that decide what is done, one a step. */
const arbitraryDice: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(), {
  minLength: 1,
  maxLength: 60,
})

export interface RandomPlay {
  readonly script: Script
  readonly session: Session
}

/** A session of a generated scenario, in which every kind of thing was done, perhaps to an ending. */
export function arbitraryPlay(scenes = 6): fc.Arbitrary<RandomPlay> {
  return fc.tuple(arbitrarySize(scenes), arbitraryDice).map(([size, dice]) => {
    const script = scriptOf(scenarioOf(size))
    const session = dice.reduce((before, die) => step(script, before, die), played(script))
    return { script, session }
  })
}

function step(script: Script, session: Session, die: number): Session {
  const intents = intentsNow(script, session)
  const kind = intents[die % intents.length] ?? []
  const intent = kind[Math.floor(die / 16) % Math.max(1, kind.length)]
  return intent === undefined ? session : after(session, script, intent)
}

/** What may be done, by kind: moves twice, so that plays come to an end. */
function intentsNow(script: Script, session: Session): readonly (readonly Intent[])[] {
  const { position, progress } = replay(script.graph, session.log)
  const scene = position.scene
  const open = progress.closed === undefined
  const moves = open ? movesAt(script, position) : []
  const erasable = session.log.flatMap((_, event) => (hasTypedText(session, event) ? [event] : []))
  return [
    moves,
    moves,
    moves,
    [...remarksAt(scene), ...(progress.hindsightFinished ? [] : hindsightAt(scene))],
    open ? correctableMoves(progress).map(({ index }) => ({ type: 'corrected', from: index })) : [],
    erasable.map(event => ({ type: 'erased' as const, event })),
    open && script.graph.places[scene]?.kind === 'ending' ? [{ type: 'finished', scene }] : [],
    open ? [] : settledNow(progress.hindsightFinished),
  ]
}

function settledNow(hindsightFinished: boolean): readonly Intent[] {
  return [
    { type: 'put-forward', recommendations: ['one', 'two'] },
    { type: 'put-forward', recommendations: [] },
    {
      type: 'answered',
      answers: [
        { question: 'Who reads it?', text: 'Secret answer', forOfficers: true },
        { question: 'Who covers?', forOfficers: false },
      ],
    },
    ...(hindsightFinished ? [] : [{ type: 'hindsight-finished' } as const]),
  ]
}

/** Every move that the graph allows, with a vote at some decisions. */
export function movesAt(script: Script, { scene, facts }: Position): readonly Intent[] {
  const place = script.graph.places[scene]
  if (place === undefined) throw new Error(`no place ${scene}`)
  const isLeftOut = (type: Action['type']) => type === 'continued' && place.kind !== 'passage'
  const options = optionsOf(place).filter(({ when, action }) => holds(when, facts) && !isLeftOut(action.type))
  return options.map(({ action }) => ({ scene, ...action, ...voteFor(action) }))
}

function voteFor(action: Action): object {
  if (action.type !== 'decided' || action.picks.length < 2) return {}
  const tally = action.picks.map((choice, index) => ({ choice, votes: index }))
  return {
    vote: { tally, abstentions: 1, settled: 'consensus', reason: 'Secret reason', minority: 'Secret view' },
  }
}

function remarksAt(scene: string): readonly Intent[] {
  return [
    { type: 'noted', scene, text: 'Secret note “…” 🎈' },
    { type: 'proposed-measure', scene, text: 'Secret measure' },
  ]
}

function hindsightAt(scene: string): readonly Intent[] {
  return [
    { type: 'marked-key-event', scene, text: 'Secret mark' },
    { type: 'marked-key-event', scene },
    { type: 'unmarked-key-event', scene },
    { type: 'hindsight-answered', scene, measures: ['one'], own: ['Secret one', 'Secret two'] },
  ]
}

/** A play to an ending, its moves picked by the dice. */
export function completePlay(script: Script, dice: readonly number[]): Session {
  let session = played(script)
  for (let turn = 0; ; turn++) {
    const moves = movesAt(script, replay(script.graph, session.log).position)
    const move = moves[(dice[turn % dice.length] ?? 0) % Math.max(1, moves.length)]
    if (move === undefined) return session
    session = after(session, script, move)
  }
}
