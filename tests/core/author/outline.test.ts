import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outline, type OutlinePart } from '../../../src/core/author/outline.ts'
import { readScenario } from '../../../src/core/scenario/reading/read-scenario.ts'

function told(text: string): readonly string[] {
  const lines = (parts: readonly OutlinePart[], depth: number): readonly string[] =>
    parts.flatMap(({ kind, id, title, parts: inner }) => [
      `${'  '.repeat(depth)}${kind} ${id}: ${title}`,
      ...lines(inner, depth + 1),
    ])
  return lines(outline({ scenario: { path: 's', text } }), 0)
}

const text = [
  'title: One invoice',
  'cast: { ann: { name: Ann Marsh, post: Head of audit } }',
  'stages:',
  '  one:',
  '    title: First',
  '    scenes:',
  '      start:',
  '        title: A call',
  '        decision:',
  '          asks: What do you do?',
  '          choices:',
  '            go: { label: Go there }',
  '      hall:',
  '        title: "The hall"',
  '        visit: { asks: Where first?, leads: { door: { label: The door } } }',
  '',
].join('\n')

test('a scenario is outlined in its order, with titles and questions', () => {
  expect(told(text)).toEqual([
    'section title: One invoice',
    'section cast: ',
    '  person ann: Ann Marsh',
    'section stages: ',
    '  stage one: First',
    '    scene start: A call',
    '      decision decision: What do you do?',
    '        choice go: Go there',
    '    scene hall: The hall',
    '      visit visit: Where first?',
    '        lead door: The door',
  ])
})

test('a line that is wrong hides no other scene', () => {
  const broken = text.replace('title: A call', 'title: "A call')
  expect(told(broken)).toContain('    scene hall: The hall')
  expect(told(broken)).toContain('      decision decision: What do you do?')
})

test('a scene is cut out whole, from its first line to its last', () => {
  const [, , stages] = outline({ scenario: { path: 's', text } })
  const [start] = stages?.parts[0]?.parts ?? []
  expect(text.slice(start?.whole.start, start?.whole.end)).toBe(
    text.slice(text.indexOf('      start:'), text.indexOf('\n      hall:')),
  )
  expect(text.slice(start?.name.start, start?.name.end)).toBe('start')
})

test.for(['arthurs-coat', 'friday-16-40', 'larkspindle-parade', 'tarnhollow-clearances', 'thursday-room'])(
  'in %s the outline has the scenes that the scenario has, with their titles',
  name => {
    const whole = readFileSync(join(import.meta.dirname, '../../../scenarios', name, 'scenario.yaml'), 'utf8')
    const all = (parts: readonly OutlinePart[]): readonly OutlinePart[] =>
      parts.flatMap(part => [part, ...all(part.parts)])
    const scenes = all(outline({ scenario: { path: 's', text: whole } })).filter(({ kind }) => kind === 'scene')
    const { scenario } = readScenario(whole, 's', 'case')
    expect(scenes.map(({ id, title }) => [id, title])).toEqual(
      [...(scenario?.scenes.values() ?? [])].map(({ id, title }) => [id, title.replaceAll(/\s+/g, ' ')]),
    )
  },
)
