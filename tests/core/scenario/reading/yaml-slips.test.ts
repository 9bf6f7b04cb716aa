import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { syntax } from '../../../../src/core/diagnostics/syntax.ts'
import { readScenario } from '../../../../src/core/scenario/reading/read-scenario.ts'

const root = join(import.meta.dirname, '../../../..')

function foundIn(text: string): readonly string[] {
  const { problems } = readScenario(text, 'scenario.yaml', 'case')
  return problems
    .filter(({ code }) => code === syntax.keyInText.code)
    .map(({ span, help = '' }) => `${text.slice(span.start, span.end)} ${help.split('.')[0]}`)
}

/** A scene with one choice, whose lines can be told apart by their columns. */
const scene = (lines: readonly string[]) =>
  ['scenes:', '  call:', '    text: |', '      It rings.', ...lines].join('\n')

test('a decision two spaces too far in is told at its line, and what it holds is not', () => {
  const text = scene(['      decision:', '        asks: Do you answer?', '        choices:', '          yes-now:'])
  expect(foundIn(text)).toEqual(['decision: Move it and the lines below it out by two spaces, to line up with `text:`'])
})

test.for([
  'goto: the-end',
  'ending: harm',
  'key-event:',
  'clock: Tuesday morning',
  'decision: # soon',
  'discuss: [Why?]',
])('the line %s looks like a key', line => {
  expect(foundIn(scene([`      ${line}`]))).toHaveLength(1)
})

test.for([
  'Note: it is late.',
  'goto: two words',
  'ending: soon',
  'label: A key of choices',
  'decision: none yet',
  'goto:here',
])('the line %s is text', line => {
  expect(foundIn(scene([`      ${line}`]))).toEqual([])
})

test('a consequence can swallow a key of its choice, however far in', () => {
  const text = `
scenes:
  call:
    text: It rings.
    decision:
      choices:
        answer:
          label: Answer
          consequence: >-
              A voice.
              goto: call`
  expect(foundIn(text)).toEqual([
    'goto: Move it and the lines below it out by four spaces, to line up with `consequence:`',
  ])
})

test('a key in its own column below a text is no text', () => {
  expect(foundIn(scene(['    goto: call', '  next:', '    text: |', '      It stops.', '    ending: harm']))).toEqual(
    [],
  )
})

test('no text of the shipped cases looks like a key', () => {
  const files = readdirSync(join(root, 'scenarios'), { withFileTypes: true }).filter(entry => entry.isDirectory())
  const texts = files
    .filter(({ name }) => name !== 'pictures')
    .map(({ name }) => readFileSync(join(root, 'scenarios', name, 'scenario.yaml'), 'utf8'))
  expect(texts.length).toBeGreaterThan(3)
  expect(texts.flatMap(foundIn)).toEqual([])
})
