import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutText, evenPages, linesOf, fitOnPages, prosePages } from '../../../src/core/room/page-fitting.ts'
import type { Block, Prose } from '../../../src/core/scenario/prose.ts'

describe('cutting text', () => {
  test('a text takes a line for each time that it fills one, and at least one for each of its own', () => {
    expect(linesOf('', 10)).toBe(1)
    expect(linesOf('Ten signs.', 10)).toBe(1)
    expect(linesOf('Eleven here', 10)).toBe(2)
    expect(linesOf('One\n\nThree', 10)).toBe(3)
  })

  test('a text that fits stays whole', () => {
    expect(cutText('Tell the county. Then wait.', { width: 30, lines: 1 })).toEqual(['Tell the county. Then wait.'])
  })

  test('a longer one is cut after a sentence', () => {
    expect(cutText('Tell the county. Then wait. “Why?” they ask.', { width: 30, lines: 1 })).toEqual([
      'Tell the county. Then wait.',
      '“Why?” they ask.',
    ])
  })

  test('a sentence that does not fit is cut after a word, and a word that does not fit wherever it must be', () => {
    expect(cutText('Tell the whole county', { width: 10, lines: 1 })).toEqual(['Tell the', 'whole', 'county'])
    expect(cutText('abcdefghijkl', { width: 5, lines: 1 })).toEqual(['abcde', 'fghij', 'kl'])
  })

  test('nothing is lost, and every piece fits', () => {
    const space = { width: 12, lines: 2 }
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '. ', ' ', '\n', '🎈'), maxLength: 200 }), text => {
        const pieces = cutText(text, space)
        expect(pieces.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
        expect(pieces.filter(piece => linesOf(piece, space.width) > space.lines)).toEqual([])
      }),
    )
  })
})

describe('fitting on pages', () => {
  const itself = (height: number) => height

  test('as many as fit stand on a page, in their order', () => {
    expect(fitOnPages([2, 3, 1, 4], itself, 5)).toEqual([
      [2, 3],
      [1, 4],
    ])
  })

  test('what is higher than a page has one to itself', () => {
    expect(fitOnPages([1, 9, 1], itself, 5)).toEqual([[1], [9], [1]])
  })

  test('of nothing there is one empty page', () => {
    expect(fitOnPages([], itself, 5)).toEqual([[]])
  })

  test('pages are about as full as each other, and no more of them', () => {
    const items = [2, 2, 2, 2, 2, 2, 2]
    expect(fitOnPages(items, itself, 12)).toEqual([[2, 2, 2, 2, 2, 2], [2]])
    expect(evenPages(items, itself, 12)).toEqual([
      [2, 2, 2, 2],
      [2, 2, 2],
    ])
    expect(evenPages(items, itself, 14)).toEqual([items])
    expect(evenPages([9, 1], itself, 5)).toEqual([[9], [1]])
  })
})

describe('pages of prose', () => {
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
    ).toEqual([[['p', 'Ten signs. ', 'Ten more. ', ['strong', 'Bold']]], [['p', ' words. ', 'And the end of it.']]])
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
})
