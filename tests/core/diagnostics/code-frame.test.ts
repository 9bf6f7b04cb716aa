import { expect, test } from 'vitest'
import { frameOf } from '../../../src/core/diagnostics/code-frame.ts'
import { Lines } from '../../../src/core/diagnostics/source-lines.ts'

test('carets stand below the span', () => {
  expect(frame('goto: nowhere', 'nowhere')).toEqual(['goto: nowhere', '      ^^^^^^^'])
})

test('a span of nothing has a caret all the same', () => {
  expect(framed('goto:', 5, 5)).toEqual(['goto:', '     ^'])
})

test('a span over several lines is marked on its first', () => {
  expect(framed('text: "one\n  two"\n', 6, 17)).toEqual(['text: "one', '      ^^^^'])
})

test('tabs are shown as spaces, and counted so', () => {
  expect(frame('\tgoto: nowhere', 'nowhere')).toEqual(['    goto: nowhere', '          ^^^^^^^'])
})

test('wide characters take two columns, and those that join others none', () => {
  expect(frame('👩‍👩‍👧 日本 é: here', 'here')).toEqual(['👩‍👩‍👧 日本 é: here', '           ^^^^'])
})

test('a long line is cut on both sides, so that the span stays in sight', () => {
  const [source = '', carets = ''] = frame(`${'before '.repeat(40)}HERE${' after'.repeat(40)}`, 'HERE')
  expect(source).toMatch(/^….*before HERE after.*…$/)
  expect(source.length).toBeLessThanOrEqual(102)
  expect(source.slice(carets.indexOf('^'), carets.length)).toBe('HERE')
})

test('a span longer than the line may be is cut itself', () => {
  const [source = '', carets = ''] = frame(`a: ${'x'.repeat(300)}`, 'x'.repeat(300))
  expect(source.length).toBeLessThanOrEqual(102)
  expect(carets.trim()).toMatch(/^\^+$/)
})

test('nothing in a file can command the terminal', () => {
  expect(frame('title: \u001b[31mred\u202e', 'red')).toEqual(['title: ·[31mred·', '            ^^^'])
})

function frame(text: string, part: string): readonly string[] {
  const start = text.indexOf(part)
  return framed(text, start, start + part.length)
}

function framed(text: string, start: number, end: number): readonly string[] {
  const { source, carets } = frameOf({ file: '', start, end }, new Lines(text))
  return [source, carets]
}
