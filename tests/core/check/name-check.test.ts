import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lint } from '../../../src/core/check/check.ts'
import { type Diagnostic, isError } from '../../../src/core/diagnostics/diagnostic.ts'
import { pictures } from '../../../src/core/diagnostics/syntax.ts'
import { nameKinds, type NamePlace, namePlaces } from '../../../src/core/scenario/reading/name-places.ts'
import { readYaml } from '../../../src/core/scenario/reading/read-yaml.ts'

function shipped(name: string): string {
  return readFileSync(new URL(`../../../scenarios/${name}/scenario.yaml`, import.meta.url), 'utf8')
}

/** Every error, but those on pictures, which are not read here. */
async function errorsIn(text: string, folder = 'case'): Promise<readonly Diagnostic[]> {
  const files = [...text.matchAll(/exhibits\/[\w-]+\.mdx?/g)].map(([path]) => [path, { path, text: 'Words.' }] as const)
  const scenario = { path: 'scenario.yaml', text }
  const { diagnostics } = await lint({ folder, scenario, exhibits: new Map(files) }, { today: '2026-12-01' })
  return diagnostics.filter(one => isError(one) && one.code !== pictures.missingPicture.code)
}

async function saidOf(text: string): Promise<readonly string[]> {
  return (await errorsIn(text)).map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`)
}

/** The names of each kind that a text defines, a few of them. */
function someDefinitions(text: string): readonly NamePlace[] {
  const all = namePlaces(readYaml(text, 'scenario.yaml')).filter(({ isDefinition }) => isDefinition)
  return nameKinds.flatMap(kind => all.filter(({ name }) => name.kind === kind).slice(0, 3))
}

/** A key that the format does not know, as the first of a name's own keys. */
function withUnknownKey(text: string, { span }: NamePlace): string {
  const rest = text.slice(span.end)
  const column = span.start - text.lastIndexOf('\n', span.start) - 1
  const flow = /^: *\{/.exec(rest)?.[0]
  const opening = flow ?? rest.slice(0, rest.indexOf('\n') + 1)
  const key = flow === undefined ? `${' '.repeat(column + 2)}nonsense: x\n` : ' nonsense: x,'
  return text.slice(0, span.end) + opening + key + rest.slice(opening.length)
}

test.each(['thursday-room', 'friday-16-40'])(
  'a mistake in what a name of any kind stands for is the only error of %s',
  async name => {
    const text = shipped(name)
    expect(await errorsIn(text, name)).toEqual([])
    const definitions = someDefinitions(text)
    expect(new Set(definitions.map(({ name: { kind } }) => kind)).size).toBeGreaterThan(10)
    for (const place of definitions) {
      const messages = (await errorsIn(withUnknownKey(text, place), name)).map(({ message }) => message)
      expect(messages, `${place.name.kind} ${place.name.id}`).toEqual(['The key `nonsense` does not belong here.'])
    }
  },
  60_000,
)

const story = `cast:
  chair: { name: Councillor Ivy Marsh, post: Chair }
measures:
  second-look:
    text: A second look at large invoices
    pillar: prevent
    area: payments
    test: { text: Were ten looked at twice?, of: 10, good: invoices were looked at twice, who: Audit, weeks: 4 }
scenes:
  letter:
    title: A letter
    text: It comes.
    decision:
      choices:
        pay:
          label: Pay it
          score:
            protect: { points: 1, why: The firm is paid. }
          consequence: It is paid.
        wait:
          label: Wait
          report: waited for a week
          consequence: It waits.
  ledger:
    title: The ledger
    text: Two lines are alike.
    report: The ledger had two lines that were alike.
    key-event: { text: Two lines are alike., measures: [second-look] }
  end:
    title: The end
    text: It stops.
    ending: harm
recommendations:
  look-twice:
    text: look at large invoices twice
    short: A second look
    to: Head of Finance
    pillar: prevent
    months: 3
    because: [ledger, letter/wait]
six-months-later:
  - when: { chose: { letter: wait }, visited: ledger }
    text: Words.
  - when: { missed: ledger, agreed: look-twice }
    text: Words.
`

/** The story with a piece of it changed. */
function changed(from: string, to: string): string {
  expect(story.split(from)).toHaveLength(2)
  return story.replace(from, to)
}

function indented(piece: string, spaces: number): string {
  return spaces < 0 ? piece.replaceAll(/^ {2}/gm, '') : piece.replaceAll(/^/gm, '  ').slice(0, -2)
}

const wait = story.slice(story.indexOf('        wait:'), story.indexOf('  ledger:'))
const ledger = story.slice(story.indexOf('  ledger:'), story.indexOf('  end:'))

test('the story has no error', async () => {
  expect(await saidOf(story)).toEqual([])
})

test.for<[string, string, string, string]>([
  [
    'points out of range',
    'points: 1',
    'points: 5',
    '5: `5` is not a valid score. Use a whole number from -3 to 3, but not 0.',
  ],
  [
    'a mistyped key',
    '          consequence: It waits.',
    '          consequence: It waits.\n          consequense: It waits.',
    'consequense: The key `consequense` does not belong here.',
  ],
  [
    'a comma in a reason',
    'why: The firm is paid.',
    'why: The firm, is paid.',
    'is paid.: Inside { } a comma begins a new key, so `is paid.` is no longer part of the text before it.',
  ],
  ['a choice two spaces too far out', wait, indented(wait, -2), 'wait: The key `wait` does not belong here.'],
  ['a choice two spaces too far in', wait, indented(wait, 2), 'wait: The key `wait` does not belong here.'],
  ['a scene two spaces too far out', ledger, indented(ledger, -2), 'ledger: The key `ledger` does not belong here.'],
  ['a scene two spaces too far in', ledger, indented(ledger, 2), 'ledger: The key `ledger` does not belong here.'],
  [
    'the line of a scene two spaces too far in',
    '  ledger:\n',
    '    ledger:\n',
    'ledger: The key `ledger` does not belong here.',
  ],
  [
    'a key event too far out',
    '    key-event: {',
    '  key-event: {',
    'key-event: The key `key-event` does not belong here.',
  ],
  [
    'a mistake in a measure',
    'pillar: prevent\n    area',
    'pilar: prevent\n    area',
    'pilar: The key `pilar` does not belong here.',
  ],
])('%s is said alone, although others name the scene', async ([, from, to, said]) => {
  expect(await saidOf(changed(from, to))).toEqual([said])
})

test('a name that stands nowhere is said beside another mistake', async () => {
  expect(await saidOf(changed('points: 1', 'points: 5').replace('because: [ledger', 'because: [ledgr'))).toEqual([
    '5: `5` is not a valid score. Use a whole number from -3 to 3, but not 0.',
    'ledgr: No scene is called `ledgr`.',
  ])
})

test('a sign is asked of a scene that is there', async () => {
  const findings = `findings:
  alike:
    title: Invoices are paid twice
    evidence:
      - { signs: [ledgr, ledger] }
    check: second-look
`
  expect(await saidOf(story + findings)).toEqual([
    'ledgr: No scene is called `ledgr`.',
    'ledger: The scene `ledger` has no key event with a `sign`.',
  ])
})

test('scenes below a second `scenes:` join those above, and only the line is wrong', async () => {
  const text = changed('  end:\n', 'scenes:\n  end:\n')
  expect((await errorsIn(text)).map(({ message, help }) => [message, help])).toEqual([
    [
      '`scenes` appears twice in the same place.',
      `The first one is on line 9. Delete this line, so that the scenes below it join those above.`,
    ],
  ])
  expect(await saidOf(text.replace('It stops.', '5'))).toHaveLength(2)
})

test('a second `scenes:` with scenes of the same names is said alone too', async () => {
  const scenes = story.slice(story.indexOf('scenes:'), story.indexOf('recommendations:'))
  expect(await saidOf(story + scenes)).toEqual(['scenes: `scenes` appears twice in the same place.'])
})

test('a second `choices:` in a decision loses its choices, and nothing is said of them', async () => {
  expect(await saidOf(changed(wait, `      choices:\n${wait}`))).toEqual([
    'choices: `choices` appears twice in the same place.',
  ])
})

test('a choice that the story makes must be there', async () => {
  expect(
    await saidOf(changed('      choices:\n', '      seconds: 60\n      on-timeout: wit\n      choices:\n')),
  ).toEqual(['wit: The scene `letter` has no choice `wit`.'])
})
