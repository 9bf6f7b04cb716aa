import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readScenario } from '../../../../src/core/scenario/reading/read-scenario.ts'

const minimal = readFileSync(join(import.meta.dirname, '../../../../docs/diagnostics/minimal-scenario.yaml'), 'utf8')
const plain = `
cast:
  chair: { name: Councillor Ivy Marsh, post: Chair }
scenes:
  near:
    text: It rings.
    goto: far
`

/** What is said of a text: the words at the place, then the message or the help. */
function toldOf(text: string): readonly string[] {
  const { problems } = readScenario(text, 'scenario.yaml', 'case')
  return problems.map(
    ({ span, message, help = '' }) => `${text.slice(span.start, span.end)}: ${message.split('. ')[0]} ${help}`,
  )
}

const notHere = (key: string) => `${key}: The key \`${key}\` does not belong here.`

/** The minimal scenario with a piece of it moved out, each line by some spaces. */
function movedOut(piece: string, spaces: number): string {
  const lines = piece.split('\n').map(line => line.slice(spaces))
  expect(minimal).toContain(piece)
  return minimal.replace(piece, lines.join('\n'))
}

test('a scene on the top level is told where to go', () => {
  expect(toldOf(`${plain}far:\n  title: The end\n  text: It stops.\n  ending: harm\n`)).toEqual([
    `${notHere('far')} It looks like a scene. Move it two spaces in, below \`scenes:\`.`,
  ])
})

const lastScene = `      the-end:
        title: The end
        text: The money comes back.
        ending: contained
`

test.for([
  [2, 'two'],
  [6, 'six'],
] as const)('a scene %s spaces too far out, in a file with stages, is told where to go', ([spaces, words]) => {
  expect(toldOf(movedOut(lastScene, spaces))).toEqual([
    `${notHere('the-end')} It looks like a scene. Move it ${words} spaces in, below \`scenes:\`.`,
  ])
})

const lastChoice = minimal.slice(minimal.indexOf('            warn-everyone:'), minimal.indexOf('      next:'))

test('a choice beside `choices` is told where to go', () => {
  expect(toldOf(movedOut(lastChoice, 2))).toEqual([
    `${notHere('warn-everyone')} It looks like a choice. Move it two spaces in, below \`choices:\`.`,
  ])
})

const consequence = '              consequence: By noon everyone knows.\n'

test.for([
  [2, 'two'],
  [4, 'four'],
] as const)('a key of a choice %s spaces too far out is told where to go, and not missed there', ([spaces, words]) => {
  const text = minimal.replace(`${consequence}              goto: next\n`, consequence)
  expect(toldOf(text.replace(consequence, consequence.slice(spaces)))).toEqual([
    `${notHere('consequence')} It belongs to the choice \`warn-everyone\`. Move it ${words} spaces in.`,
  ])
})

test('a decision among the scenes belongs to the scene above it', () => {
  const decision = minimal.slice(minimal.indexOf('        decision:'), minimal.indexOf('      next:'))
  expect(toldOf(movedOut(decision, 2))).toEqual([
    `${notHere('decision')} It belongs to the scene \`start\`. Move it two spaces in.`,
  ])
})

test('a mistyped key is corrected, and where many are known only a few are named', () => {
  expect(toldOf(plain.replace('goto: far', 'clok: now'))).toEqual([`${notHere('clok')} Did you mean \`clock\`?`])
  expect(toldOf(plain.replace('goto: far', 'weather: Rain'))).toEqual([
    `${notHere('weather')} Check how far in it is. Keys here are \`text\`, \`title\`, \`goto\` and \`decision\`, for example.`,
  ])
})

/** A piece of a text moved in by two spaces. */
function movedIn(piece: string, text = minimal): string {
  expect(text.split(piece)).toHaveLength(2)
  return text.replace(piece, piece.replaceAll(/^(?=.)/gm, '  '))
}

test.for<[string, string, string]>([
  ['scene', lastScene, 'the-end: It looks like a scene, and is inside the scene `next`. Move it two spaces out.'],
  [
    'scene, by its first line alone',
    '      the-end:\n',
    'the-end: It looks like a scene, and is inside the scene `next`. Move this line two spaces out.',
  ],
  [
    'choice',
    lastChoice,
    'warn-everyone: It looks like a choice, and is inside the choice `ask-audit`. Move it two spaces out.',
  ],
  [
    'choice, by its first line alone',
    '            warn-everyone:\n',
    'warn-everyone: It looks like a choice, and is inside the choice `ask-audit`. Move this line two spaces out.',
  ],
])('a %s two spaces too far in is told where to go, and nothing that follows from it', ([, piece, said]) => {
  const { problems } = readScenario(movedIn(piece), 'scenario.yaml', 'minimal')
  expect(problems.map(({ span, help }) => `${minimal.slice(span.start - 2, span.end - 2)}: ${help}`)).toEqual([said])
})

test('kinds of two words and kinds that begin with a vowel are named rightly', () => {
  const third = '  third:\n    says: Three.\n    source: Three.\n'
  const laws = `law:\n  second:\n    says: Two.\n    source: Two.\n${third}`
  expect(toldOf(`${plain}${movedIn(third, laws)}`)).toContain(
    `${notHere('third')} It looks like a legal note, and is inside the legal note \`second\`. Move it two spaces out.`,
  )
  const exhibits =
    'exhibits:\n  one: { title: One, kind: letter, file: exhibits/one.md }\ntwo:\n  title: Two\n  kind: letter\n'
  expect(toldOf(plain + exhibits)).toContain(
    `${notHere('two')} It looks like an exhibit. Move it two spaces in, below \`exhibits:\`.`,
  )
})

test('a mistyped key that is empty, before a key that is there twice, is no scene', () => {
  expect(toldOf(plain.replace('goto: far', 'titel:\n    text: Again.'))).toEqual([
    'text: `text` appears twice in the same place. The first one is on line 6. Delete or rename one of them.',
    `${notHere('titel')} Did you mean \`title\`?`,
  ])
})
