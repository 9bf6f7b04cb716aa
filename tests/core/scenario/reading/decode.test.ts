import { describe, expect, test } from 'vitest'
import { decode } from '../../../../src/core/scenario/reading/decode.ts'

const text = 'title: Café £5\n'

describe('a file is decoded', () => {
  test.for([
    ['UTF-8', Buffer.from(text), []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), ['DA707']],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), ['DA708']],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), ['DA708']],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), ['DA708']],
    ['Windows-1252', Buffer.from(text, 'latin1'), ['DA709']],
  ] as const)('from %s', ([, bytes, codes]) => {
    const decoded = decode(bytes, 'scenario.yaml')
    expect(decoded.text).toBe(text)
    expect(decoded.problems.map(({ code }) => code)).toEqual(codes)
  })
})

test('the first character that is not UTF-8 is pointed at', () => {
  const [problem] = decode(Buffer.from(text, 'latin1'), 'scenario.yaml').problems
  expect(problem?.span).toEqual({ file: 'scenario.yaml', start: 10, end: 11 })
})

test('a character that is cut off at the end is pointed at', () => {
  const { text: decoded, problems } = decode(Buffer.from(text).subarray(0, 11), 'scenario.yaml')
  expect(decoded).toHaveLength(11)
  expect(problems[0]?.span).toEqual({ file: 'scenario.yaml', start: 10, end: 11 })
})

test('an empty file is an empty text', () => {
  expect(decode(new Uint8Array(), 'scenario.yaml')).toEqual({ text: '', problems: [] })
})
