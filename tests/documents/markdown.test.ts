import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Table, Text } from '../../src/core/report/block.ts'
import { toMarkdown } from '../../src/documents/markdown.ts'
import { placeToFill } from '../../src/documents/report-words.ts'
import { xmlText } from '../../src/documents/xml-text.ts'
import { runs } from '../support/runs.ts'
import { readMarkdown, readTable } from './support/read-markdown.ts'
import { smallReport } from './support/sample-reports.ts'

const written = (...blocks: Block[]) => toMarkdown(smallReport(blocks))

/** What stands below the heading of the only section. */
const readBack = (...blocks: Block[]) => {
  const read = readMarkdown(written(...blocks)).blocks
  return read.slice(read.findIndex(([, words]) => words === '1 Only') + 1, -1)
}

const tableOf = (rows: readonly (readonly Text[])[]): Table => ({
  type: 'table',
  caption: 'Votes',
  columns: [
    { title: 'Choice', share: 1 },
    { title: 'Votes | hands', share: 1 },
  ],
  rows: rows.map(cells => ({ cells: cells.map(cell => [cell]) })),
})

test('a report is read in its order, and says on top and at its foot what it is', () => {
  const section = { id: 'a', number: 'Appendix A', title: 'Below', isAppendix: true, blocks: [] }
  const opening: Block[] = [
    { type: 'paragraph', text: ['See ', { ref: 'd1', text: 'D1' }, ' and ', { ref: 'e1', text: 'E1' }] },
  ]
  expect(toMarkdown(smallReport([], { opening, sections: [section], isDraft: true })))
    .toBe(`**EXERCISE – FICTIONAL. DRAFT, not agreed by members.**

# Tenpenny Hall: findings of an exercise

A report with appendices for the Crime and Disorder Committee

* **Committee:** \\[committee\\]

See D1 and E1

## Appendix A: Below

Tenpenny Hall: findings of an exercise. D: a decision in the exercise. E: something exempt.
`)
})

test('each kind of block looks as readers of Markdown know it', () => {
  const markdown = written(
    { type: 'paragraph', number: '1.1', text: ['See ', { ref: 'd1', text: 'D1' }, ': ', { fill: 'a reason' }, '.'] },
    { type: 'paragraph', text: [{ strong: 'Check:' }, ' Ask.'], isUnder: true },
    { type: 'notice', text: [{ strong: 'Not complete. ' }, 'It was stopped.'] },
    { type: 'list', items: [['One'], [{ strong: '28 days' }, ', where it applies']] },
    { type: 'list', items: [['Another list']] },
    { ...tableOf([[['Tell'], [{ fill: '' }]]]), number: 'Table 2' },
    {
      type: 'figure',
      number: 'Figure 1',
      caption: 'Votes',
      alt: 'Tell: three.',
      picture: { width: 1, height: 1, marks: [] },
    },
    { type: 'quotation', about: ['Note at ', { ref: 'd1', text: 'D1' }], words: 'Cash?\nAsk.' },
  )
  expect(markdown.slice(markdown.indexOf('## 1'), markdown.indexOf('Tenpenny Hall: findings of an exercise. ')))
    .toBe(`## 1 Only

**1.1** See D1: \\[a reason\\].

**Check:** Ask.

**Not complete. It was stopped.**

* One
* **28 days**, where it applies

- Another list

**Table 2.** Votes

| Choice | Votes \\| hands |
| --- | --- |
| Tell | \\[    \\] |

**Figure 1.** Votes

Tell: three.

**Note at D1**

> Cash?\\
> Ask.

`)
})

