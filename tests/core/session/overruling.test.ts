import { expect, test } from 'vitest'
import { overruling } from '../../../src/core/session/overruling.ts'
import { outcomeOf } from '../../../src/core/session/settle.ts'

const choices = ['tell', 'wait', 'watch', 'leave']

function against(
  hands: Readonly<Record<string, number>>,
  picks: readonly string[],
  max = 1,
  abstentions = 0,
) {
  const tally = Object.entries(hands).map(([choice, votes]) => ({ choice, votes }))
  return overruling(outcomeOf({ tally, abstentions }, { choices, min: 1, max }), picks)
}

test('where no hand was raised there is nothing to overrule', () => {
  expect(against({}, ['tell'])).toBe('no-hands')
})

test('where all abstained nobody is overruled, and it is for the casting vote', () => {
  expect(against({}, ['tell'], 1, 30)).toBe('all-abstained')
})

test('what most hands are for overrules nobody', () => {
  expect(against({ tell: 5, wait: 3 }, ['tell'])).toBe('as-the-hands')
  expect(against({ tell: 5, wait: 3 }, ['wait'])).toBe('overrules')
  expect(against({ tell: 5, wait: 3 }, ['wait', 'tell'], 2)).toBe('as-the-hands')
  expect(against({ tell: 5, wait: 3 }, ['tell'], 2)).toBe('overrules')
})

test('one side of a tie is what a casting vote comes to, and a choice that is neither overrules', () => {
  expect(against({ tell: 5, wait: 5 }, ['tell'])).toBe('casting-vote')
  expect(against({ tell: 5, wait: 5 }, ['wait'])).toBe('casting-vote')
  expect(against({ tell: 5, wait: 5 }, ['watch'])).toBe('overrules')
})

test('where the last place is level, so is what is taken in any case together with one of the sides', () => {
  const hands = { tell: 6, wait: 4, watch: 4 }
  expect(against(hands, ['tell', 'watch'], 2)).toBe('casting-vote')
  expect(against(hands, ['tell', 'leave'], 2)).toBe('overrules')
  expect(against(hands, ['wait', 'watch'], 2)).toBe('overrules')
  expect(against(hands, ['tell'], 2)).toBe('overrules')
})
