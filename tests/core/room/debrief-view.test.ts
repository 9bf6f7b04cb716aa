import { describe, expect, test } from 'vitest'
import { debriefSlides, type GroupSession } from '../../../src/core/room/agenda.ts'
import { type DebriefSlide, newConsoleState, showSlide, type Slide } from '../../../src/core/room/console-state.ts'
import { debriefView, titleOfSlide } from '../../../src/core/room/debrief-view.ts'
import { pageNumber, roomView } from '../../../src/core/room/room-screen.ts'
import { realQuestions } from '../../../src/core/score/debrief-notes.ts'
import { replay } from '../../../src/core/session/replay.ts'
import type { Intent, Vote } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'
import { movesAt } from '../../support/random-session.ts'
import { productScenarios } from '../../support/shelf.ts'

function market(...intents: readonly Intent[]): GroupSession {
  return { script: marketScript, notes: marketNotes, session: played(marketScript, ...intents) }
}

const onwards: Intent = { type: 'continued', scene: 'stall' }
const stopped: Intent = { type: 'stopped', scene: 'look' }
const revealed: Intent = { type: 'hindsight-finished' }
const decided = (pick: string, vote?: Vote): Intent => {
  return { type: 'decided', scene: 'call', picks: [pick], ...(vote && { vote }) }
}
const tied: Vote = {
  tally: [
    { choice: 'tell', votes: 3 },
    { choice: 'wait', votes: 3 },
    { choice: 'watch', votes: 1 },
  ],
  abstentions: 2,
  settled: 'casting-vote',
}

describe('before the members have finished looking back', () => {
  test('nothing but what surprised them and their own moments is shown', () => {
    const open = market(onwards, decided('tell', tied), stopped)
    const kinds = ['boundaries', 'four-ps', 'signs', 'questions', 'recommendations', 'afterwards', 'closing'] as const
    for (const slide of [
      ...kinds.map((kind): DebriefSlide => ({ kind })),
      { kind: 'decision', number: 1 } as const,
      { kind: 'divided', number: 1 } as const,
      { kind: 'asked', number: 1, back: { kind: 'moments' } } as const,
    ])
      expect(debriefView(open, slide)).toEqual({ kind: 'blank' })
    expect(debriefView(open, { kind: 'surprise' })).toMatchObject({ title: 'What surprised you?', ending: undefined })
  })

  test('nothing at all is shown while the story goes on', () => {
    const call = market(onwards)
    for (const kind of ['surprise', 'moments', 'closing'] as const)
      expect(debriefView(call, { kind })).toEqual({ kind: 'blank' })
  })

  test('the moments are the decisions and what members marked, and nothing tells which the author lists', () => {
    const open = market(onwards, decided('tell'), { type: 'marked-key-event', scene: 'stall' }, stopped)
    expect(debriefView(open, { kind: 'moments' })).toMatchObject({
      isAnswered: false,
      list: [
        { number: undefined, title: 'The stall', isMarked: true, isAuthors: false },
        { number: 1, title: 'The call', isMarked: false, isAuthors: false },
      ],
    })
  })
})

test('once the answer is shown, the moments of the author fill in, and only what someone saw is told in words', () => {
  const evening = market(
    onwards,
    decided('tell'),
    { type: 'marked-key-event', scene: 'stall' },
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'stopped', scene: 'books' },
    revealed,
  )
  expect(debriefView(evening, { kind: 'moments' })).toMatchObject({
    isAnswered: true,
    list: [
      { title: 'The stall', isMarked: true, isAuthors: false },
      { title: 'The call', isMarked: false, isAuthors: true },
      { title: 'The books', isMarked: false, isAuthors: true },
    ],
  })
})

test('what was out of bounds is named with the number of its decision, its kind and the reason', () => {
  expect(debriefView(market(onwards, decided('watch'), stopped, revealed), { kind: 'boundaries' })).toMatchObject({
    title: 'What was out of bounds',
    crossed: [{ number: 1, chosen: 'Watch by night', boundary: 'unlawful', why: 'No authorisation.' }],
  })
})

