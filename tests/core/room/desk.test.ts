import { expect, test } from 'vitest'
import { clockOf, started } from '../../../src/core/room/clock.ts'
import {
  abstained,
  ballotAt,
  changed,
  counted,
  newDesk,
  reopened,
  ticked,
} from '../../../src/core/room/desk.ts'

const minute = 60_000
const hour = 60 * minute
const begun = ticked(newDesk(), 1_000 * hour).desk

test('hands are set table by table, and none at all are not kept', () => {
  const voted = [
    { choice: 'tell', table: 'Table 1', votes: 4 },
    { choice: 'tell', table: 'Table 2', votes: 2 },
    { choice: 'tell', table: 'Table 1', votes: 5 },
    { choice: 'wait', table: 'Table 1', votes: 1 },
    { choice: 'wait', table: 'Table 1', votes: 0 },
  ].reduce((desk, hands) => counted(desk, 'call', hands), newDesk())
  expect(ballotAt(abstained(voted, 'call', 3), 'call')).toEqual({
    scene: 'call',
    tally: [
      { choice: 'tell', table: 'Table 2', votes: 2 },
      { choice: 'tell', table: 'Table 1', votes: 5 },
    ],
    abstentions: 3,
  })
  expect(ballotAt(voted, 'budget').tally).toEqual([])
})

test('time is counted while the console is looked at, and raises no revision', () => {
  const { desk, gap } = ticked(ticked(begun, 1_000 * hour + minute).desk, 1_000 * hour + 2 * minute)
  expect(desk.spent.ms).toBe(2 * minute)
  expect(gap).toBeUndefined()
  expect(desk.revision).toBe(begun.revision)
})

test('an hour of sleep is told of and not counted, and the timer waits at what was left', () => {
  const running = changed(begun, { timer: started(clockOf(180), 1_000 * hour - minute) })
  const { desk, gap } = ticked(running, 1_001 * hour)
  expect(gap).toBe(hour)
  expect(desk.spent.ms).toBe(0)
  expect(desk.timer).toEqual({ kind: 'paused', left: 2 * minute, total: 3 * minute })
  expect(desk.revision).toBe(running.revision + 1)
})

test('a clock that is put back does no harm either', () => {
  const running = changed(begun, { timer: started(clockOf(180), 1_000 * hour) })
  const { desk, gap } = ticked(running, 900 * hour)
  expect(gap).toBe(-100 * hour)
  expect(desk.timer).toEqual({ kind: 'paused', left: 3 * minute, total: 3 * minute })
  expect(ticked(desk, 900 * hour + minute).desk.spent.ms).toBe(minute)
})

test('a desk that is opened again is later than anything that a screen has heard of', () => {
  expect(reopened({ ...newDesk(), revision: 7 }, 2_000_000).revision).toBe(2_000)
  expect(reopened({ ...newDesk(), revision: 5_000 }, 2_000_000).revision).toBe(5_100)
})
