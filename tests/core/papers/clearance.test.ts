import { expect, test } from 'vitest'
import { clearanceSheet } from '../../../src/core/papers/sheets-to-fill-in.ts'
import { marketNotes, marketScript } from '../../support/market.ts'
import { textsOf } from '../report/support/texts.ts'

test('one sheet says what the case is like, what it touches on, and every invented name', () => {
  const script = { ...marketScript, contentNotes: ['debt', 'threats'] }
  const notes = { ...marketNotes, resembles: ['a review of a market licence'], names: ['Ash & Co'] }
  const { sheets, marking } = clearanceSheet(script, notes)
  const words = sheets.flatMap(({ blocks }) => blocks.flatMap(block => textsOf(block as never))).join('\n')
  expect(sheets).toHaveLength(1)
  expect(marking).toBe('FACILITATOR ONLY – EXERCISE – FICTIONAL')
  expect(words).toContain('A review of a market licence')
  expect(words).toContain('debt; threats')
  expect(words).toContain('Someone Invented')
  expect(words).toContain('A council, A force, Ash & Co')
})
