import { expect, test } from 'vitest'
import { sayMissing } from '../../../src/documents/docx-template/say-missing.ts'

const quote = { name: 'Quote', added: 'Quote', isWordsOwn: true }
const number = { name: 'List Number', added: 'Recommendation', isWordsOwn: true }
const ours = (name: string) => ({ name, added: name, isWordsOwn: false })

test('a template that has all styles is told nothing', () => {
  expect(sayMissing([])).toEqual([])
})

test('the styles that a clerk can give to the file are named, and the rest is counted', () => {
  expect(sayMissing([quote, ours('Notice'), number, ours('Table Text')])).toEqual([
    'The template has no style for: Quote, List Number (in the file: “Recommendation”). The report’s own were put in, and 2 more styles that only such a report has.',
  ])
})

test('one more is one style, and none is not said', () => {
  expect(sayMissing([quote, ours('Notice')])).toEqual([
    'The template has no style for: Quote. The report’s own were put in, and 1 more style that only such a report has.',
  ])
  expect(sayMissing([quote])).toEqual(['The template has no style for: Quote. The report’s own were put in.'])
})

test('where only those of the report are missing, they are counted', () => {
  expect(sayMissing([ours('Notice')])).toEqual(['1 style of the report’s own was put in.'])
  expect(sayMissing([ours('Notice'), ours('Table Text')])).toEqual(['2 styles of the report’s own were put in.'])
})
