import { expect, test } from 'vitest'
import { hall, hallPlays, several, textsIn } from '../support/plays.ts'
import { seven } from '../support/seven.ts'

test('it says how many plays were complete, and how many came to each ending', () => {
  expect(textsIn('how-far', several(seven))).toEqual([
    'How far it got',
    'Six plays reached an ending and one was stopped before an ending.',
    'Not every play is complete. Those that are not count for what they reached. What they did not reach is neither a strength nor a gap.',
    'Endings reached',
    'Ending',
    'What it means',
    'Plays',
    'The book is kept',
    'In the story, the harm was contained.',
    '5',
    'The book is gone',
    'In the story, serious harm was done.',
    '1',
  ])
})

test('of a few plays it says to which ending all came, and of people alone not who came to another', () => {
  expect(textsIn('how-far', several(seven.slice(0, 2)))).toEqual([
    'How far it got',
    'Every play reached an ending.',
    'In every play it came to “The book is kept”. In the story, the harm was contained.',
  ])
  const apart = hallPlays(hall('tell-audit', 'cancel'), hall('watch-hall', 'cancel'))
  expect(textsIn('how-far', several(apart))).toEqual([
    'How far it got',
    'Every play reached an ending.',
    'They came to different endings.',
  ])
})
