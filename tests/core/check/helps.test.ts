import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../../src/core/check/check.ts'
import { decode } from '../../../src/core/scenario/reading/decode.ts'

const cases = join(import.meta.dirname, '../../cases/scenarios')

async function helpFor(name: string): Promise<readonly (string | undefined)[]> {
  const path = 'scenario.yaml'
  const scenario = { path, ...decode(readFileSync(join(cases, name, path)), path) }
  const { diagnostics } = await check({ folder: name, scenario, exhibits: new Map() }, { today: '2026-12-01' })
  return diagnostics.map(({ help }) => help)
}

/** What an author is told to do: the codes and places of the cases say only what is wrong, and where. */
test.for<[string, string]>([
  ['slip-quote-forgotten', 'Close it with the same mark. Inside "double quotes", write \\" for a quotation mark.'],
  ['slip-one-space-short', 'Move it one space in.'],
  ['shape-name-for-id', 'Write `chair`.'],
  ['shape-on-for-true', 'Write `yes`, without quotation marks.'],
  ['shape-comparison', 'Write `{ trust: { at-least: 1 } }`.'],
  [
    'shape-stages-as-list',
    'Delete the hyphens. Begin each entry with its name and a colon, and indent its contents below.',
  ],
])('the mistake %s can be fixed as the help says', async ([name, help]) => {
  expect(await helpFor(name)).toEqual([help])
})

test('a repeated choice names the line of the first, and no choice is counted as missing', async () => {
  const path = join(import.meta.dirname, '../../../docs/diagnostics/minimal-scenario.yaml')
  const text = readFileSync(path, 'utf8').replace('warn-everyone:', 'ask-audit:')
  const { diagnostics } = await check(
    { folder: 'minimal', scenario: { path, text }, exhibits: new Map() },
    { today: '2026-12-01' },
  )
  const line = text.split('\n').findIndex(one => one.trim() === 'ask-audit:') + 1
  expect(line).toBeGreaterThan(20)
  expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
    ['`ask-audit` appears twice in the same place.', `The first one is on line ${line}. Delete or rename one of them.`],
  ])
})

const minimal = readFileSync(join(import.meta.dirname, '../../../docs/diagnostics/minimal-scenario.yaml'), 'utf8')

/** All that an author reads of the errors of a text. */
async function errorsIn(text: string): Promise<readonly string[]> {
  const { diagnostics } = await check(
    { folder: 'minimal', scenario: { path: 'scenario.yaml', text }, exhibits: new Map() },
    { today: '2026-12-01' },
  )
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ message, help }) => `${message} ${help}`)
}

test.each([
  ['the first key of a choice, too far in', 'label: Warn', ' label: Warn', 'out'],
  ['the second key of a scene, too far in', 'after\n        text', 'after\n         text', 'out'],
  ['the second key of a scene, not far enough', 'after\n        text', 'after\n       text', 'in'],
])('%s, is told once, and which way to move it', async (_, right, wrong, way) => {
  expect(await errorsIn(minimal.replace(right, wrong))).toEqual([
    `This line does not line up with the lines it belongs to. Move it one space ${way}.`,
  ])
})

test('a dash in the place of a hyphen is told as such', async () => {
  const text = minimal.replace('[See who can stop a payment]', '\n  - See who can stop a payment\n  – See who cannot')
  expect(await errorsIn(text)).toEqual([
    'This cannot be read as YAML: a list needs hyphens, and – is another sign. Write a hyphen in its place.',
  ])
})

test('a fact that is only named is shown with its value', async () => {
  const text = minimal
    .replace('\nstages:', '\nfacts:\n  told: { flag: no, says: Members were told }\n\nstages:')
    .replace('consequence: By noon', 'set: told\n              consequence: By noon')
  expect(await errorsIn(text)).toEqual(['Expected keys with values, found text. Write `{ told: yes }`.'])
})

test('a scene whose name is no id counts as there under the id that it should have', async () => {
  expect(
    await errorsIn(
      minimal.replace('      next:', '      The next day:').replaceAll('goto: next', 'goto: the-next-day'),
    ),
  ).toEqual([
    '`The next day` is not an id. Use small letters, digits and single hyphens, and begin with a letter. Write `the-next-day`.',
  ])
})

test('a name whose definition is misspelt is told once, with how often it stands', async () => {
  expect(await errorsIn(minimal.replace('      next:', '      nxet:'))).toEqual([
    'No scene is called `next`. Did you mean `nxet`? This name is in 2 places.',
  ])
})

