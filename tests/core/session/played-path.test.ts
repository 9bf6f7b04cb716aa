import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionsIn, playedPath } from '../../../src/core/session/played-path.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { type Intent, isPlayed } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { arbitraryPlay } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'
import { unstruck } from '../../support/unstruck.ts'

describe('the path', () => {
  const onwards: Intent = { type: 'continued', scene: 'stall' }

  test('a path holds the scenes in order, and what was done at each', () => {
    const path = playedPath(
      script,
      played(
        script,
        onwards,
        { type: 'timed-out', scene: 'call' },
        { type: 'looked', scene: 'look', lead: 'books' },
        { type: 'continued', scene: 'books' },
        { type: 'left-hub', scene: 'look' },
        { type: 'decided', scene: 'budget', picks: ['lights', 'locks'] },
        { type: 'continued', scene: 'reporter' },
      ),
    )
    expect(path.scenes.map(({ scene, done }) => [scene, done])).toEqual([
      ['stall', { kind: 'continued', event: 0, given: [] }],
      [
        'call',
        {
          kind: 'decided',
          event: 1,
          offered: ['tell', 'wait', 'watch'],
          picks: ['wait'],
          timedOut: true,
          vote: undefined,
        },
      ],
      ['look', { kind: 'looked', event: 2, offered: ['books', 'yard'], lead: 'books' }],
      ['books', { kind: 'continued', event: 3, given: [] }],
      ['look', { kind: 'left-hub', event: 4 }],
      [
        'budget',
        {
          kind: 'decided',
          event: 5,
          offered: ['locks', 'letters', 'lights'],
          picks: ['locks', 'lights'],
          timedOut: false,
          vote: undefined,
        },
      ],
      ['reporter', { kind: 'continued', event: 6, given: [] }],
      ['end-well', undefined],
    ])
    expect(path).toMatchObject({ ending: 'end-well', closed: undefined })
    expect(path.scenes[1]?.facts['trust']).toBe(0)
  })

  test('what was struck is not on the path, and marks made meanwhile are', () => {
    const path = playedPath(
      script,
      played(
        script,
        onwards,
        { type: 'decided', scene: 'call', picks: ['tell'] },
        { type: 'marked-key-event', scene: 'call' },
        { type: 'corrected' },
        { type: 'decided', scene: 'call', picks: ['watch'] },
      ),
    )
    expect(decisionsIn(path).map(({ scene, done }) => [scene, done.event, done.picks])).toEqual([
      ['call', 4, ['watch']],
    ])
    expect(path.marked).toEqual(new Set(['call']))
  })

  const toTheEnd: readonly Intent[] = [
    onwards,
    { type: 'decided', scene: 'call', picks: ['tell'] },
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    { type: 'left-hub', scene: 'look' },
    { type: 'decided', scene: 'budget', picks: ['lights'] },
    { type: 'finished', scene: 'end-well' },
  ]
  const marked: Intent = { type: 'marked-key-event', scene: 'call' }
  const answered: Intent = { type: 'hindsight-answered', scene: 'call', measures: ['one-number'], own: [] }

  test('hindsight is finished once members have compared their answers, and not before', () => {
    const isFinished = (...more: Intent[]) => playedPath(script, played(script, ...toTheEnd, ...more)).hindsightFinished
    const compared: Intent = { type: 'hindsight-finished' }
    const each = [isFinished(), isFinished(marked, answered), isFinished(compared)]
    expect(each).toEqual([false, false, true])
  })

  test('the last answer at a moment counts, for as long as the moment is marked', () => {
    const answers = (...more: Intent[]) => [
      ...playedPath(script, played(script, ...toTheEnd, ...more)).answers.entries(),
    ]
    const again: Intent = { ...answered, own: ['A sign'] }
    expect(answers(marked, answered, again)).toEqual([
      ['call', { event: 9, measures: ['one-number'], own: ['A sign'] }],
    ])
    expect(answers(marked, answered, { type: 'unmarked-key-event', scene: 'call' })).toEqual([])
  })

  test('a session that does not replay has a path as far as it goes', () => {
    const session = played(script, onwards, { type: 'decided', scene: 'call', picks: ['tell'] })
    const strange = {
      ...session,
      log: session.log.with(1, { at: session.startedAt, type: 'left-hub', scene: 'look' }),
    }
    expect(playedPath(script, strange).scenes.map(({ scene }) => scene)).toEqual(['stall', 'call'])
  })

  test('a path is that of the events that count, and ends where the play stands', () => {
    fc.assert(
      fc.property(arbitraryPlay(), ({ script: of, session }) => {
        const path = playedPath(of, session)
        const count = session.log.filter((_, index) => !path.scenes.every(({ done }) => done?.event !== index))
        expect(count).toEqual(unstruck(session.log).filter(isPlayed))
        const { scene, facts } = replay(of.graph, session.log).position
        expect(path.scenes.at(-1)).toEqual({ scene, facts, done: undefined })
        for (const { done } of decisionsIn(path)) expect(done.offered).toEqual(expect.arrayContaining([...done.picks]))
      }),
      { numRuns: runs(200) },
    )
  })

  test('a scene at which a room broke off before it was shown is not part of the path', () => {
    const told: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }
    const at = (unseen: object) =>
      playedPath(script, played(script, onwards, told, { type: 'stopped', scene: 'look', ...unseen }))
    expect(at({}).scenes.map(({ scene }) => scene)).toEqual(['stall', 'call', 'look'])
    expect(at({ unseen: true }).scenes.map(({ scene }) => scene)).toEqual(['stall', 'call'])
    const first = playedPath(script, played(script, { type: 'stopped', scene: 'stall', unseen: true }))
    expect(first.scenes.map(({ scene }) => scene)).toEqual(['stall'])
  })
})
