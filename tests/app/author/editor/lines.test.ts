import { describe, expect, test } from 'vitest'
import { indentBelow, pastedLines } from '../../../../src/app/author/editor/lines.ts'

test.each([
  ['scenes:', 2],
  ['    text: |', 6],
  ['    title: A call', 4],
  ['  - title: A call', 4],
  ['      - { when: { warned: true }, scene: boxes }', 6],
  ['      - days-open', 6],
  ['  # About the hall:', 2],
])('below %j, a line begins %i spaces in', (line, indent) => {
  expect(indentBelow(line)).toBe(indent)
})

test('below an empty line the editor does as it did', () => {
  expect(indentBelow('    ')).toBeUndefined()
})

const scenes = `scenes:
  call:
    title: A call
    text: |
      A trader rings.

  the-end:
    title: Friday
    ending: partial
`

const scene = `  rent-book:
    title: The rent book
    text: |
      The book is on the table.

`

/** The text with lines pasted over what stands between two `§`, or where one stands; as it was, where they are pasted as they are. */
function pasted(marked: string, clip: string): string | undefined {
  const [before = '', over = '', after] = marked.split('§')
  const text = [before, over, after ?? ''].join('')
  const range = { from: before.length, to: after === undefined ? before.length : before.length + over.length }
  const change = pastedLines(text, range, clip)
  return change && text.slice(0, change.from) + change.insert + text.slice(change.to)
}

describe('keys that are pasted stand as far in as they were copied', () => {
  const withScene = scenes.replace('  the-end:', `${scene}  the-end:`)

  test.each([
    ['at the beginning of a line', scenes.replace('  the-end:', '§  the-end:')],
    ['at its first word', scenes.replace('the-end:', '§the-end:')],
  ])('%s', (_where, text) => {
    expect(pasted(text, scene)).toBe(withScene)
  })

  test('on the empty line that Enter has moved in', () => {
    const text = scenes.replace('partial\n', 'partial\n    §')
    expect(pasted(text, 'facts:\n  warned: { flag: false }\n')).toBe(`${scenes}facts:\n  warned: { flag: false }\n`)
  })

  test('at the end of a line, below it', () => {
    const text = scenes.replace('title: A call', 'title: A call§')
    expect(pasted(text, '    clock: Monday\n')).toBe(scenes.replace('A call', 'A call\n    clock: Monday'))
  })

  test.each([
    ['up to an empty line', scenes.replace('  call:', '  §call:').replace('rings.\n', 'rings.\n§')],
    ['up to the next word', scenes.replace('  call:', '  §call:').replace('the-end:', '§the-end:')],
    ['whole lines', scenes.replace('  call:', '§  call:').replace('  the-end:', '§  the-end:')],
  ])('in place of lines that were selected from a word on: %s', (_how, text) => {
    expect(pasted(text, scene)).toBe(scenes.replace(/ {2}call:[^§]*\n\n/, scene))
  })

  test('from Windows', () => {
    expect(pasted(scenes.replace('the-end:', '§the-end:'), scene.replaceAll('\n', '\r\n'))).toBe(withScene)
  })

  test('and are pasted as they are where the spaces before them were not copied', () => {
    expect(pasted(scenes.replace('  the-end:', '  §\n  the-end:'), scene.trimStart())).toBeUndefined()
    expect(pasted(scenes.replace('  the-end:', '    §\n  the-end:'), 'title: A\n    clock: Monday\n')).toBeUndefined()
  })

  test('and within a line nothing is moved', () => {
    expect(pasted(scenes.replace('A call', 'A §call'), scene)).toBeUndefined()
  })
})

describe('paragraphs that are pasted stand as far in as the text around them', () => {
  test.each([
    ['at its beginning', '    text: |\n      §\n', '    text: |\n      One.\n\n      Two.\n'],
    ['behind a sentence', '    text: |\n      So it is. §\n', '    text: |\n      So it is. One.\n\n      Two.\n'],
    [
      'on a later line',
      '    text: |\n      So it is.\n      §\n',
      '    text: |\n      So it is.\n      One.\n\n      Two.\n',
    ],
  ])('%s', (_where, text, after) => {
    expect(pasted(text, 'One.\n\nTwo.')).toBe(after)
  })

  test('and keep how far in they stand towards each other', () => {
    expect(pasted('text: |\n  §', '  - One\n    and a half\n  - Two')).toBe('text: |\n  - One\n    and a half\n  - Two')
  })

  test.each(['    title: §\n', '    text: |\n      One.\n    §\n', '§', '    goto:\n      - a\n      §\n'])(
    'and are pasted as they are where there is no such text: %j',
    text => {
      expect(pasted(text, 'One.\n\nTwo.')).toBeUndefined()
    },
  )
})

test('a clip of one line is pasted as it is', () => {
  expect(pasted(scenes.replace('the-end:', '§the-end:'), 'title: A call')).toBeUndefined()
})
