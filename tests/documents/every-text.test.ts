import { expect, test } from 'vitest'
import type { Findings } from '../../src/core/findings/findings.ts'
import { textsOfFindings } from '../../src/core/findings/texts-of.ts'
import { toJson } from '../../src/documents/data-files.ts'
import { toHtml } from '../../src/documents/html/report.ts'
import { completeSession, findingsFor, fullDetails, stoppedSession } from '../core/findings/support/samples.ts'
import { htmlPage } from './support/parsed.ts'
import { slow, unpackedOnce, wordsIn } from './support/unpacked.ts'

/** Where lines break is the format's affair. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

const missingIn = (findings: Findings, text: string) =>
  textsOfFindings(findings).filter(words => !flat(text).includes(flat(words)))

const samples = [
  ['complete', findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })],
  ['stopped', findingsFor(stoppedSession)],
] as const

test.for(samples)('every text of a %s exercise is in the Word file', slow, async ([, findings]) => {
  const file = await unpackedOnce(findings)
  expect(missingIn(findings, wordsIn(file.xml('word/document.xml').documentElement))).toEqual([])
})

test.for(samples)('every text of a %s exercise is in the web page', ([, findings]) => {
  const { body } = htmlPage(toHtml(findings).replaceAll('<br>', '\n'))
  expect(missingIn(findings, body.textContent)).toEqual([])
})

test.for(samples)('every text of a %s exercise is in the data file', ([, findings]) => {
  const read = JSON.parse(toJson(findings)) as Findings
  expect(textsOfFindings(read)).toEqual(textsOfFindings(findings))
})