test('in the picture of the four Ps each decision says what it helped and harmed, several picks by the strongest', () => {
  const evening = market(
    onwards,
    decided('tell'),
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
    { type: 'left-hub', scene: 'look' },
    { type: 'decided', scene: 'budget', picks: ['locks', 'letters'] },
    { type: 'finished', scene: 'end-well' },
    revealed,
  )
  expect(debriefView(evening, { kind: 'four-ps' })).toMatchObject({
    columns: [
      { number: '1', isOutOfBounds: false, helped: { pursue: 3, prevent: 0 }, harmed: { pursue: 0, prevent: 1 } },
      { number: '2', helped: { pursue: 2, protect: 1 }, harmed: { pursue: 0 } },
    ],
  })
})

test('a decision has every choice with its votes, how it was settled, and the reasons, without a point', () => {
  const view = debriefView(market(onwards, decided('tell', tied), stopped, revealed), { kind: 'decision', number: 1 })
  expect(view).toMatchObject({
    title: 'Decision 1: The call',
    how: 'By casting vote',
    abstentions: 2,
    choices: [
      { letter: 'A', words: 'Tell', votes: 3, isTaken: true },
      { letter: 'B', words: 'Wait', votes: 3, isTaken: false },
      { letter: 'C', words: 'Watch by night', votes: 1, isTaken: false },
    ],
    helped: { pillars: ['pursue'], why: 'They can act.' },
    harmed: { pillars: ['prevent'], why: 'It frightens people.' },
  })
  expect(JSON.stringify(view)).not.toMatch(/points|"id"/)
})

test('a decision without votes has none to show, and one that is not there shows nothing', () => {
  const evening = market(onwards, decided('tell'), stopped, revealed)
  expect(debriefView(evening, { kind: 'decision', number: 1 })).toMatchObject({
    how: undefined,
    choices: [{ votes: undefined }, { votes: undefined }, { votes: undefined }],
  })
  expect(debriefView(evening, { kind: 'asked', number: 9, back: { kind: 'moments' } })).toEqual({ kind: 'blank' })
})

test('where the room was divided, both sides say what they did or would do, and the rest is counted', () => {
  const evening = market(onwards, decided('tell', tied), stopped, revealed)
  expect(debriefView(evening, { kind: 'divided', number: 1 })).toMatchObject({
    title: 'Decision 1: The call, a tie, settled by casting vote',
    sides: [
      { words: 'Tell', votes: 3, isTaken: true, helped: { why: 'They can act.' } },
      { words: 'Wait', votes: 3, isTaken: false, harmed: { why: 'Time is lost.' } },
    ],
    others: [{ words: 'Watch by night', votes: 1 }],
  })
})

test('where the room was overruled, its title says so and the reason stays with the record', () => {
  const vote: Vote = {
    tally: [{ choice: 'wait', votes: 7 }],
    abstentions: 0,
    settled: 'overruled',
    reason: 'Mrs Lane.',
  }
  const view = debriefView(market(onwards, decided('tell', vote), stopped, revealed), { kind: 'divided', number: 1 })
  expect(view).toMatchObject({ title: 'Decision 1: The call, the room was overruled' })
  expect(JSON.stringify(view)).not.toContain('Mrs Lane')
})

test('where votes were close, the title gives them, and without votes that there is another view', () => {
  const close: Vote = {
    tally: [
      { choice: 'tell', votes: 4 },
      { choice: 'wait', votes: 3 },
    ],
    abstentions: 0,
    settled: 'majority',
  }
  const titleWith = (vote: Vote) =>
    titleOfSlide(market(onwards, decided('tell', vote), stopped), { kind: 'divided', number: 1 })
  expect(titleWith(close)).toBe('Decision 1: The call, 4 votes to 3')
  const agreed: Vote = { tally: [], abstentions: 0, settled: 'consensus', minority: 'Wait a week.' }
  expect(titleWith(agreed)).toBe('Decision 1: The call, with a minority view')
})

