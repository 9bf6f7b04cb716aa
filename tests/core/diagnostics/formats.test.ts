import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/core/diagnostics/diagnostic.ts'
import { json, plainPainter, pretty, unix } from '../../../src/core/diagnostics/formats.ts'

const texts = new Map([['scenario.yaml', 'format: 1\nid: payed\n']])

const error: Diagnostic = {
  code: 'DA301',
  severity: 'error',
  span: { file: 'scenario.yaml', start: 14, end: 19 },
  message: 'No scene is called `payed`.',
  help: 'Did you mean `paid`?',
}

const note: Diagnostic = {
  code: 'DA902',
  severity: 'note',
  span: { file: 'scenario.yaml', start: 0, end: 6 },
  message: 'Nobody has checked it.',
}

test('people get the line with carets, and how to mend it', () => {
  expect(pretty([error, note], texts)).toBe(`error DA301 No scene is called \`payed\`.
  ╭─ scenario.yaml:2:5
2 │ id: payed
  │     ^^^^^
  = help: Did you mean \`paid\`?

note DA902 Nobody has checked it.
  ╭─ scenario.yaml:1:1
1 │ format: 1
  │ ^^^^^^
`)
})

test('colour is put on by a painter, and on nothing else', () => {
  const painter = { ...plainPainter, error: (words: string) => `<${words}>` }
  const painted = pretty([error], texts, painter)
  expect(painted).toContain('<error DA301>')
  expect(painted).toContain('│ <    ^^^^^>')
  expect(painted.replaceAll(/[<>]/g, '')).toBe(pretty([error], texts))
})

test('a file without a text is named all the same', () => {
  expect(pretty([error], new Map())).toBe(`error DA301 No scene is called \`payed\`.
  ╭─ scenario.yaml
  = help: Did you mean \`paid\`?
`)
})

test('editors and scripts get a line each', () => {
  expect(unix([error, note], texts)).toBe(
    'scenario.yaml:2:5: error DA301 No scene is called `payed`.\nscenario.yaml:1:1: note DA902 Nobody has checked it.\n',
  )
})

test('programs get offsets and positions', () => {
  expect(JSON.parse(json([error], texts))).toEqual([
    {
      code: 'DA301',
      severity: 'error',
      file: 'scenario.yaml',
      start: 14,
      end: 19,
      from: { line: 2, column: 5 },
      to: { line: 2, column: 10 },
      message: error.message,
      help: error.help,
    },
  ])
})
