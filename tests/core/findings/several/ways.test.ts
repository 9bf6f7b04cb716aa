import { expect, test } from 'vitest'
import { waysOf } from '../../../../src/core/findings/several/played.ts'
import { scenario } from '../../../support/scenario.ts'
import { scriptOf } from '../../../support/script-of.ts'

const { graph } = scriptOf(scenario`
facts:
  seen: { flag: false, says: Something was seen }
scenes:
  start:
    decision: { choices: { left: { goto: side }, right: { goto: hub } } }
  side:
    decision: { choices: { look: { goto: hub, set: { seen: true } }, pass: { goto: hub } } }
  hub:
    visit:
      leads: { books: { goto: books }, yard: { goto: yard, when: { seen: true } } }
      then: last
  books: { goto: back }
  yard: { goto: back }
  last:
    goto: [{ when: { seen: true }, scene: good }, { scene: bad }]
  good: { ending: contained }
  bad: { ending: harm }
`)

const ways = waysOf(graph)

test('the ways from a decision come together again at the first scene that all of them pass', () => {
  const together = [...ways].map(([scene, way]) => [scene, way.together, [...way.between].toSorted()])
  expect(together).toEqual([
    ['start', 'hub', ['side']],
    ['side', 'hub', []],
    ['hub', 'last', ['books', 'hub', 'yard']],
    // A hub at which nothing is left to look at is passed by.
    ['books', 'last', ['books', 'hub', 'yard']],
    ['yard', 'last', ['books', 'hub', 'yard']],
    ['last', undefined, ['bad', 'good']],
    ['good', undefined, []],
    ['bad', undefined, []],
  ])
})

test('it is known what is on offer and where it leads by which facts, and which facts it changes', () => {
  const facts = (scene: string) => {
    const way = ways.get(scene)
    return [way?.offers, way?.leads, way?.changes].map(some => some?.has('seen'))
  }
  expect(facts('side')).toEqual([false, false, true])
  expect(facts('hub')).toEqual([true, false, false])
  expect(facts('last')).toEqual([false, true, false])
})
