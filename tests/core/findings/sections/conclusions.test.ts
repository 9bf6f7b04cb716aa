import { expect, test } from 'vitest'
import { listed } from '../../../../src/core/findings/sections/conclusions.ts'
import { wordsOf } from '../../../../src/core/findings/text.ts'
import { completeSession, findingsFor, stoppedSession } from '../support/samples.ts'

function concluded(session = completeSession): readonly string[] {
  const found = findingsFor(session, {}).sections.find(({ id }) => id === 'conclusions')
  return (found?.blocks ?? []).flatMap(block => (block.type === 'list' ? block.items.map(wordsOf) : []))
}

test('each P has a conclusion that names what was decided, and the control that is to be tested', () => {
  expect(concluded()).toEqual([
    'Boundaries. In this exercise nothing that was decided was unlawful, unsafe, or outside the role of whoever decided.',
    'Pursue. It was served by “Tell internal audit” (D2), “Let it run tonight, and tell the police” (D3) and “Match the bank ' +
      'to the book” (D4) (F1). The council is to test whether it has what would have helped: “A check on who is behind a ' +
      'regular hire” (K2) (F2).',
    'Prevent. It was served by “Sit down with the caretaker” (D4) (F3). It was set back by “Tell internal audit” (D2) (F4). ' +
      'One does not make up for the other. The council is to test whether it has what would have helped: “A way out for ' +
      'staff in debt to someone they fear” (K1) (F5).',
    'Protect. It was set back by “Let it run tonight, and tell the police” (D3) (F6). The council is to test whether it has ' +
      'what would have helped: “Two people sign for every hire paid in cash” (K1) (F7).',
    'Prepare. It was served by “Sit down with the caretaker” (D4) (F8). Looking back, members marked one of the two moments ' +
      'that the author lists (F9). At D3 nobody decided before the time ran out. Not deciding had a result all the same ' +
      '(F10). Looking back, members did not mark one of the two moments that the author lists (F11). One does not make up ' +
      'for the other.',
  ])
})

test('where nothing was tested nothing is concluded', () => {
  expect(concluded(stoppedSession)).toContain(
    'Prepare. No strength and no gap was found. The exercise did not test it, and nothing may be concluded: F6.',
  )
})

test('of many two are named, each name once, and the others counted', () => {
  const named = (...names: readonly string[]) =>
    wordsOf(listed(names.map((name, index) => ({ name, number: `D${index + 1}` }))))
  expect(named('One')).toBe('“One” (D1)')
  expect(named('One', 'Two', 'One', 'Three')).toBe('“One” (D1), “Two” (D2) and “Three” (D4)')
  expect(named('One', 'Two', 'Three', 'Four')).toBe('“One” (D1), “Two” (D2) and two more')
})
