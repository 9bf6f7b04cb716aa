import { expect, test } from 'vitest'
import { allOf, anyOf, counted, quoted } from '../../../src/core/diagnostics/quoted.ts'

test('a name from a file stands on one line and commands nothing', () => {
  expect(quoted('a\nb\u001b[31m\u202ec')).toBe('`a b [31m c`')
})

test('a long name is cut', () => {
  expect(quoted('x'.repeat(100))).toBe(`\`${'x'.repeat(60)}…\``)
})

test('several are joined as in a sentence', () => {
  expect([anyOf(['a', 'b', 'c']), allOf(['a', 'b']), anyOf(['a']), anyOf([])]).toEqual([
    '`a`, `b` or `c`',
    '`a` and `b`',
    '`a`',
    '',
  ])
  expect([counted(1, 'scene'), counted(2, 'scene')]).toEqual(['1 scene', '2 scenes'])
})
