import { Document, type IPropertiesOptions, Packer } from 'docx'
import type { Paper } from '../../core/papers/paper.ts'
import type { Report } from '../../core/report/report.ts'
import { escaped } from '../xml-text.ts'

/** In twentieths of a point; `docx` turns it for landscape. */
export const a4 = { width: 11_906, height: 16_838 }

/** Finding page breaks takes time with the square of the longest word; such a document gets no page numbers. */
export function hasVeryLongWord(texts: readonly string[]): boolean {
  return texts.some(text => /\S{500}/.test(text))
}

/**
 * Title and language for assistive technology. No days: the clock's would differ from copy to copy, and the report's
 * own is that of a meeting, not of when the file was made. OPC (ISO 29500-2) leaves both out where no one gives them.
 */
export async function wordFile(
  { title, language }: Report | Paper,
  options: IPropertiesOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const data =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Desktop Audit</dc:creator><dc:language>${language}</dc:language>` +
    '</cp:coreProperties>'
  const bytes = await Packer.toArrayBuffer(new Document(options), undefined, [{ path: 'docProps/core.xml', data }])
  return withZipTimes(new Uint8Array(bytes))
}

/** The first moment that a zip file can tell: 1 January 1980. */
const time = 0
const date = 0b0000000_0001_00001

const endOfDirectory = 0x06054b50

/** Puts one fixed time on every file in a zip, in place: it would hold the clock's, and each copy would differ. */
export function withZipTimes(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end--
  if (end < 0) throw new Error('not a zip file')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const local = view.getUint32(entry + 42, true)
    stamp(view, entry + 12)
    stamp(view, local + 10)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return zip
}

function stamp(view: DataView, at: number): void {
  view.setUint16(at, time, true)
  view.setUint16(at + 2, date, true)
}
