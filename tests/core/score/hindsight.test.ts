import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Hindsight,
  hindsightOf,
  keyEventsMet,
  measuresOffered,
  measuresProposed,
  momentsOf,
} from '../../../src/core/score/hindsight.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes as notes, marketNotes, marketScript as script, marketScript } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'
import { completePlay } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'
import { tenpennyHall } from '../report/support/tenpenny-hall.ts'

describe('hindsight', () => {
  const toTheEnd: readonly Intent[] = [
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['tell'] },
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    { type: 'left-hub', scene: 'look' },
    { type: 'decided', scene: 'budget', picks: ['lights'] },
    { type: 'finished', scene: 'end-well' },
  ]
  const compared: Intent = { type: 'hindsight-finished' }

  function hindsight(...intents: readonly Intent[]): Hindsight | undefined {
    return hindsightOf(script, notes, playedPath(script, played(script, ...toTheEnd, ...intents)))
  }

  const call = { scene: 'call', title: 'call', text: 'Nobody knew whom to tell.' }
  const books = { scene: 'books', title: 'books', text: 'The figures did not add up.' }
  const number = { id: 'one-number', ...notes.measures['one-number'] }
  const cctv = { id: 'more-cctv', ...notes.measures['more-cctv'] }

  test('until members have compared there is nothing to tell', () => {
    expect(hindsight({ type: 'marked-key-event', scene: 'call' })).toBeUndefined()
  })

  test('who marks nothing has missed every key event that was reached', () => {
    expect(hindsight(compared)).toMatchObject({
      found: [],
      alsoSeen: [
        { ...call, title: 'The call', measures: [number] },
        { ...books, title: 'The books', measures: [number] },
      ],
      alsoMarked: [],
    })
  })

  test('what was read in its short form is not missed', () => {
    expect(hindsight({ type: 'read-in-short', scene: 'call' }, compared)?.alsoSeen.map(({ scene }) => scene)).toEqual([
      'books',
    ])
  })

  test('a key event that was marked is found, with what members named there', () => {
    const found = hindsight(
      { type: 'marked-key-event', scene: 'call' },
      {
        type: 'hindsight-answered',
        scene: 'call',
        measures: ['more-cctv', 'one-number'],
        own: ['A sign at the door'],
      },
      compared,
    )?.found
    expect(found).toEqual([
      {
        ...call,
        title: 'The call',
        measures: [number],
        named: { helping: [number], elsewhere: [], decoys: [cctv], own: ['A sign at the door'], event: 8 },
      },
    ])
  })

  test('what the author names at another moment is said to belong there', () => {
    const { script: hall, notes: told } = tenpennyHall
    const session = played(
      hall,
      { type: 'decided', scene: 'the-book', picks: ['tell-audit'] },
      { type: 'stopped', scene: 'the-hire' },
      { type: 'marked-key-event', scene: 'the-book' },
      { type: 'hindsight-answered', scene: 'the-book', measures: ['hire-checks', 'cameras'], own: [] },
      compared,
    )
    const named = hindsightOf(hall, told, playedPath(hall, session))?.found[0]?.named
    expect(named?.elsewhere.map(({ id, at }) => [id, at])).toEqual([['hire-checks', ['Every second Tuesday']]])
    expect(named?.decoys.map(({ id, decoy }) => [id, decoy])).toEqual([['cameras', 'Nothing happened at the door.']])
  })

  test('a moment that the author does not list was also marked, with its measures and words', () => {
    expect(
      hindsight(
        { type: 'marked-key-event', scene: 'stall' },
        { type: 'hindsight-answered', scene: 'stall', measures: ['more-cctv'], own: ['Walk past'] },
        compared,
      )?.alsoMarked,
    ).toEqual([{ scene: 'stall', title: 'The stall', measures: [cctv], own: ['Walk past'], event: 8 }])
  })

  test('a mark that was taken back, or at a scene that no longer counts, is no mark', () => {
    const session = played(
      script,
      { type: 'continued', scene: 'stall' },
      { type: 'decided', scene: 'call', picks: ['tell'] },
      { type: 'marked-key-event', scene: 'look' },
      { type: 'marked-key-event', scene: 'stall' },
      { type: 'unmarked-key-event', scene: 'stall' },
      { type: 'corrected' },
      { type: 'stopped', scene: 'call' },
      compared,
    )
    expect(hindsightOf(script, notes, playedPath(script, session))).toMatchObject({
      found: [],
      alsoSeen: [{ scene: 'call' }],
      alsoMarked: [],
    })
  })

  /** Marks and answers at any scene that was met, with any measure there is. */
  const arbitraryLook = fc.record({
    dice: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
    marks: fc.array(fc.nat(), { maxLength: 6 }),
    measures: fc.subarray(Object.keys(tenpennyHall.notes.measures)),
    own: fc.array(fc.constantFrom('One of our own', 'Another of our own'), { maxLength: 2 }),
  })

  test('found and missed are the key events that were reached, and nothing else of the author is told', () => {
    fc.assert(
      fc.property(
        arbitraryLook,
        fc.constantFrom({ script, notes }, tenpennyHall),
        fc.boolean(),
        ({ dice, marks, measures, own }, of, toAnEnding) => {
          const whole = completePlay(of.script, dice)
          const log = toAnEnding ? whole.log : whole.log.slice(0, (dice[0] ?? 0) % whole.log.length)
          const open = { ...whole, log }
          const reached = [...new Set(playedPath(of.script, open).scenes.map(({ scene }) => scene))]
          const last = playedPath(of.script, open).scenes.at(-1)?.scene ?? ''
          const isOver = of.script.graph.places[last]?.kind === 'ending'
          const marked = marks.map(mark => reached[mark % reached.length] ?? last)
          const session = after(
            open,
            of.script,
            { type: isOver ? 'finished' : 'stopped', scene: last },
            ...marked.flatMap((scene): readonly Intent[] => [
              { type: 'marked-key-event', scene },
              { type: 'hindsight-answered', scene, measures, own },
            ]),
            compared,
          )
          const told = hindsightOf(of.script, of.notes, playedPath(of.script, session))
          const { found = [], alsoSeen = [], alsoMarked = [] } = told ?? {}
          const keyEvents = reached.filter(scene => scene in of.notes.keyEvents)
          const isIn = (set: readonly string[]) => (scene: string) => set.includes(scene)

          const foundAt = found.map(({ scene }) => scene)
          const missedAt = alsoSeen.map(({ scene }) => scene)
          expect(foundAt).toEqual(keyEvents.filter(isIn(marked)))
          expect([...foundAt, ...missedAt].toSorted()).toEqual(keyEvents.toSorted())
          expect(missedAt.filter(isIn(foundAt))).toEqual([])
          expect(alsoMarked.map(({ scene }) => scene)).toEqual(
            reached.filter(scene => marked.includes(scene) && !keyEvents.includes(scene)),
          )

          const said = JSON.stringify(told)
          for (const [scene, { text }] of Object.entries(of.notes.keyEvents))
            expect(said.includes(JSON.stringify(text))).toBe(keyEvents.includes(scene))
          for (const [id, { text, decoy }] of Object.entries(of.notes.measures)) {
            const isReached = keyEvents.some(scene => of.notes.keyEvents[scene]?.measures.includes(id))
            if (!isReached && decoy === undefined) expect(said).not.toContain(JSON.stringify(text))
          }
          for (const { named } of found) expect(named.own).toEqual(own)
          for (const moment of alsoMarked) expect(moment.own).toEqual(own)
          expect(judged(told)).not.toContain('of our own')
        },
      ),
      { numRuns: runs(300) },
    )
  })

  /** All that is told, without the members' own words where they belong. */
  function judged(told: Hindsight | undefined): string {
    return JSON.stringify(told, (key, value: unknown) => (key === 'own' ? undefined : value))
  }
})

