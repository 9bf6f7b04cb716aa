import { expect, test } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { weightsOf } from '../../../src/core/analysis/tally.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import { balanceOf } from '../../../src/core/score/costs.ts'
import type { DebriefNotes } from '../../../src/core/score/debrief-notes.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { played } from '../../support/played-session.ts'
import { scenario } from '../../support/scenario.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'

/** Whatever is given to the one side is taken from the other; the middle way keeps half of each. */
const scales = scenario`
  scenes:
    first:
      title: The first weight
      decision:
        asks: Which side?
        choices:
          left: { label: To the left, score: { pursue: { points: 3, why: One. }, protect: { points: -3, why: One. } } }
          right: { label: To the right, score: { pursue: { points: -3, why: One. }, protect: { points: 3, why: One. } } }
        goto: second
    second:
      title: The second weight
      decision:
        asks: And now?
        choices:
          left: { label: Left again, score: { pursue: { points: 3, why: One. }, protect: { points: -3, why: One. } } }
          right: { label: Right again, score: { pursue: { points: -3, why: One. }, protect: { points: 3, why: One. } } }
        goto: done
    done: { title: Done, ending: partial }
`
const script = scriptOf(scales)
const analysis = analyse(lower(scales), weightsOf(scales, new Map()))
const notes: DebriefNotes = { ...notesOf(scales), balanced: analysis.balanced() }

function pathOf(...picks: readonly [string, string?]) {
  const [first, second] = picks
  const session = played(
    script,
    { type: 'decided', scene: 'first', picks: [first] },
    ...(second === undefined ? [] : [{ type: 'decided', scene: 'second', picks: [second] } as const]),
  )
  return playedPath(script, session)
}

test('a play is set beside the one whose lowest per cent stands highest', () => {
  expect(balanceOf(script, notes, pathOf('left', 'left'))).toEqual({
    exact: true,
    percents: {
      pursue: { yours: 100, balanced: 50 },
      prevent: undefined,
      protect: { yours: 0, balanced: 50 },
      prepare: undefined,
    },
    decisions: [
      { title: 'The first weight', labels: ['To the left'] },
      { title: 'The second weight', labels: ['Right again'] },
    ],
  })
})

test('a bound is told as a bound, rounded up', () => {
  const bounded: DebriefNotes = { ...notes, balanced: { exact: false, lowest: 0.612 } }
  expect(balanceOf(script, bounded, pathOf('left', 'left'))).toEqual({ exact: false, bound: 62 })
})

test('nothing is compared where one play has everything, or before the end', () => {
  const everything: DebriefNotes = { ...notes, balanced: { exact: false, lowest: 1 } }
  expect(balanceOf(script, everything, pathOf('left', 'left'))).toBeUndefined()
  expect(balanceOf(script, notes, pathOf('left'))).toBeUndefined()
})
