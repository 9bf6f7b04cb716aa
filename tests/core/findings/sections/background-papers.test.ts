import { expect, test } from 'vitest'
import type { Paragraph } from '../../../../src/core/findings/block.ts'
import { placesToFill } from '../../../../src/core/findings/places-to-fill.ts'
import type { Review } from '../../../../src/core/findings/review.ts'
import { wordsOf } from '../../../../src/core/findings/text.ts'
import { completeSession, findingsFor, type Asked } from '../support/samples.ts'

const asked =
  'The background papers: those that this report relies on to a material extent, or “None”. The exercise and its version are ' +
  'named in the appendix “What this report was made from”'

const made = (details: Asked = {}, review: Partial<Review> = {}, part: 'draft' | 'a' | 'b' = 'a') =>
  findingsFor(completeSession, details, { controlsOpen: true, ...review }, part)

function papers(...input: Parameters<typeof made>): readonly Paragraph[] | undefined {
  const section = made(...input).sections.find(({ id }) => id === 'background-papers')
  return section?.blocks.flatMap(block => (block.type === 'paragraph' ? [block] : []))
}
const said = (...input: Parameters<typeof made>) => papers(...input)?.map(({ text }) => wordsOf(text))

const key = papers()?.[0]?.key ?? ''

test.for(['draft', 'a'] as const)('while nobody has named any, the report asks for them (part %s)', part => {
  expect(papers({}, {}, part)?.map(({ text }) => text)).toEqual([[{ fill: asked }]])
  expect(said({ backgroundPapers: ' \n' }, {}, part)).toEqual([`[${asked}]`])
})

test('the appendix that it names is there, and cannot be left out', () => {
  const sections = made({}, { leftOut: ['section:made-from'] }).sections
  expect(sections.find(({ id }) => id === 'made-from')?.title).toBe('What this report was made from')
})

test('what the clerk names stands there, a paragraph for each line, and is a place less to write', () => {
  const details = { backgroundPapers: 'The audit plan for 2026/27\n\nThe risk register' }
  expect(said(details)).toEqual(['The audit plan for 2026/27', 'The risk register'])
  expect(placesToFill(made()) - placesToFill(made(details))).toBe(1)
})

test('it is written in its place as well, and emptied, and left out, as any other prompt is', () => {
  const edit = (now: string) => ({ edits: { [key]: { was: `[${asked}]`, now } } })
  expect(said({}, edit('None.'))).toEqual(['None.'])
  expect(said({}, edit(' '))).toEqual(['Nothing is reported here.'])
  expect(papers({}, { leftOut: ['section:background-papers'] })).toBeUndefined()
})

test('an exempt paper stands in Part B alone', () => {
  const review = {
    edits: { [key]: { was: `[${asked}]`, now: 'The bank file' } },
    exempt: { [key]: { paragraphs: [3], why: 'It names a firm.' } },
  }
  expect(said({}, review)).toEqual([])
  expect(said({}, review, 'b')).toEqual(['The bank file'])
})
