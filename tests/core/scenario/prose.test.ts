import { expect, test } from 'vitest'
import { countSigns, typeset, typesetAll } from '../../../src/core/scenario/prose.ts'

test.for<[typed: string, printed: string]>([
  [`"It's ours," he said ("the council's").`, '“It’s ours,” he said (“the council’s”).'],
  ["They said 'no one asked'.", 'They said ‘no one asked’.'],
  [`"'Wait,' she said – or was it 'go'?"`, '“‘Wait,’ she said – or was it ‘go’?”'],
  [`'"Quoted" twice'`, '‘“Quoted” twice’'],
  ["'Tis the '90s, tell 'em: rock 'n' roll", '’Tis the ’90s, tell ’em: rock ’n’ roll'],
  ["the officers' car and O'Neill's", 'the officers’ car and O’Neill’s'],
  ['"I only meant –" The line goes dead.', '“I only meant –” The line goes dead.'],
  ['Two words –"never again"– and a nod', 'Two words –“never again”– and a nod'],
  ['£5 - £10 -- at most', '£5 – £10 – at most'],
  ['2026-12-01, well-known, “set” already', '2026-12-01, well-known, “set” already'],
])('%s is printed as %s', ([typed, printed]) => {
  expect(typeset(typed)).toBe(printed)
})

test('a quotation that goes on through marks is closed where it ends', () => {
  expect(typesetAll([['p', 'He said "', ['em', 'never'], '", and "go".']])).toEqual([
    ['p', 'He said “', ['em', 'never'], '”, and “go”.'],
  ])
})

test('code and addresses stay as they are typed', () => {
  const link = ['link', "https://example.org/?q='a'", "the 'a'"]
  expect(typesetAll([['p', ['code', `"it's"`], link]])).toEqual([
    ['p', ['code', `"it's"`], ['link', "https://example.org/?q='a'", 'the ‘a’']],
  ])
})

test('terms of a glossary are set with the texts that they stand in', () => {
  expect(typesetAll({ glossary: { "members' seminar": "A council's own." } })).toEqual({
    glossary: { 'members’ seminar': 'A council’s own.' },
  })
})

test('a hundred thousand quotation marks are printed without copying the text at each', () => {
  expect(typeset('"'.repeat(100_000))).toMatch(/^“+$/)
})

test.for<[markdown: string, count: number]>([
  ['It was well-known in 2019. She paid £5 > £3 <3 times!', 3],
  ['*Not* __now__, [never](https://example.org).', 8],
  ['- one\n+ two\n10. ten\n1) one', 4],
  ['>> Said `twice`', 4],
  ['<b title="a">c</b>', 0],
  ['<b <b', 2],
])('%j has %i signs that can mean something in Markdown', ([markdown, count]) => {
  expect(countSigns(markdown)).toBe(count)
})