describe('key events', () => {
  const play: readonly Intent[] = [
    { type: 'continued', scene: 'stall' },
    { type: 'decided', scene: 'call', picks: ['watch'] },
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    { type: 'marked-key-event', scene: 'books' },
    { type: 'decided', scene: 'budget', picks: ['locks'] },
  ]

  function hindsight(...intents: Intent[]) {
    return keyEventsMet(playedPath(script, played(script, ...intents)), marketNotes).map(event => [
      event.scene,
      event.hindsight,
    ])
  }

  test('key events that the play reached were marked, missed, or not asked about yet', () => {
    expect(hindsight(...play)).toEqual([
      ['call', 'unasked'],
      ['books', 'marked'],
    ])
    const finished: Intent = { type: 'finished', scene: 'end-badly' }
    expect(hindsight(...play, finished, { type: 'hindsight-finished' })).toEqual([
      ['call', 'missed'],
      ['books', 'marked'],
    ])
  })

  test('a key event that was not reached is not told', () => {
    expect(hindsight(...play.slice(0, 1))).toEqual([['call', 'unasked']])
    expect(hindsight()).toEqual([])
  })
})

describe('measures on offer', () => {
  const { script: story, notes: storyNotes } = tenpennyHall

  function offeredAfter(...intents: readonly Intent[]): readonly string[] {
    return measuresOffered(playedPath(story, played(story, ...intents)), storyNotes).map(({ text }) => text)
  }

  test('measures of the key events that were reached are offered with every decoy, by the alphabet', () => {
    expect(offeredAfter({ type: 'decided', scene: 'the-book', picks: ['tell-audit'] })).toEqual([
      'A check on who is behind a regular hire',
      'A way out for staff in debt to someone they fear',
      'Cameras at the door',
      'Two people sign for every hire paid in cash',
    ])
  })

  test('a measure that belongs only to a key event further on is not offered', () => {
    expect(offeredAfter()).toEqual([
      'A way out for staff in debt to someone they fear',
      'Cameras at the door',
      'Two people sign for every hire paid in cash',
    ])
  })

  test('where no key event was reached nothing is offered: it would be decoys alone', () => {
    expect(measuresOffered(playedPath(marketScript, played(marketScript)), marketNotes)).toEqual([])
  })
})

