import { expect, test } from 'vitest'
import { addArrayMethods } from '../../src/app/array-methods.ts'

const names = ['toSorted', 'toReversed', 'toSpliced', 'with'] as const
const own: object = {}
addArrayMethods(own)

const calls: readonly (readonly [(typeof names)[number], readonly unknown[]])[] = [
  ['toSorted', []],
  ['toSorted', [(one: number, other: number) => other - one]],
  ['toReversed', []],
  ['toSpliced', []],
  ['toSpliced', [1]],
  ['toSpliced', [-2, 1, 7, 8]],
  ['with', [0, 5]],
  ['with', [-1, 5]],
  ['with', [3, 5]],
  ['with', [-4, 5]],
]

/** What comes back, or the kind of error. */
function outcome(method: unknown, list: readonly unknown[], given: readonly unknown[]): unknown {
  try {
    return Reflect.apply(method as () => unknown, list, given)
  } catch (error) {
    return (error as Error).name
  }
}

test.for(calls)('%s(%j) does what the browser’s own does, and changes nothing', ([name, given]) => {
  const list = Object.freeze([3, 10, 2])
  const real = (Array.prototype as unknown as Record<string, unknown>)[name]
  const ours = (own as Record<string, unknown>)[name]
  expect(ours).not.toBe(real)
  expect(outcome(ours, list, given)).toEqual(outcome(real, list, given))
})

test('what a browser has stays as it is, and what is added shows in no loop', () => {
  const before = names.map(name => Array.prototype[name])
  addArrayMethods()
  expect(names.map(name => Array.prototype[name])).toEqual(before)
  expect(Object.keys(own)).toEqual([])
  expect(names.every(name => name in own)).toBe(true)
})
