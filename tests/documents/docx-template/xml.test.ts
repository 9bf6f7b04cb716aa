import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsedXml, writtenXml, type XmlElement } from '../../../src/documents/docx-template/xml.ts'

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const again = (text: string) => {
  const root = parsedXml(text)
  return root === undefined ? undefined : writtenXml(root).slice(start.length)
}

test('what is read is written back as it was', () => {
  const text = '<a x="1 &amp; &quot;2&quot;" y:z=""><b xml:space="preserve"> c &lt; d </b>e<f/></a>'
  expect(again(`${start}${text}`)).toBe(text)
})

test('comments and instructions go, and what stands in CDATA or in single quotes stays', () => {
  expect(again(`<!-- 1 --><a><?b c?><![CDATA[<&>]]><d e='"f"'></d><!-- 2 --></a>\n`)).toBe(
    '<a>&lt;&amp;&gt;<d e="&quot;f&quot;"/></a>',
  )
})

test.for([
  '',
  'a',
  '<a>',
  '</a>',
  '<a></b>',
  '<a/><b/>',
  '<a b></a>',
  '<a>x</a>y',
  '<a b="1"',
  '<!DOCTYPE a><a/>',
  '<a><</a>',
])('%s is not well formed', text => {
  expect(parsedXml(text)).toBeUndefined()
})

test('a part that nests without end is refused', () => {
  expect(parsedXml('<a>'.repeat(100_000) + '</a>'.repeat(100_000))).toBeUndefined()
})

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(?::[a-z]{1,5})?$/)
const text = fc.stringMatching(/^(?:[a-zA-Zé€ .\n]|&amp;|&lt;){1,20}$/)
const { tree } = fc.letrec<{ tree: XmlElement }>(tie => ({
  tree: fc.record({
    name,
    attributes: fc.dictionary(name, text).map(entries => new Map(Object.entries(entries))),
    children: fc.array(fc.oneof({ maxDepth: 4 }, text, tie('tree')), { maxLength: 4 }),
  }),
}))

test('any tree that is written is read again', () => {
  fc.assert(
    fc.property(tree, root => {
      const written = writtenXml(root)
      const read = parsedXml(written)
      expect(read === undefined ? undefined : writtenXml(read)).toBe(written)
    }),
  )
})
