import { expect, test } from 'vitest'
import type { Findings } from '../../src/core/findings/findings.ts'
import { toJson } from '../../src/documents/data-files.ts'
import { toHtml } from '../../src/documents/html/report.ts'
import { decided, played } from '../core/findings/support/played.ts'
import { findingsFor } from '../core/findings/support/samples.ts'
import { tenpennyHall } from '../core/findings/support/tenpenny-hall.ts'
import { htmlPage } from './support/parsed.ts'
import { all, slow, unpacked, wordsIn } from './support/unpacked.ts'

const longest = 'a'.repeat(4_000)

const nasty = [
  ['control characters', 'a\u0000b\u0007c\u000Bd\u001Be', 'abcde'],
  ['halves of characters', 'x\uD83Dy\uDC00z', 'x\uFFFDy\uFFFDz'],
  ['emoji and other scripts', '👩🏽‍⚖️ 🇬🇧 עברית العربية 中文', '👩🏽‍⚖️ 🇬🇧 עברית العربية 中文'],
  ['the end of a CDATA section', ']]> <![CDATA[ <w:t> &amp; &#0;', ']]> <![CDATA[ <w:t> &amp; &#0;'],
  ['tags and quotes', `</w:t><script>alert('1')</script>"`, `</w:t><script>alert('1')</script>"`],
  ['a very long word', longest, longest],
] as const

/** The same words where the clerk types, and where a member does. */
function findingsWith(words: string): Findings {
  const session = played(tenpennyHall, [
    { type: 'noted', scene: 'the-book', text: words },
    decided('the-book', 'tell-audit'),
    { type: 'stopped', scene: 'the-hire' },
  ])
  const findings = findingsFor(session, { committee: words, includeMembersWords: true })
  // Without the sections in which nobody's words stand, which take their time to lay out.
  const quoted = JSON.stringify(words).slice(1, -1)
  return { ...findings, sections: findings.sections.filter(one => JSON.stringify(one).includes(quoted)) }
}

test.for(nasty)('a Word file bears %s', slow, async ([, words, shown]) => {
  const file = await unpacked(findingsWith(words))
  for (const path of file.paths.filter(one => one.endsWith('.xml'))) file.xml(path)
  const paragraphs = all(file.xml('word/document.xml'), 'p').map(wordsIn)
  expect(paragraphs.filter(paragraph => paragraph === shown)).toHaveLength(1)
  expect(paragraphs.filter(paragraph => paragraph === `Committee: ${shown}`)).toHaveLength(1)
})

test.for(nasty)('a web page bears %s', ([, words, shown]) => {
  const document = htmlPage(toHtml(findingsWith(words)))
  expect(document.querySelector('dd')?.textContent).toBe(shown)
  expect(document.querySelector('blockquote')?.textContent).toBe(shown)
  expect(document.querySelectorAll('script')).toHaveLength(0)
})

test.for(nasty)('a data file bears %s as it was typed', ([, words]) => {
  const findings = findingsWith(words)
  expect(JSON.parse(toJson(findings))).toStrictEqual(findings)
})

test('contents have no page numbers where a word is too long to lay out in time', slow, async () => {
  const file = await unpacked(findingsWith(longest))
  const instructions = all(file.xml('word/document.xml'), 'instrText').map(({ textContent }) => textContent)
  expect(instructions).toEqual(['TOC \\h \\n "1-9" \\o "1-1"'])
  expect(file.text('word/settings.xml')).not.toContain('updateFields')
  expect(file.text('word/document.xml')).not.toMatch(/w:dirty="(?:true|1)"/)
})

test('lines that were broken by hand are broken in the files', slow, async () => {
  const findings = findingsWith('one\r\ntwo\nthree')
  const file = await unpacked(findings)
  const paragraphs = all(file.xml('word/document.xml'), 'p').map(wordsIn)
  expect(paragraphs).toContain('one\ntwo\nthree')
  expect(toHtml(findings)).toContain('<blockquote><p>one<br>two<br>three</p></blockquote>')
})
