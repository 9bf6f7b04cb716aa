import { expect, test } from 'vitest'
import { toJson } from '../../src/documents/data-files.ts'
import { toHtml } from '../../src/documents/html/report.ts'
import { htmlPage } from './support/parsed.ts'
import { nasty, reportWith } from './support/sample-reports.ts'
import { all, slow, unpacked, wordsIn } from './support/unpacked.ts'

test.for(nasty)('a Word file bears %s', slow, async ([, words, shown]) => {
  const file = await unpacked(reportWith(words))
  for (const path of file.paths.filter(one => one.endsWith('.xml'))) file.xml(path)
  const paragraphs = all(file.xml('word/document.xml'), 'p').map(wordsIn)
  expect(paragraphs.filter(paragraph => paragraph === shown)).toHaveLength(1)
  expect(paragraphs.filter(paragraph => paragraph === `Contact: ${shown}`)).toHaveLength(1)
})

test.for(nasty)('a web page bears %s', ([, words, shown]) => {
  const document = htmlPage(toHtml(reportWith(words)))
  expect([...document.querySelectorAll('dd')].map(({ textContent }) => textContent)).toContain(shown)
  expect(document.querySelector('blockquote')?.textContent).toBe(shown)
  expect(document.querySelectorAll('script')).toHaveLength(0)
})

test.for(nasty)('a data file bears %s as it was typed', ([, words]) => {
  const report = reportWith(words)
  expect(JSON.parse(toJson(report))).toStrictEqual(report)
})

test('lines that were broken by hand are broken in the files', slow, async () => {
  const report = reportWith('one\r\ntwo\nthree')
  const file = await unpacked(report)
  expect(all(file.xml('word/document.xml'), 'p').map(wordsIn)).toContain('one\ntwo\nthree')
  expect(toHtml(report)).toContain('<blockquote><p>one<br>two<br>three</p></blockquote>')
})
