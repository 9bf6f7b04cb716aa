import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lines } from '../../../src/core/diagnostics/source-lines.ts'

test('an offset is a line and a column, both from 1', () => {
  const lines = new Lines('one\ntwo\n\nfour')
  expect(lines.position(0)).toEqual({ line: 1, column: 1 })
  expect(lines.position(3)).toEqual({ line: 1, column: 4 })
  expect(lines.position(4)).toEqual({ line: 2, column: 1 })
  expect(lines.position(8)).toEqual({ line: 3, column: 1 })
  expect(lines.position(13)).toEqual({ line: 4, column: 5 })
})

test('a line is given without what ends it, on Windows too', () => {
  const lines = new Lines('one\r\ntwo')
  expect([lines.line(1), lines.line(2), lines.line(3)]).toEqual(['one', 'two', ''])
})

test('a column counts as editors do, so an emoji takes two', () => {
  expect(new Lines('📞 rings').position(3)).toEqual({ line: 1, column: 4 })
})

test('a position leads back to its offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '😀') }), fc.nat(), (text, at) => {
      const lines = new Lines(text)
      const offset = text.length === 0 ? 0 : at % text.length
      const { line, column } = lines.position(offset)
      expect(lines.start(line) + column - 1).toBe(offset)
    }),
  )
})
