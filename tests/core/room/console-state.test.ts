import { describe, expect, test } from 'vitest'
import {
  countAbstentions,
  ballotAt,
  update,
  countedApart,
  countVotes,
  saveDraft,
  freeze,
  uncounted,
  votesIn,
  newConsoleState,
  panned,
  reopen,
  markTablesCounted,
  tick,
  setTimer,
  clearDrafts,
  wholePane,
  zoomed,
} from '../../../src/core/room/console-state.ts'
import { newTimer, start } from '../../../src/core/room/timer.ts'

describe('console state', () => {
  const minute = 60_000
  const hour = 60 * minute
  const begun = tick(newConsoleState(), 1_000 * hour).state

  test('votes are set table by table, and none at all are not kept', () => {
    const voted = [
      { choice: 'tell', table: 'Table 1', votes: 4 },
      { choice: 'tell', table: 'Table 2', votes: 2 },
      { choice: 'tell', table: 'Table 1', votes: 5 },
      { choice: 'wait', table: 'Table 1', votes: 1 },
      { choice: 'wait', table: 'Table 1', votes: 0 },
    ].reduce((state, hands) => countVotes(state, 'call', hands), newConsoleState())
    expect(ballotAt(voted, 'call').tally).toEqual([
      { choice: 'tell', table: 'Table 2', votes: 2 },
      { choice: 'tell', table: 'Table 1', votes: 5 },
    ])
    expect(ballotAt(voted, 'budget').tally).toEqual([])
  })

  test('those who abstain are counted table by table, and recorded as one number', () => {
    const voted = [
      { table: 'Table 1', votes: 2 },
      { table: 'Table 2', votes: 3 },
      { table: 'Table 2', votes: 2 },
      { table: 'Table 3', votes: 0 },
    ].reduce((state, row) => countAbstentions(state, 'call', row), newConsoleState())
    expect(votesIn(ballotAt(voted, 'call'), undefined)).toEqual({ tally: [], abstentions: 4 })
  })

  test('where some join from elsewhere, votes are recorded by choice alone, and what is not counted is known', () => {
    const group = {
      name: 'Members',
      present: [],
      rule: 'majority',
      tables: ['Table 1', 'Table 2'],
      remote: true,
    } as const
    const voted = [
      { choice: 'tell', table: 'Table 1', votes: 3 },
      { choice: 'tell', table: 'Remote', votes: 1 },
    ].reduce((state, row) => countVotes(state, 'call', row), newConsoleState())
    expect(countedApart(group)).toEqual(['Table 1', 'Table 2', 'Remote'])
    expect(countedApart({ ...group, tables: undefined })).toEqual(['In the room', 'Remote'])
    expect(votesIn(ballotAt(voted, 'call'), group)).toEqual({ tally: [{ choice: 'tell', votes: 4 }], abstentions: 0 })
    expect(uncounted(ballotAt(voted, 'call'), group)).toEqual(['Table 2'])
    expect(uncounted(ballotAt(markTablesCounted(voted, 'call', ['Table 2']), 'call'), group)).toEqual([])
    expect(uncounted(ballotAt(newConsoleState(), 'call'), group)).toEqual([])
  })

  test('a number that an earlier version kept for all tables gives way to the first that is counted at one', () => {
    const before = countAbstentions(newConsoleState(), 'call', { votes: 4 })
    expect(votesIn(ballotAt(before, 'call'), undefined).abstentions).toBe(4)
    const after = countAbstentions(before, 'call', { table: 'Table 2', votes: 1 })
    expect(votesIn(ballotAt(after, 'call'), undefined).abstentions).toBe(1)
  })

  test('a table is marked as counted once, and that alone raises no revision twice', () => {
    const once = markTablesCounted(newConsoleState(), 'call', ['Table 1'])
    expect(ballotAt(once, 'call').tablesDone).toEqual(['Table 1'])
    expect(markTablesCounted(once, 'call', ['Table 1'])).toBe(once)
    expect(ballotAt(markTablesCounted(once, 'call', ['Table 1', 'Table 2']), 'call').tablesDone).toEqual([
      'Table 1',
      'Table 2',
    ])
    expect(ballotAt(once, 'budget').tablesDone).toEqual([])
  })

  test('time is counted while the console is looked at, and raises no revision', () => {
    const { state, gap } = tick(tick(begun, 1_000 * hour + minute).state, 1_000 * hour + 2 * minute)
    expect(state.spent.ms).toBe(2 * minute)
    expect(gap).toBeUndefined()
    expect(state.revision).toBe(begun.revision)
  })

  test('an hour of sleep is told of and not counted, and the timer waits at what was left', () => {
    const running = update(begun, { timer: start(newTimer(180), 1_000 * hour - minute) })
    const { state, gap } = tick(running, 1_001 * hour)
    expect(gap).toBe(hour)
    expect(state.spent.ms).toBe(0)
    expect(state.timer).toEqual({ kind: 'paused', left: 2 * minute, total: 3 * minute })
    expect(state.revision).toBe(running.revision + 1)
  })

  test('a clock that is put back does no harm either', () => {
    const running = update(begun, { timer: start(newTimer(180), 1_000 * hour) })
    const { state, gap } = tick(running, 900 * hour)
    expect(gap).toBe(-100 * hour)
    expect(state.timer).toEqual({ kind: 'paused', left: 3 * minute, total: 3 * minute })
    expect(tick(state, 900 * hour + minute).state.spent.ms).toBe(minute)
  })

  test('a state that is opened again is later than anything that a screen has heard of', () => {
    expect(reopen({ ...newConsoleState(), revision: 7 }, 2_000_000).revision).toBe(2_000)
    expect(reopen({ ...newConsoleState(), revision: 5_000 }, 2_000_000).revision).toBe(5_100)
  })

  test('a frozen room’s timer stands still once the console’s was paused, prolonged or taken away', () => {
    const running = update(begun, { timer: start(newTimer(180), 1_000 * hour) })
    const frozen = freeze(running, 1)
    const held = { kind: 'paused', left: 2 * minute, total: 3 * minute }
    for (const timer of [newTimer(120), start(newTimer(240), 1_000 * hour + minute), undefined]) {
      const after = setTimer(frozen, timer, 1_000 * hour + minute)
      expect(after.timer).toEqual(timer)
      expect(after.frozen).toMatchObject({ events: 1, timer: held })
    }
    expect(tick(frozen, 1_001 * hour).state.frozen?.timer).toEqual({ ...held, left: 3 * minute })
    expect(setTimer(freeze(begun, 1), newTimer(60), 0).frozen?.timer).toBeUndefined()
    expect(setTimer(begun, newTimer(60), 0).frozen).toBeUndefined()
  })

  test('what is half typed is kept by its name until it is empty, or taken away by how its name begins', () => {
    const typed = [
      ['minority at call on two', 'Some would wait'],
      ['minority at call on one', 'Some'],
      ['minority at call-back on two', 'Others'],
      ['note on two', 'Ask Mr'],
    ].reduce((state, [name = '', text = '']) => saveDraft(state, name, text), newConsoleState())
    expect(typed.revision).toBe(4)
    const left = clearDrafts(saveDraft(typed, 'note on two', ''), ['minority at call on '])
    expect(left.drafts).toEqual({ 'minority at call-back on two': 'Others' })
    expect(clearDrafts(left, ['reason at call on '])).toBe(left)
  })
})

describe('an exhibit on screen', () => {
  test('a document is never smaller than the screen, nor larger than four of it', () => {
    expect(zoomed(wholePane, -1)).toEqual(wholePane)
    expect(zoomed(wholePane, 1)).toEqual({ zoom: 1.5, x: 0.5, y: 0 })
    expect([1, 2, 3, 4, 5].reduce(pane => zoomed(pane, 1), wholePane).zoom).toBe(4)
  })

  test('it is moved in smaller steps the nearer one looks, and not beyond its edges', () => {
    expect(panned(wholePane, 1, 0)).toEqual({ zoom: 1, x: 0.2, y: 0 })
    expect(panned({ zoom: 2, x: 0.5, y: 0.5 }, -1, 1)).toEqual({ zoom: 2, x: 0.4, y: 0.6 })
    expect(panned({ zoom: 1, x: 0.1, y: 1 }, -1, 1)).toEqual({ zoom: 1, x: 0, y: 1 })
  })
})
