import { describe, expect, test } from 'vitest'
import type { GroupSession } from '../../../src/core/room/agenda.ts'
import {
  update,
  countVotes,
  type ConsoleState,
  freeze,
  newConsoleState,
  showSlide,
} from '../../../src/core/room/console-state.ts'
import { pageNumber, roomView, turnPage, turnToItem } from '../../../src/core/room/room-screen.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

describe('turning pages', () => {
  const words = 'Nobody had asked the one who sells there every day what he sees from his stall. '
  const evening: GroupSession = {
    script: marketScript,
    notes: marketNotes,
    session: played(
      marketScript,
      { type: 'stopped', scene: 'stall' },
      { type: 'hindsight-finished' },
      { type: 'concluded', keep: words.repeat(7), change: 'More.' },
    ),
  }
  const closing = showSlide(newConsoleState(), { kind: 'closing' })

  function partOn(desk: typeof closing) {
    const view = roomView(evening, desk)
    return view.kind === 'closing' ? view.part : undefined
  }

  test('a long slide begins on its first page, and is turned to its last', () => {
    expect(partOn(closing)).toEqual({ number: 1, of: 2 })
    const second = turnPage(evening, closing, 1)
    expect(second?.page).toBe(1)
    expect(second?.revision).toBe(closing.revision + 1)
    expect(second && partOn(second)).toEqual({ number: 2, of: 2 })
  })

  test('there is nothing before the first page, nor after the last', () => {
    expect(turnPage(evening, closing, -1)).toBeUndefined()
    const last = update(closing, { page: 1 })
    expect(turnPage(evening, last, 1)).toBeUndefined()
    expect(turnPage(evening, last, -1)?.page).toBe(0)
  })

  test('a page that is no longer there is the last', () => {
    const far = update(closing, { page: 7 })
    expect(partOn(far)).toEqual({ number: 2, of: 2 })
    expect(turnPage(evening, far, -1)?.page).toBe(0)
  })

  test('it knows which page is shown of how many', () => {
    expect(pageNumber(evening, closing)).toEqual({ number: 1, of: 2 })
    expect(pageNumber(evening, update(closing, { page: 7 }))).toEqual({ number: 2, of: 2 })
  })

  test('it turns to the page on which a draft of that number stands', () => {
    const text = 'settle with all who use the building what post a community centre takes in, and for whom'
    const told = { text, short: 'Post', to: 'Leader', partner: false, because: ['stall'] }
    const draft = { ...told, pillar: 'protect' as const, months: 1 }
    const recommendations = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`draft-${index}`, draft]))
    const many: GroupSession = { ...evening, notes: { ...marketNotes, recommendations } }
    const first = showSlide(newConsoleState(), { kind: 'recommendations' })
    const turnedOver = turnToItem(many, first, 11)
    expect(roomView(many, turnedOver)).toMatchObject({
      drafts: expect.arrayContaining([expect.objectContaining({ number: 11 })]),
    })
    expect(turnToItem(many, turnedOver, 11)).toBe(turnedOver)
    expect(turnToItem(many, first, 44)).toBe(first)
  })

  test('another slide begins on its first page', () => {
    expect(showSlide(update(closing, { page: 1 }), { kind: 'moments' }).page).toBe(0)
  })
})

