import { expect, test } from 'vitest'
import { prosePages } from '../../../src/core/room/prose-pages.ts'
import type { Block, Prose } from '../../../src/core/scenario/prose.ts'

const space = { width: 10, lines: 3 }

test('a short prose is one page, marks and all', () => {
  const prose: Prose = [['p', 'It ', ['em', 'rings'], '.']]
  expect(prosePages(prose, space)).toEqual([prose])
})

test('paragraphs go to the next page whole', () => {
  const one: Block = ['p', 'Twenty signs or so.']
  const other: Block = ['p', 'And twenty again.']
  expect(prosePages([one, other], space)).toEqual([[one], [other]])
})

test('a paragraph that is longer than a page is cut after a sentence, and keeps its marks', () => {
  expect(
    prosePages([['p', 'Ten signs. Ten more. ', ['strong', 'Bold'], ' words. And the end of it.']], space),
  ).toEqual([
    [['p', 'Ten signs. ', 'Ten more. ', ['strong', 'Bold']]],
    [['p', ' words. ', 'And the end of it.']],
  ])
})

test('a sentence that fills more than a page gives up its marks', () => {
  const pages = prosePages([['p', ['em', 'one two three four five six seven eight']]], space)
  expect(pages).toEqual([[['p', 'one two three four five six']], [['p', 'seven eight']]])
})

test('lists and quotations are cut between what stands in them', () => {
  const item = (text: string): Prose => [['p', text]]
  expect(prosePages([['ul', item('Ten signs.'), item('Two lines it is'), item('Third')]], space)).toEqual([
    [['ul', item('Ten signs.'), item('Two lines it is')]],
    [['ul', item('Third')]],
  ])
  expect(prosePages([['quote', ['p', 'Twenty signs or so.'], ['p', 'And twenty again.']]], space)).toEqual([
    [['quote', ['p', 'Twenty signs or so.']]],
    [['quote', ['p', 'And twenty again.']]],
  ])
})

test('a numbered list that is continued keeps its numbers', () => {
  const item = (text: string): Prose => [['p', text]]
  const short: Prose = [['ol', item('Ask'), item('Wait')]]
  expect(prosePages(short, space)).toEqual([short])
  expect(prosePages([['ol', item('Twenty signs or so.'), item('Two lines it is')]], space)).toEqual([
    [['p', '1. ', 'Twenty signs or so.']],
    [['p', '2. ', 'Two lines it is']],
  ])
})

test('of no prose there is one empty page', () => {
  expect(prosePages([], space)).toEqual([[]])
})
