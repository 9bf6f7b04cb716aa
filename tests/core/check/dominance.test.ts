import { expect, test } from 'vitest'
import { dominating } from '../../../src/core/check/dominance.ts'
import { scenario } from '../../support/scenario.ts'

const found = dominating(
  scenario`
    facts:
      told: { flag: false, says: Told }
    scenes:
      start:
        decision:
          choices:
            ring:
              score: { pursue: { points: 2, why: Why. }, protect: { points: 1, why: Why. } }
              goto: traded
            wait: { score: { pursue: { points: 1, why: Why. } }, goto: traded }
            write: { score: { protect: { points: 1, why: Why. } }, set: { told: true }, goto: traded }
            follow-them: { out-of-bounds: { kind: unsafe, why: Why. }, goto: traded }
      traded:
        decision:
          choices:
            one: { score: { pursue: { points: 2, why: Why. } }, goto: clear }
            other: { score: { prepare: { points: 1, why: Why. } }, goto: clear }
      clear:
        decision:
          clear-cut: The law says so.
          choices:
            lawful: { score: { protect: { points: 3, why: Why. } }, goto: several }
            idle: { goto: several }
      several:
        decision:
          pick: { min: 1, max: 2 }
          choices:
            both: { score: { protect: { points: 3, why: Why. } } }
            none: {}
            more: {}
          goto: end
      end: { ending: contained }
  `,
  path => ({ file: 'made.yaml', start: 0, end: 0, line: path.length }),
)

test('a choice dominates what it is no worse than on any P and better than on one', () => {
  expect(found.map(({ place, ...rest }) => ({ ...rest, line: place.line }))).toEqual([
    { scene: 'start', choice: 'ring', line: 7, over: ['wait', 'write'], idle: ['wait'], clearCut: false },
    { scene: 'clear', choice: 'lawful', line: 7, over: ['idle'], idle: ['idle'], clearCut: true },
  ])
})