describe('proposed measures', () => {
  test('measures that were proposed at a scene are given once each, without those erased since', () => {
    const session = played(
      marketScript,
      { type: 'proposed-measure', scene: 'stall', text: 'A bell' },
      { type: 'proposed-measure', scene: 'stall', text: 'A bell' },
      { type: 'proposed-measure', scene: 'stall', text: 'Ask Mr Reed' },
      { type: 'erased', event: 2 },
      { type: 'continued', scene: 'stall' },
      { type: 'proposed-measure', scene: 'call', text: 'A card' },
    )
    expect(measuresProposed(session, 'stall')).toEqual(['A bell'])
    expect(measuresProposed(session, 'call')).toEqual(['A card'])
  })
})

describe('moments', () => {
  test('a play is told in moments: each scene once, with what was known and done there', () => {
    const session = played(
      script,
      { type: 'opened-exhibit', scene: 'stall', exhibit: 'poster' },
      { type: 'continued', scene: 'stall' },
      { type: 'timed-out', scene: 'call' },
      { type: 'looked', scene: 'look', lead: 'books' },
      { type: 'continued', scene: 'books' },
      { type: 'looked', scene: 'look', lead: 'yard' },
    )
    expect(
      momentsOf(script, session, playedPath(script, session)).map(
        ({ scene, title, headline, opened, chosen, timedOut }) => [scene, title, headline, opened, chosen, timedOut],
      ),
    ).toEqual([
      ['stall', 'The stall', 'A stall', ['A poster'], [], false],
      ['call', 'The call', undefined, [], ['Wait'], true],
      ['look', 'A look round', undefined, [], ['The books', 'The yard'], false],
      ['books', 'The books', undefined, [], [], false],
      ['yard', 'The yard', undefined, [], [], false],
    ])
  })

  test('what was struck is no moment', () => {
    const session = played(
      script,
      { type: 'continued', scene: 'stall' },
      { type: 'decided', scene: 'call', picks: ['tell'] },
      { type: 'corrected' },
    )
    const moments = momentsOf(script, session, playedPath(script, session))
    expect(moments.map(({ scene, chosen }) => [scene, chosen])).toEqual([
      ['stall', []],
      ['call', []],
    ])
  })

  test('a moment begins as its scene begins', () => {
    const session = played(script)
    expect(momentsOf(script, session, playedPath(script, session))[0]).toMatchObject({
      clock: 'Monday, 9 am',
      stage: 'only',
      begins: ['p', 'Words.'],
    })
  })
})
