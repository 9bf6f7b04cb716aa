import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findingsIn, passivesIn, wordsIn, wordsOfMarkdown, wordsOfModule } from './voice.ts'

/** Words with a right use here, by the whole text or a part of it that no other text has. */
const exceptions: readonly (readonly [text: string, reason: string])[] = [
  ['on ballot sheets or by show of hands', 'the one place in the papers that explains a vote by hand'],
  ['# A small case to change as you like', 'a file in YAML, whose lines end without a full stop'],
  ['most-hands: not more than half', 'a value in the data file'],
  ['That under section 100A(4)', 'a resolution in the words that the law asks for'],
]

const src = join(import.meta.dirname, '../../src')

function foldersOf(folder: string): readonly string[] {
  return readdirSync(join(src, folder), { withFileTypes: true })
    .filter(entry => entry.isDirectory() || /\.tsx?$/.test(entry.name))
    .map(({ name }) => `src/${folder}/${name}`)
}

const places = [
  ...foldersOf('core'),
  ...foldersOf('app'),
  'src/build',
  'src/cli',
  'src/documents',
  'docs',
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
].map(place => ({ place, words: wordsIn(place) }))

const isException = (text: string) => exceptions.some(([part]) => text.includes(part))

test('what people read is in plain British English', () => {
  const found = places.flatMap(({ words }) => findingsIn(words)).filter(({ text }) => !isException(text))
  expect(found.map(({ file, line, rule, text }) => `${file}:${line} [${rule}] ${text}`)).toEqual([])
})

test('every exception is needed', () => {
  const breaking = places.flatMap(({ words }) => findingsIn(words)).map(({ text }) => text)
  expect(exceptions.filter(([part]) => !breaking.some(text => text.includes(part)))).toEqual([])
})

test('passives are counted, and none of them fails', () => {
  const counts = places.map(({ place, words }) => `${place}: ${passivesIn(words)} passives in ${words.length} texts`)
  process.stdout.write(`${counts.join('\n')}\n`)
  expect(counts.length).toBeGreaterThan(20)
})

describe('the rules', () => {
  const ruleOf = (text: string) => findingsIn([{ file: 'a.tsx', line: 1, text }]).map(({ rule }) => rule)

  test.for<[text: string, rule: string]>([
    ['Reveal the hands to the room', 'vote'],
    ['Print for an evening', 'session'],
    ['At no decision of the play', 'session (noun)'],
    ['Bring it back', 'restore, undo'],
    ['Take the tick away', 'delete, remove'],
    ['This colour weighs on none of them', 'affects, helps, harms'],
    ['What was found of boundaries is not told here.', 'opens with who or what'],
    ['Nothing is lost.', 'opens with who or what'],
    ['Held against what was decided', 'a noun, not a clause'],
    ['Somebody telephoned', 'someone, anyone, no one, who'],
    ['The color of the room', 'British spelling'],
    ['It must recognize you', 'British spelling'],
    [`${'word '.repeat(26)}.`, '25 words'],
  ])('%s breaks: %s', ([text, rule]) => {
    expect(ruleOf(text)).toContain(rule)
  })

  test.for([
    'Show the votes',
    'What is serious organised crime?',
    'What people do at each table',
    'Hand it over to someone',
    'The facilitator hands out documents along the way.',
    'The behaviour of a licensed driver',
    'Two ways to do this',
    `${'word '.repeat(24)}.`,
  ])('%s breaks none', text => {
    expect(ruleOf(text)).toEqual([])
  })
})

describe('what is read', () => {
  test('of a module: sentences with their holes, labels and words between elements, not names', () => {
    const source = [
      "import { evening } from './evening.ts'",
      "const kind = 'evening-view'",
      'const says = `The ${kind} of the group`',
      "const all = 'One sentence ' + 'in two'",
      'const page = <p className="an evening" title="A short label">Press <b>Next</b> to {end ? \'go on now\' : \'stop it now\'}.</p>',
    ].join('\n')
    expect(wordsOfModule('a.tsx', source).map(({ line, text }) => `${line} ${text}`)).toEqual([
      '3 The … of the group',
      '4 One sentence in two',
      '5 Press Next to ….',
      '5 A short label',
      '5 go on now',
      '5 stop it now',
    ])
  })

  test('of a page: blocks without code and without the names of buttons', () => {
    const source =
      '# A title\n\nPress _Print for an evening_ and\nread `code`.\n\n```sh\nevening\n```\n\n- One\n- [Two](x.md)\n\n| a b | c |\n'
    expect(wordsOfMarkdown('a.md', source).map(({ line, text }) => `${line} ${text}`)).toEqual([
      '1 A title',
      '3 Press … and read ….',
      '10 One',
      '11 Two',
      '13 a b',
      '13 c',
    ])
  })
})
