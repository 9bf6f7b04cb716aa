import { expect, test } from 'vitest'
import { type Code, type Diagnostic, sorted } from '../../../src/core/diagnostics/diagnostic.ts'

test('diagnostics stand by file and place, the smaller span first, and then by code', () => {
  const inOrder = [
    of('a', 5, 9, 'DA301'),
    of('b', 0, 3, 'DA301'),
    of('b', 2, 4, 'DA402'),
    of('b', 2, 9, 'DA201'),
    of('b', 2, 9, 'DA203'),
  ]
  expect(sorted(inOrder.toReversed())).toEqual(inOrder)
})

function of(file: string, start: number, end: number, code: Code): Diagnostic {
  return { code, severity: 'error', span: { file, start, end }, message: 'Something.' }
}