/** Words as people paste them, with a good share of what Markdown, HTML and GitHub give a meaning to. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\`*_{}[]()#+-.!|<>~&:=$^@"\'/ \t0123'.split('')),
      fc.constantFrom('\n', '\n\n', '\r\n', '    ', '\u00A0', '£', 'é', '👩🏽‍⚖️', '\uD83D', '\u0000', '\u2028'),
      fc.constantFrom(
        '<b>',
        '<!--',
        '&amp;',
        '&#35;',
        '](',
        '![',
        '---',
        '1. ',
        '- ',
        '> ',
        '```',
        '[^1]: ',
        'www.',
        'https://',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map(parts => parts.join(''))

const run = fc.oneof(
  typed,
  typed.map(text => ({ strong: text })),
  typed.map(text => ({ ref: 'd1', text })),
  typed.map(text => ({ fill: text })),
)
const someText: fc.Arbitrary<Text> = fc.array(run, { minLength: 1, maxLength: 4 })

/** As a file can hold it: lines without the space around them, none empty, and no control characters. */
function asRead(text: Text, between: string): string {
  const words = text.map(one => {
    if (typeof one === 'string') return one
    if ('fill' in one) return placeToFill(one.fill)
    return 'strong' in one ? one.strong : one.text
  })
  return words
    .map(xmlText)
    .join('')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(between)
}

test('a paragraph, an item and what somebody said are read as the words that they were, and as nothing else', () => {
  fc.assert(
    fc.property(someText, someText, typed, (text, item, said) => {
      const blocks: Block[] = [
        { type: 'paragraph', text: ['A', ...text] },
        {
          type: 'list',
          items: [
            ['B', ...item],
            ['C', ...text],
          ],
        },
        { type: 'quotation', about: ['D', ...item], words: `E${said}` },
      ]
      expect(readBack(...blocks)).toEqual([
        ['paragraph', asRead(['A', ...text], '\n')],
        ['item', asRead(['B', ...item], '\n')],
        ['item', asRead(['C', ...text], '\n')],
        ['paragraph', asRead(['D', ...item], '\n')],
        ['quotation', asRead([`E${said}`], '\n')],
      ])
      const { kinds } = readMarkdown(written(...blocks))
      expect([...kinds].filter(kind => !ours.has(kind))).toEqual([])
    }),
    { numRuns: runs(500) },
  )
})

const ours = new Set(['root', 'heading', 'paragraph', 'text', 'strong', 'break', 'list', 'listItem', 'blockquote'])

test('a text that begins with markup is a paragraph all the same', () => {
  fc.assert(
    fc.property(someText, text => {
      const words = asRead(text, '\n')
      const { kinds } = readMarkdown(written({ type: 'paragraph', text }))
      expect(readBack({ type: 'paragraph', text })).toEqual(words === '' ? [] : [['paragraph', words]])
      expect([...kinds].filter(kind => !ours.has(kind))).toEqual([])
    }),
    { numRuns: runs(500) },
  )
})

test('titles and labels stay on their line', () => {
  fc.assert(
    fc.property(typed, title => {
      const section = { id: 'a', number: '1', title, isAppendix: false, blocks: [] }
      const read = readMarkdown(toMarkdown(smallReport([], { title: `T${title}`, sections: [section] })))
      expect(read.blocks.filter(([kind]) => kind.startsWith('heading'))).toEqual([
        ['heading 1', asRead([`T${title}`], ' / ')],
        ['heading 2', asRead([`1 ${title}`], ' / ')],
      ])
    }),
    { numRuns: runs(300) },
  )
})

test('a table keeps its cells, whatever stands in them', () => {
  fc.assert(
    fc.property(someText, someText, (one, other) => {
      const [, caption, table] =
        written(
          tableOf([
            [one, other],
            [other, one],
          ]),
        )
          .split('## 1 Only')[1]
          ?.split('\n\n') ?? []
      expect(caption).toBe('**Votes**')
      expect(readTable(table ?? '')).toEqual([
        ['Choice', 'Votes | hands'],
        [asRead(one, ' / '), asRead(other, ' / ')],
        [asRead(other, ' / '), asRead(one, ' / ')],
      ])
    }),
    { numRuns: runs(300) },
  )
})

test('paragraphs of one cell stand on one line', () => {
  const table = { ...tableOf([]), rows: [{ cells: [[['D1'], ['24 November']], [['3']]] }] }
  expect(written(table)).toContain('| D1 / 24 November | 3 |')
})

test('addresses that somebody typed are no links on sites that make links of them', () => {
  expect(written({ type: 'paragraph', text: ['www.example.org https://example.org a@example.org'] })).toContain(
    String.raw`www\.example.org https\://example.org a\@example.org`,
  )
})
