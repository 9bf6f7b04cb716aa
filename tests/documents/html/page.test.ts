import fc from 'fast-check'
import { expect, test } from 'vitest'
import { style } from '../../../src/documents/html/page.ts'
import { xmlText } from '../../../src/documents/xml-text.ts'
import { runs } from '../../support/runs.ts'

/** What a browser makes of the string at the start of a style sheet, by section 4.3.5 of CSS Syntax, and what follows it. */
function readString(css: string): { readonly text: string; readonly rest: string } {
  const [whole = '', inside = ''] =
    /^"((?:[^"\\\n\r\f]|\\(?:[\da-f]{1,6}(?:\r\n|\s)?|[^\n\r\f\da-f]))*)"/i.exec(css) ?? []
  const text = inside.replaceAll(
    /\\(?:([\da-f]{1,6})(?:\r\n|\s)?|(.))/gsu,
    (_, code: string | undefined, one: string) =>
      code === undefined ? one : String.fromCodePoint(Number.parseInt(code, 16)),
  )
  return { text, rest: css.slice(whole.length) }
}

const sheet = (marking: string) => style({ top: [marking, ''], foot: '' }, 'report')

function shown(marking: string) {
  return readString(sheet(marking).split('@top-left { content: ')[1] ?? '')
}

test('a marking keeps its commas, brackets and stops in the head of a printed page', () => {
  const marking = 'NOT FOR PUBLICATION – exempt within paragraphs 1, 3 and 7 (Part 1).'
  expect(sheet(marking)).toContain(`@top-left { content: "${marking}"; font: bold 9pt Arial, sans-serif; }`)
})

const after = '; font: bold 9pt Arial, sans-serif; }'

const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '\n',
        '\f',
        '<',
        '</style>',
        '<!--',
        ']]>',
        '/*',
        '*/',
        'a',
        '1',
        ' ',
        '\t',
        ';',
        '}',
        ',',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''))

test('whatever it says, it comes out as it went in, but for what no page may hold, and ends where it ends', () => {
  fc.assert(
    fc.property(typed, marking => {
      const { text, rest } = shown(marking)
      expect(text).toBe(xmlText(marking))
      expect(rest.startsWith(after)).toBe(true)
    }),
    { numRuns: runs(1000) },
  )
})

test('nothing in it can end the element that the style stands in, or open a comment of the page', () => {
  fc.assert(
    fc.property(typed, marking => {
      expect(sheet(marking)).not.toContain('<')
    }),
    { numRuns: runs(300) },
  )
})
