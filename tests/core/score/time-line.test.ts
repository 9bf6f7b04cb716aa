import { expect, test } from 'vitest'
import { timeLine } from '../../../src/core/score/time-line.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { played } from '../../support/played-session.ts'
import { scenario } from '../../support/scenario.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'

const story = scenario`
  measures:
    one-number: { text: One number to ring, pillar: protect, area: communications, protects: [intelligence] }
  scenes:
    alert: { title: An alert, clock: "Friday 29 October, 16:40", key-event: { text: It lay there., measures: [one-number], sign: { what: a bank alert, for: 3 days } }, goto: first }
    first: { clock: "The same day, 17:00", decision: { choices: &choices { well: { label: Well }, badly: { label: Badly, out-of-bounds: { kind: unsafe, why: It harms. } } }, goto: second } }
    second: { decision: { choices: *choices, goto: third } }
    third: { clock: Tuesday 2 November, decision: { choices: *choices, goto: quiet } }
    quiet: { clock: "Wednesday 3 November, 9 am", goto: fourth }
    fourth: { clock: Late in November, decision: { choices: *choices, goto: ending } }
    ending: { title: The end, clock: A year later, ending: contained }
`
const script = scriptOf(story)
const decide = (scene: string, pick: string): Intent => ({ type: 'decided', scene, picks: [pick] })

test('each day has its decisions by number and the signs that were seen on it, and a day with neither is left out', () => {
  const session = played(
    script,
    { type: 'continued', scene: 'alert' },
    decide('first', 'well'),
    decide('second', 'badly'),
    decide('third', 'well'),
    { type: 'continued', scene: 'quiet' },
    decide('fourth', 'badly'),
  )
  expect(timeLine(script, notesOf(story), playedPath(script, session))).toEqual([
    {
      name: 'Friday 29 October',
      short: 'Fri 29',
      events: [
        { kind: 'sign', scene: 'alert', what: 'a bank alert', time: '3 days' },
        { kind: 'decision', number: 1, isOutOfBounds: false },
        { kind: 'decision', number: 2, isOutOfBounds: true },
      ],
    },
    {
      name: 'Tuesday 2 November',
      short: 'Tue 2 Nov',
      events: [{ kind: 'decision', number: 3, isOutOfBounds: false }],
    },
    {
      name: 'Late in November',
      short: 'Late in November',
      events: [{ kind: 'decision', number: 4, isOutOfBounds: true }],
    },
  ])
})
