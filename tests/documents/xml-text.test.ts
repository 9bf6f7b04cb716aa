import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escaped, xmlText } from '../../src/documents/xml-text.ts'

test('what XML cannot hold is taken out, and halves of characters are marked as lost', () => {
  expect(xmlText('a\u0000b\u000Bc\u001Fd\uFFFEe')).toBe('abcde')
  expect(xmlText('\uD83Dx\uDE00')).toBe('\uFFFDx\uFFFD')
  expect(xmlText('😀 – é\tx\r\ny\rz')).toBe('😀 – é\tx\ny\nz')
})

test('what would end a tag, an attribute or a section is escaped', () => {
  expect(escaped(`<a href="x">&amp; ]]>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;amp; ]]&gt;')
})

test('any text becomes well formed XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(Array.from(escaped(text)).filter(character => !mayStand(character))).toEqual([])
    }),
  )
})

/** What XML 1.0 allows between tags, without a carriage return. */
function mayStand(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return character === '\t' || character === '\n'
  return !'<>"'.includes(character) && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}