test('a score without a reason is shown with its own points', async () => {
  const text = minimal.replace('{ points: 2, why: The papers are secured. }', '{ points: 2 }')
  expect(await errorsIn(text)).toEqual([
    'The score on `pursue` has no reason. Write `pursue: { points: 2, why: One sentence that gives the reason. }`.',
  ])
})

test.each([
  [
    'points: 2',
    'points: 5',
    '`5` is not a valid score. Use a whole number from -3 to 3, but not 0. Choose -3, -2, -1, 1, 2 or 3.',
  ],
  ['consequence:', 'consequense:', 'The key `consequense` does not belong here. Did you mean `consequence`?'],
])('a scene with an error counts as there where it is named: %s as %s', async (right, wrong, message) => {
  const named = `${minimal}
recommendations:
  look: { text: look again, short: Look again, to: Head of Audit, pillar: protect, months: 3, because: [start] }
`
  expect(await errorsIn(named)).toEqual([])
  expect(await errorsIn(named.replace(right, wrong))).toEqual([message])
})

test('a part of the file that begins again is the only error, and can be joined to the first', async () => {
  const text = minimal.replace('      the-end:', 'stages:\n  other:\n    title: Other\n    scenes:\n      the-end:')
  const first = minimal.split('\n').indexOf('stages:') + 1
  expect(await errorsIn(text)).toEqual([
    `\`stages\` appears twice in the same place. The first one is on line ${first}. Delete this line, so that the stages below it join those above.`,
  ])
})

test('a scene that is too far in is told once, with what to do', async () => {
  const [before = '', end = ''] = minimal.split(/(?=^ {6}the-end:)/m)
  // Another scene leads to it, too.
  const text = `${before.replace('goto: next', 'goto: the-end')}${end.replaceAll(/^(?=.)/gm, '  ')}`
  expect(await errorsIn(text)).toEqual([
    'The key `the-end` does not belong here. It looks like a scene, and is inside the scene `next`. Move it two spaces out.',
  ])
})

test('a scene whose key alone is too far in is told with what to do, and not once for each of its lines', async () => {
  const text = minimal.replace('      the-end:', '        the-end:')
  expect(await errorsIn(text)).toEqual([
    'The key `the-end` does not belong here. It looks like a scene, and is inside the scene `next`. Move this line two spaces out.',
  ])
})

test.each([
  ['on the line of its key', 'text: A man says this: pay me.\n          Then he goes.', 'A man says this'],
  [
    'on the line of its key, with a colon on the next',
    'text: A man comes.\n          He says this: pay me.',
    'He says this',
  ],
  [
    'on the line of its key, with an empty line before the colon',
    'text: A man comes.\n\n          He says: pay me.',
    'He says',
  ],
  ['below its key', 'text:\n          A man says this: pay me.\n          Then he goes.', 'A man says this'],
  [
    'below its key, with a colon on its last line',
    'text:\n          A man comes.\n          He says this: pay me.',
    'He says this',
  ],
])('text of several lines that begins %s is told once, with the sign that it needs', async (_, text, key) => {
  expect(await errorsIn(minimal.replace('text: The telephone rings.', text))).toEqual([
    `A colon followed by a space turns \`${key}\` into a key. For text of several lines, put \`|\` after its key, and all of the text below it, two spaces further in.`,
  ])
})

test('a line of text that stands where keys stand is told with the sign that the text needs', async () => {
  const text = minimal.replace('The telephone rings.', 'The telephone rings.\n        The caller says this: pay me.')
  expect(await errorsIn(text)).toEqual([
    'The key `The caller says this` does not belong here. For text of several lines, put `|` after its key, and all of the text below it, two spaces further in.',
  ])
})

test.each([
  [6, 'six'],
  [8, 'four'],
  [10, 'two'],
])('a choice with only %i spaces before it is told once, with what to do', async (before, spaces) => {
  const [, choice = ''] = /^( {12}warn-everyone:\n(?: {14}.*\n)+)/m.exec(minimal) ?? []
  const text = minimal.replace(choice, choice.replaceAll(/^ {12}/gm, ' '.repeat(before)))
  expect(await errorsIn(text)).toEqual([
    `The key \`warn-everyone\` does not belong here. It looks like a choice. Move it ${spaces} spaces in, below \`choices:\`.`,
  ])
})

test('a decision that is too far out is told once, whatever else is wrong in it', async () => {
  const [, decision = ''] = /^( {8}decision:\n(?: {10}.*\n)+)/m.exec(minimal) ?? []
  const text = minimal.replace(decision, decision.replaceAll(/^ {2}/gm, '').replace('points: 2', 'points: 5'))
  expect(await errorsIn(text)).toEqual([
    'The key `decision` does not belong here. It belongs to the scene `start`. Move it two spaces in.',
  ])
})
