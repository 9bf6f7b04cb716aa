import { inflateRawSync, inflateSync } from 'node:zlib'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { controlsWorksheet } from '../../src/core/papers/controls-worksheet.ts'
import { type ReportInput, reportOf, tellingFor } from '../../src/core/report/report.ts'
import { forms } from '../../src/core/report/telling.ts'
import { actionPlanCsv, controlsCsv, decisionLogCsv, toJson } from '../../src/documents/data-files.ts'
import { fillTemplate } from '../../src/documents/docx-template.ts'
import { paperToDocx } from '../../src/documents/docx/paper.ts'
import { toDocx } from '../../src/documents/docx/report.ts'
import { toHtml } from '../../src/documents/html/report.ts'
import { toMarkdown } from '../../src/documents/markdown.ts'
import { toPdf } from '../../src/documents/pdf/report.ts'
import { readPdf, wordsIn } from './support/pdf/read-pdf.ts'
import { inputWithSecrets, secrets } from './support/secrets.ts'
import { plainTemplate } from './templates/plain-template.ts'

const slow = { timeout: 120_000 }

/** Each way in which a report leaves the program, as all the text that its bytes hold. */
const exports: readonly (readonly [string, (input: ReportInput) => Promise<string> | string])[] = [
  ['Word', async input => unpackedText(await toDocx(reportOf(input)))],
  ['Word in a council’s template', async input => unpackedText(await inTemplate(input))],
  ['PDF', async input => pdfText(await toPdf(reportOf(input)))],
  ['a web page', input => toHtml(reportOf(input))],
  ['Markdown', input => toMarkdown(reportOf(input))],
  ['data', input => toJson(reportOf(input))],
  ['the action plan', input => actionPlanCsv(tellingFor(input))],
  ['the controls to test', input => controlsCsv(tellingFor(input))],
  ['their worksheet', async input => unpackedText(await paperToDocx(controlsWorksheet(tellingFor(input))))],
  ['the decision log', input => decisionLogCsv(reportOf(input))],
]

test.for(exports)('Part A as %s holds none of the secrets in any of its bytes', slow, async ([, write]) => {
  for (const form of forms) {
    const text = await write(inputWithSecrets('a', form))
    expect({ form, found: secrets.filter(secret => text.includes(secret)) }).toEqual({ form, found: [] })
    // A part of a secret's spelling would be a leak too.
    expect(text.includes('Xylo')).toBe(false)
  }
})

test.for(exports.filter(([name]) => !name.startsWith('the')))(
  'Part B as %s holds all of them in one form or another, so the search can find one',
  slow,
  async ([, write]) => {
    const texts = await Promise.all(forms.map(async form => write(inputWithSecrets('b', form))))
    const all = texts.join('\n').replaceAll(/\s+/g, ' ')
    expect(secrets.filter(secret => !all.includes(secret))).toEqual([])
  },
)

test('Part A cites nothing by the number of something exempt, whatever is marked', () => {
  const draft = inputWithSecrets('draft', 'full')
  const review = { ...draft.review, exempt: {} }
  const sources = reportOf({ ...draft, review }).sections.flatMap(({ blocks }) =>
    blocks.flatMap(one => one.sources ?? []),
  )
  const because = { paragraphs: [3], why: 'It is pending.' }
  for (const source of new Set(sources))
    for (const form of forms) {
      const marked = { ...inputWithSecrets('a', form), review: { ...review, exempt: { [source]: because } } }
      const cited = [toMarkdown(reportOf(marked)), actionPlanCsv(tellingFor(marked))].join().match(/\bE\d+\b/g)
      expect({ source, form, cited }).toEqual({ source, form, cited: null })
    }
})

async function inTemplate(input: ReportInput): Promise<Uint8Array> {
  const made = await fillTemplate(plainTemplate(), reportOf(input))
  if (made.type !== 'filled') throw new Error(made.sentence)
  return made.bytes
}

/** Every part of a Word file, names, pictures and properties too; tags are kept, and once more without them. */
async function unpackedText(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = await Promise.all(
    Object.values(zip.files).map(async file => `${file.name}\n${file.comment}\n${await file.async('binarystring')}`),
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
