import { expect, test } from 'vitest'
import { toHtml } from '../../src/documents/html/report.ts'
import { toMarkdown } from '../../src/documents/markdown.ts'
import { htmlPage } from './support/parsed.ts'
import { readMarkdown } from './support/read-markdown.ts'
import { missingIn, samples } from './support/sample-reports.ts'
import { slow, unpackedOnce, wordsIn } from './support/unpacked.ts'

test.for(samples)('every text of %s is in the Word file, pictures in words', slow, async ([, report]) => {
  const { documentElement } = (await unpackedOnce(report)).xml('word/document.xml')
  const alts = [...documentElement.querySelectorAll('*')].map(one => one.getAttribute('descr') ?? '')
  expect(missingIn(report, [wordsIn(documentElement), ...alts].join(' '))).toEqual([])
})

test.for(samples)('every text of %s is in the web page, pictures in words', ([, report]) => {
  const { body } = htmlPage(toHtml(report).replaceAll('<br>', '\n'))
  const alts = [...body.querySelectorAll('svg')].map(svg => svg.getAttribute('aria-label') ?? '')
  expect(missingIn(report, [body.textContent, ...alts].join(' '))).toEqual([])
})

test.for(samples)('every text of %s is in the Markdown file, pictures in words', ([, report]) => {
  const { blocks } = readMarkdown(toMarkdown(report))
  expect(missingIn(report, blocks.map(([, words]) => words).join(' '))).toEqual([])
})
