import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { withZipTimes } from '../../../src/documents/docx/document.ts'
import { completeSession, findingsFor, fullDetails } from '../../core/findings/support/samples.ts'
import { breachesIn } from '../docx-template/support/breaches.ts'
import { slow, unpackedOnce } from '../support/unpacked.ts'

describe('strictness', () => {
  test('nothing in a Word file is as Word would have to repair it', slow, async () => {
    const findings = findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })
    expect(breachesIn(await unpackedOnce(findings))).toEqual([])
  })
})

describe('zip times', () => {
  async function zipped(date: Date): Promise<Uint8Array<ArrayBuffer>> {
    const zip = new JSZip()
    zip.file('one.txt', 'One', { date })
    zip.file('two.txt', 'Two', { date })
    return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer' }))
  }

  test('two zips of the same files become the same bytes, and still open', async () => {
    const one = withZipTimes(await zipped(new Date('2026-11-24T10:00:00Z')))
    const other = withZipTimes(await zipped(new Date('1999-01-01T00:00:00Z')))
    expect(one).toEqual(other)
    expect(await (await JSZip.loadAsync(one)).file('two.txt')?.async('string')).toBe('Two')
  })

  test('what is no zip is a mistake of the program', () => {
    expect(() => withZipTimes(new Uint8Array(40))).toThrow('not a zip file')
  })
})