describe('the view', () => {
  function market(...intents: readonly Intent[]): GroupSession {
    return { script: marketScript, notes: marketNotes, session: played(marketScript, ...intents) }
  }

  const call = market({ type: 'continued', scene: 'stall' })
  const question: ConsoleState = showSlide(newConsoleState(), { kind: 'question' })

  test('a scene is shown by its headline, and by its whole text only when that is asked for', () => {
    const scene = showSlide(newConsoleState(), { kind: 'scene' })
    expect(roomView(market(), scene)).toMatchObject({
      kind: 'scene',
      place: { title: 'The stall', clock: 'Monday, 9 am' },
      headline: 'A stall',
      text: undefined,
      papers: ['A poster'],
    })
    expect(roomView(market(), update(scene, { showsText: true }))).toMatchObject({ text: expect.anything() })
  })

  test('choices on offer are lettered, whole and two at a time first, and then all in short', () => {
    const wordsOn = (page: number) => {
      const view = roomView(call, update(question, { page }))
      return view.kind === 'question' ? view.options.map(({ letter, words }) => `${letter} ${words}`) : []
    }
    expect([0, 1, 2].map(wordsOn)).toEqual([
      ['A Tell the police', 'B Wait'],
      ['C Watch by night'],
      ['A Tell', 'B Wait', 'C Watch by night'],
    ])
  })

  test('votes that are counted stay hidden until they are shown', () => {
    const voted = countVotes(countVotes(question, 'call', { choice: 'tell', votes: 4 }), 'call', {
      choice: 'wait',
      votes: 9,
    })
    expect(JSON.stringify(roomView(call, voted))).not.toMatch(/"votes"|9/)
    expect(roomView(call, showSlide(voted, { kind: 'tally' }))).toMatchObject({
      rows: [
        { letter: 'A', votes: 4 },
        { letter: 'B', votes: 9 },
        { letter: 'C', votes: 0 },
      ],
      isTied: false,
    })
  })

  test('a blank screen shows nothing, whatever else is on', () => {
    expect(roomView(call, update(question, { isBlank: true }))).toEqual({ kind: 'blank' })
  })

  test('a frozen screen goes on showing what it showed', () => {
    const frozen = showSlide(freeze(question, call.session.log.length), { kind: 'scene' })
    const later = market({ type: 'continued', scene: 'stall' }, { type: 'decided', scene: 'call', picks: ['wait'] })
    expect(roomView(later, frozen)).toEqual(roomView(call, question))
  })

  test('a document is shown only once it was handed over', () => {
    const pane = { zoom: 1, x: 0, y: 0 }
    const open = (id: string) => update(question, { exhibit: { id, pane } })
    expect(roomView(call, open('poster'))).toEqual({
      kind: 'exhibit',
      scenario: marketScript.id,
      id: 'poster',
      title: 'A poster',
      marking: undefined,
      pane,
    })
    expect(roomView(call, open('ledger')).kind).toBe('question')
  })

  test('what followed is shown with what was taken and how that was settled', () => {
    const vote = { tally: [{ choice: 'tell', votes: 7 }], abstentions: 1, settled: 'majority' } as const
    const evening = market(
      { type: 'continued', scene: 'stall' },
      { type: 'decided', scene: 'call', picks: ['tell'], vote },
    )
    expect(roomView(evening, showSlide(newConsoleState(), { kind: 'consequence', event: 1 }))).toMatchObject({
      kind: 'consequence',
      taken: [{ letter: 'A', words: 'Tell' }],
      how: 'By majority',
    })
  })

  test('where votes only advise, the room hears of advice and of no majority', () => {
    const vote = { tally: [{ choice: 'tell', votes: 7 }], abstentions: 1, settled: 'majority' } as const
    const evening = market(
      { type: 'continued', scene: 'stall' },
      { type: 'decided', scene: 'call', picks: ['tell'], vote },
    )
    const group = { name: 'Scrutiny Committee', present: [], rule: 'advisory' } as const
    const advised = { ...evening, session: { ...evening.session, group } }
    expect(roomView(advised, showSlide(newConsoleState(), { kind: 'consequence', event: 1 }))).toMatchObject({
      how: 'As advised by a vote',
    })
  })

  test('members advise where an officer decides, or by the rule of their group', () => {
    const people = Object.entries(call.script.cast).map(([id, person]) => [id, { ...person, seat: 'member' }] as const)
    const councillor = { ...call, script: { ...call.script, cast: Object.fromEntries(people) } }
    const group = { name: 'Scrutiny Committee', present: [], rule: 'advisory' } as const
    expect(roomView(call, question)).toMatchObject({ advises: true })
    expect(roomView(councillor, question)).toMatchObject({ advises: false })
    expect(roomView({ ...councillor, session: { ...call.session, group } }, question)).toMatchObject({ advises: true })
  })

  test('a lead keeps its letter when another was opened', () => {
    const atLook = market(
      { type: 'continued', scene: 'stall' },
      { type: 'decided', scene: 'call', picks: ['tell'] },
      { type: 'looked', scene: 'look', lead: 'books' },
      { type: 'continued', scene: 'books' },
    )
    expect(roomView(atLook, question)).toMatchObject({ options: [{ letter: 'B', words: 'The yard' }] })
  })

  test('the drafts that a play brings up are numbered, and those that members put forward are ticked', () => {
    const closed: readonly Intent[] = [
      { type: 'continued', scene: 'stall' },
      { type: 'stopped', scene: 'call' },
      { type: 'hindsight-finished' },
    ]
    const slide = showSlide(newConsoleState(), { kind: 'recommendations' })
    expect(roomView(market(...closed), slide)).toMatchObject({
      kind: 'recommendations',
      drafts: [{ number: 1, to: 'Head of Communications', text: 'publish that one number.', agreed: false }],
    })
    const agreed = market(...closed, { type: 'put-forward', recommendations: ['always'] })
    expect(roomView(agreed, slide)).toMatchObject({ drafts: [{ number: 1, agreed: true }] })
  })

  test('what came later is told by what members agreed to', () => {
    const notes = {
      ...marketNotes,
      afterwards: [
        { when: { agreed: 'always' }, text: [['p', 'They ring it in May.']] },
        { when: { not: { agreed: 'always' } }, text: [['p', 'Nobody rings.']] },
      ],
    } as unknown as GroupSession['notes']
    const slide = showSlide(newConsoleState(), { kind: 'afterwards' })
    const stopped: Intent = { type: 'stopped', scene: 'stall' }
    const revealed: Intent = { type: 'hindsight-finished' }
    expect(roomView({ ...market(stopped, revealed), notes }, slide)).toMatchObject({ text: [[['p', 'Nobody rings.']]] })
    const agreed = market(stopped, revealed, { type: 'put-forward', recommendations: ['always'] })
    expect(roomView({ ...agreed, notes }, slide)).toMatchObject({ text: [[['p', 'They ring it in May.']]] })
  })

  test('a frozen screen goes on showing what followed from a decision that is undone meanwhile', () => {
    const decided: Intent = { type: 'decided', scene: 'call', picks: ['wait'] }
    const evening = market({ type: 'continued', scene: 'stall' }, decided)
    const seen = showSlide(newConsoleState(), { kind: 'consequence', event: 1 })
    const frozen = showSlide(freeze(seen, evening.session.log.length), { kind: 'question' })
    const corrected = market({ type: 'continued', scene: 'stall' }, decided, { type: 'corrected' })
    expect(roomView(corrected, frozen)).toEqual(roomView(evening, seen))
  })
})
