import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Table } from '../../src/core/findings/block.ts'
import type { Text } from '../../src/core/findings/text.ts'
import { textsOfFindings } from '../../src/core/findings/texts-of.ts'
import { toMarkdown } from '../../src/documents/markdown.ts'
import { xmlText } from '../../src/documents/xml-text.ts'
import { completeSession, findingsFor, fullDetails, stoppedSession } from '../core/findings/support/samples.ts'
import { runs } from '../support/runs.ts'
import { readMarkdown, readTable } from './support/read-markdown.ts'
import { smallFindings } from './support/small-findings.ts'

const written = (...blocks: Block[]) => toMarkdown(smallFindings(blocks))

/** What stands below the heading of the only section. */
const readBack = (...blocks: Block[]) => {
  const read = readMarkdown(written(...blocks)).blocks
  return read.slice(read.findIndex(([, words]) => words === '1. Only') + 1)
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

test('a report is read in its order, headings by depth', () => {
  const below = { id: 'b', number: '1.1', title: 'Below', appendix: false, blocks: [], sections: [] }
  const sections = [{ ...below, id: 'a', number: '1', title: 'Above', sections: [below] }]
  expect(toMarkdown(smallFindings([], { sections }))).toBe(`**EXERCISE – FICTIONAL**

# Findings of a desktop audit: Tenpenny Hall

* **Committee:** \\[name of the committee\\]

## 1. Above

### 1.1. Below
`)
})

test('each kind of block looks as readers of Markdown know it', () => {
  const markdown = written(
    { type: 'paragraph', text: ['See ', { ref: 'd1', text: 'D1' }, ': ', { fill: 'a reason' }, '.'] },
    { type: 'notice', text: [{ strong: 'Not complete. ' }, 'It was stopped.'] },
    { type: 'list', items: [['One'], [{ strong: '28 days' }, ', where it applies']] },
    { type: 'list', items: [['Another list']] },
    tableOf([[['Tell'], ['3']]]),
    {
      type: 'recommendation',
      id: 'r2',
      number: 2,
      source: 'banking',
      text: 'That cash be banked.',
      owner: 'Head of Facilities',
      pillar: 'protect',
      months: 3,
      due: null,
      because: 'In the exercise: nobody did.',
      cost: '',
      success: '',
      answers: [],
      particulars: [{ name: 'Owner', value: ['Head of Facilities'] }],
    },
    {
      type: 'quotation',
      key: 'session-1:3.0',
      about: ['Note at ', { ref: 'd1', text: 'D1' }],
      words: 'Cash?\nAsk.',
    },
  )
  expect(markdown.slice(markdown.indexOf('## 1'))).toBe(`## 1. Only

See D1: \\[a reason\\].

**Not complete. It was stopped.**

- One
- **28 days**, where it applies

* Another list

**Votes**

| Choice | Votes \\| hands |
| --- | --- |
| Tell | 3 |

**2. That cash be banked.**

* **Owner:** Head of Facilities

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
    if ('fill' in one) return `[${one.fill}]`
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
        { type: 'quotation', key: 'k', about: ['D', ...item], words: `E${said}` },
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
      const section = { id: 'a', number: '1', title, appendix: false, blocks: [], sections: [] }
      const read = readMarkdown(toMarkdown(smallFindings([], { title: `T${title}`, sections: [section] })))
      expect(read.blocks.filter(([kind]) => kind.startsWith('heading'))).toEqual([
        ['heading 1', asRead([`T${title}`], ' / ')],
        ['heading 2', asRead([`1. ${title}`], ' / ')],
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
          .split('## 1. Only')[1]
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

/** Where lines break, and that bars of a table are escaped, is the format's affair. */
const flat = (text: string) => text.replaceAll(/[\s\\/]+/g, ' ')

test.for([
  ['complete', findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })],
  ['stopped', findingsFor(stoppedSession)],
] as const)('every text of a %s exercise is in the Markdown file', ([, findings]) => {
  const { blocks, kinds } = readMarkdown(toMarkdown(findings))
  const all = flat(blocks.map(([, words]) => words).join(' '))
  expect(textsOfFindings(findings).filter(text => !all.includes(flat(text.trim())))).toEqual([])
  expect([...kinds].filter(kind => !ours.has(kind))).toEqual([])
})
