import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findWords } from '../../../src/core/diagnostics/source-lines.ts'

const text = `stages:
  one:
    title: The call
    text: |
      **Carol** rang at 4.40 pm. "They bought
      what my *partner* owed."
  two:
    title: The call back
    text: Carol rang again.
`

function lineAt(words: string, after?: number): string | undefined {
  const at = findWords(text, words, after)
  return at === undefined ? undefined : text.slice(at).split('\n')[0]
}

test('words are found however they are wrapped, quoted or marked up', () => {
  expect(lineAt('“They bought what my partner owed.”')).toBe('They bought')
  expect(lineAt('Carol rang at 4.40 pm.')).toBe('Carol** rang at 4.40 pm. "They bought')
})

test('what stands after a place comes before what stands earlier', () => {
  expect(lineAt('The call', text.indexOf('two:'))).toBe('The call back')
  expect(lineAt('The call', text.indexOf('Carol rang again'))).toBe('The call')
})

test('where the page adds something, the beginning is found', () => {
  expect(lineAt('Carol rang again. (Read this aloud)')).toBe('Carol rang again.')
  expect(lineAt('Nobody wrote this')).toBeUndefined()
  expect(lineAt('…')).toBeUndefined()
})

test('every title of a real case is found where it stands', () => {
  const real = readFileSync(join(import.meta.dirname, '../../../scenarios/arthurs-coat/scenario.yaml'), 'utf8')
  const titles = [...real.matchAll(/^ +title: ([^{\n"']+)$/gm)]
  expect(titles.length).toBeGreaterThan(3)
  for (const { 1: title = '', index } of titles) expect(findWords(real, title, index)).toBe(real.indexOf(title, index))
})
