import { describe, expect, test } from 'vitest'
import { allOf, anyOf, counted, nearest, quoted } from '../../../src/core/diagnostics/wording.ts'

describe('near names', () => {
  const known = ['hygiene-visit', 'police-ask', 'tip-off', 'constructor']

  test.for([
    ['hygiene-vist', 'hygiene-visit'],
    ['hygeine-visit', 'hygiene-visit'],
    ['polic-ask', 'police-ask'],
    ['Tip-Off', 'tip-off'],
    ['tipoff', 'tip-off'],
    ['constructer', 'constructor'],
  ] as const)('%s most likely stands for %s', ([name, meant]) => {
    expect(nearest(name, known)).toBe(meant)
  })

  test.for(['', 'x', 'reporter', 'toString', '__proto__'])('nothing is near %j', name => {
    expect(nearest(name, known)).toBeUndefined()
  })

  test('of several the nearest counts, and of two as near the first', () => {
    expect(nearest('abcd', ['abxx', 'abcx', 'xbcd'])).toBe('abcx')
  })

  test('a name is not its own suggestion', () => {
    expect(nearest('tip-off', ['tip-off'])).toBeUndefined()
  })

  test('letters that changed places count as one edit', () => {
    expect(nearest('tset', ['test'])).toBe('test')
    expect(nearest('tsat', ['test'])).toBeUndefined()
  })

  test('a name of thousands of letters is near to nothing, and is not compared', () => {
    const long = 'a'.repeat(50_000)
    expect(nearest(long, [`${long}b`])).toBeUndefined()
  })
})

describe('lists and quotes', () => {
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
})