test('of the real questions, those for officers are ticked, and the day of a second look is said in words', () => {
  const [question = ''] = realQuestions(marketNotes)
  const evening = market(
    onwards,
    decided('tell'),
    stopped,
    revealed,
    { type: 'answered', answers: [{ question, text: 'Mr Reed', forOfficers: true }] },
    { type: 'concluded', keep: 'Ask', secondLook: '2027-06-03' },
  )
  const view = debriefView(evening, { kind: 'questions' })
  expect(view.kind === 'questions' && view.questions.map(({ forOfficers }) => forOfficers)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
  expect(JSON.stringify(view)).not.toContain('Mr Reed')
  expect(debriefView(evening, { kind: 'closing' })).toMatchObject({ keep: 'Ask', secondLook: '3 June 2027' })
})

test('every screen of the debrief has a title, which the console shows too', () => {
  const evening = market(onwards, decided('tell', tied), stopped, revealed)
  for (const slide of debriefSlides(evening)) {
    const view = roomView(evening, showSlide(newConsoleState(), slide))
    if ('title' in view && view.kind !== 'welcome') expect(titleOfSlide(evening, slide)).toBe(view.title)
    expect(titleOfSlide(evening, slide)).toMatch(/\w/)
  }
})

describe('from the ending to the end', () => {
  test('no session of any case has more than twenty screens', { timeout: 120_000 }, async () => {
    const longest: Record<string, number> = {}
    for (const { script, debrief: notes } of await productScenarios())
      for (const die of [1, 2, 4]) {
        const evening = wholeSession({ script, notes, session: played(script) }, die)
        const count = 1 + debriefSlides(evening).reduce((sum, slide) => sum + pagesOf(evening, slide), 0)
        longest[script.id] = Math.max(longest[script.id] ?? 0, count)
      }
    expect(Object.keys(longest)).toHaveLength(5)
    expect(Object.entries(longest).filter(([, count]) => count > 20)).toEqual([])
  })

  function pagesOf(evening: GroupSession, slide: Slide): number {
    return pageNumber(evening, showSlide(newConsoleState(), slide)).of
  }

  /** To an ending, with a close vote at every decision, and every recommendation put forward. */
  function wholeSession({ script, notes, session: begun }: GroupSession, die: number): GroupSession {
    let session = begun
    for (let turn = die; ; turn += die + 1) {
      const moves = movesAt(script, replay(script.graph, session.log).position).filter(
        ({ type }) => type !== 'timed-out',
      )
      const move = moves[turn % Math.max(1, moves.length)]
      if (move === undefined) break
      session = after(session, script, withVotes(move, script, die))
    }
    const { scene } = replay(script.graph, session.log).position
    const seen = [...new Set(session.log.flatMap(event => ('scene' in event ? [event.scene] : [])))]
    const marks = seen.slice(0, 6).map((each): Intent => ({ type: 'marked-key-event', scene: each }))
    const closing: readonly Intent[] = [
      { type: 'finished', scene },
      ...marks,
      revealed,
      {
        type: 'put-forward',
        recommendations: Object.keys(notes.recommendations).filter((_, index) => index % die === 0),
      },
      {
        type: 'concluded',
        keep: 'Asking why a room is empty.',
        change: 'Who opens the post.',
        secondLook: '2027-06-03',
      },
    ]
    return { script, notes, session: after(session, script, ...closing) }
  }

  function withVotes(move: Intent, { scenes }: GroupSession['script'], die: number): Intent {
    if (move.type !== 'decided') return move
    const choices = Object.keys(scenes[move.scene]?.decision?.choices ?? {})
    const tally = choices.map((choice, index) => ({
      choice,
      votes: move.picks.includes(choice) ? 5 : (index + die) % 5,
    }))
    return {
      ...move,
      vote: { tally, abstentions: 1, settled: 'majority', minority: 'Some of us would ask the county.' },
    }
  }
})
