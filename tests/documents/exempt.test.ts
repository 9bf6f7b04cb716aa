import { inflateRawSync, inflateSync } from 'node:zlib'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import type { Findings } from '../../src/core/findings/findings.ts'
import { progressReport } from '../../src/core/findings/progress-report.ts'
import { decisionLogCsv, toJson, trackerCsv } from '../../src/documents/data-files.ts'
import { fillTemplate } from '../../src/documents/docx-template.ts'
import { toDocx } from '../../src/documents/docx/report.ts'
import { toHtml } from '../../src/documents/html/report.ts'
import { toMarkdown } from '../../src/documents/markdown.ts'
import { toPdf } from '../../src/documents/pdf/report.ts'
import { isLong } from '../support/runs.ts'
import { findingsFor } from '../core/findings/support/samples.ts'
import { detailsWithSecrets, reviewWithSecrets, secrets, sessionWithSecrets } from '../core/findings/support/secrets.ts'
import { readPdf, wordsIn } from './support/pdf/read-pdf.ts'
import { plainTemplate } from './templates/plain-template.ts'

const slow = { timeout: 120_000 }

const of = (part: 'draft' | 'a' | 'b') => findingsFor(sessionWithSecrets, detailsWithSecrets, reviewWithSecrets(), part)

/** Each way in which a report leaves the program, as all the text that its bytes hold. */
const exports: readonly (readonly [string, (findings: Findings) => Promise<string>])[] = [
  ['Word', async findings => unpackedText(await toDocx(findings))],
  ['Word in a council’s template', async findings => unpackedText(await filled(findings))],
  ['PDF', async findings => pdfText(await toPdf(findings))],
  ['a web page', async findings => Promise.resolve(toHtml(findings))],
  ['Markdown', async findings => Promise.resolve(toMarkdown(findings))],
  ['data', async findings => Promise.resolve(toJson(findings))],
  ['the tracker', async findings => Promise.resolve(trackerCsv(findings))],
  ['the decision log', async findings => Promise.resolve(decisionLogCsv(findings))],
  ['the progress report', async findings => unpackedText(await toDocx(progressReport(findings)))],
]

/** A template is filled by the writer of Word files, so that the long run asks again. */
const asked = exports.filter(([name]) => isLong || name !== 'Word in a council’s template')

test.for(asked)('Part A as %s holds none of the secrets in any of its bytes', slow, async ([, write]) => {
  const text = await write(of('a'))
  expect(secrets.filter(secret => text.includes(secret))).toEqual([])
  // Whoever takes a part of the secret's spelling for it would have found a leak that is none.
  expect(text.includes('Xylo')).toBe(false)
})

test.for(asked.filter(([name]) => !name.startsWith('the ')))(
  'Part B as %s holds all of them, so the search can find one',
  slow,
  async ([, write]) => {
    const text = (await write(of('b'))).replaceAll(/\s+/g, ' ')
    expect(secrets.filter(secret => !text.includes(secret))).toEqual([])
  },
)

async function filled(findings: Findings): Promise<Uint8Array> {
  const made = await fillTemplate(plainTemplate(), findings)
  if (made.type !== 'filled') throw new Error(made.sentence)
  return made.bytes
}

/** Every part of a Word file, names and properties too; tags are kept, and once more without them. */
async function unpackedText(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = await Promise.all(
    Object.values(zip.files).map(async file => `${file.name}\n${await file.async('string')}`),
  )
  const text = parts.join('\n')
  return `${text}\n${text.replaceAll(/<[^>]*>/g, '')}`
}

/** All that a PDF says: its bytes, what its streams hold when unpacked, its properties, and the words of its pages. */
function pdfText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) =>
    unpacked(bytes.subarray(index + length)),
  )
  const wide = raw.replaceAll('\u0000', '')
  return [raw, wide, ...streams, wordsIn(readPdf(bytes).document)].join('\n')
}

/** What is no packed stream stands in the raw bytes as it is. */
function unpacked(bytes: Uint8Array): string {
  for (const inflate of [inflateSync, inflateRawSync])
    try {
      return inflate(bytes, { finishFlush: 2 }).toString('latin1')
    } catch {
      // Another kind of stream.
    }
  return ''
}
