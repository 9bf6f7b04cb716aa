import { describe, expect, test } from 'vitest'
import { toProse } from '../../src/cases/prose.ts'

describe('Markdown becomes a tree', () => {
  test.for<[markdown: string, prose: ReturnType<typeof toProse>]>([
    ['', []],
    [
      'One line\nand its rest.\n\nAnother.',
      [
        ['p', 'One line and its rest.'],
        ['p', 'Another.'],
      ],
    ],
    ['*Not* __now__, `never`.', [['p', ['em', 'Not'], ' ', ['strong', 'now'], ', ', ['code', 'never'], '.']]],
    ['First  \nsecond', [['p', 'First', ['br'], 'second']]],
    ['> Said\n>\n> twice', [['quote', ['p', 'Said'], ['p', 'twice']]]],
    ['- one\n- two', [['ul', [['p', 'one']], [['p', 'two']]]]],
    [
      '1. one\n   - inner',
      [
        [
          'ol',
          [
            ['p', 'one'],
            ['ul', [['p', 'inner']]],
          ],
        ],
      ],
    ],
    ['[The Act](https://example.org/a)', [['p', ['link', 'https://example.org/a', 'The Act']]]],
    ['<https://example.org>', [['p', ['link', 'https://example.org', 'https://example.org']]]],
  ])('%j', ([markdown, prose]) => {
    expect(toProse(markdown)).toEqual(prose)
  })
})

test('what is nested beyond all sense stays as it was written', () => {
  const markdown = `${'>'.repeat(10_000)} a`
  expect(toProse(markdown)).toEqual([['p', markdown]])
})

describe('what the format does not allow keeps its words and loses its power', () => {
  test.for<[markdown: string, prose: ReturnType<typeof toProse>]>([
    ['# A heading', [['p', 'A heading']]],
    [
      'a\n\n---\n\nb',
      [
        ['p', 'a'],
        ['p', 'b'],
      ],
    ],
    ['```js\nalert(1)\n```', [['p', ['code', 'alert(1)']]]],
    ['Read [this](javascript:alert(1)) now', [['p', 'Read this now']]],
    ['Read [this](/etc/passwd) now', [['p', 'Read this now']]],
    ['Read [this][ref].\n\n[ref]: javascript:alert(1)', [['p', 'Read this.']]],
    ['See ![a plan](https://example.org/p.png)', [['p', 'See a plan']]],
    ['![](https://example.org/p.png)', []],
    ['Say <b onclick=x>this</b>', [['p', 'Say <b onclick=x>this</b>']]],
    ['<script>alert(1)</script>', [['p', '<script>alert(1)</script>']]],
  ])('%j', ([markdown, prose]) => {
    expect(toProse(markdown)).toEqual(prose)
  })
})
