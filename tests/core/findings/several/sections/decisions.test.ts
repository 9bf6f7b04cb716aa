import { expect, test } from 'vitest'
import { several, textsIn } from '../support/plays.ts'
import { seven } from '../support/seven.ts'

test('each decision has a table of how many plays took each choice', () => {
  const log = several(seven).find(({ id }) => id === 'log')
  const tables = (log?.sections ?? []).map(({ id, title, blocks }) => [
    id,
    title,
    blocks.flatMap(block => (block.type === 'table' ? block.rows.map(({ cells }) => cells.flat(2)) : [])),
  ])
  expect(tables).toEqual([
    [
      'd1',
      'D1: Gaps in the book',
      [
        ['Tell internal audit today, and nobody else.', '4'],
        ['Ask the caretaker whether anything is wrong.', '2'],
        ['Sit opposite the hall tonight and film who comes.', '1'],
      ],
    ],
    [
      'd2',
      'D2: Every second Tuesday',
      [
        ['Let it run tonight, and tell the police.', '2'],
        ['Cancel the hire.', '3'],
        ['The time ran out, and “Let it run tonight, and tell the police” was taken.', '1'],
      ],
    ],
    [
      'd3',
      'D3: Three steps and two hands',
      [
        ['Match the bank to the book.', '6'],
        ['Sit down with the caretaker.', '6'],
        ['Change the keys.', '0'],
      ],
    ],
  ])
})

test('of a decision at which too few plays are counted it says only that', () => {
  const stopped = [...seven.slice(0, 4), ...seven.slice(6)]
  expect(textsIn('log', several(stopped)).slice(-3)).toEqual([
    'D3: Three steps and two hands',
    'Stage: The hire. Decides: Chief Internal Auditor. Which two come first?',
    'Too few plays are counted here to tell what they decided.',
  ])
})

test('of a few plays it says what all took, and no more where one person played', () => {
  expect(textsIn('log', several(seven.slice(0, 3)))).toEqual([
    'The decision log',
    'What a single play decided is not told here. It is added up for each decision of the story.',
    'D1: Gaps in the book',
    'Stage: The book. Decides: Ward councillor. What do you do with what you saw?',
    'Tell internal audit today, and nobody else. In every play.',
    'D2: Every second Tuesday',
    'Stage: The hire. Decides: Chief Internal Auditor. The next hire is tonight. What now?',
    'The plays went different ways here.',
    'D3: Three steps and two hands',
    'Stage: The hire. Decides: Chief Internal Auditor. Which two come first?',
    'Match the bank to the book. In every play.',
    'Sit down with the caretaker. In every play.',
  ])
})
