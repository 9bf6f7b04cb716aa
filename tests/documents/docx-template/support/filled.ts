import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../../../src/core/report/report.ts'
import { fillTemplate } from '../../../../src/documents/docx-template.ts'
import { unzipped, type Unpacked } from '../../support/unpacked.ts'

export interface FilledFile extends Unpacked {
  readonly bytes: Uint8Array
  readonly missing: readonly string[]
  readonly unknownNames: readonly string[]
}

/** A template that was filled, unpacked; one that was refused is a failure. */
export async function filledWith(template: Uint8Array, report: Report): Promise<FilledFile> {
  const filled = await fillTemplate(template, report)
  if (filled.type === 'refused') throw new Error(filled.sentence)
  const { bytes, missingStyles: missing, unknownNames } = filled
  const file = await unzipped(bytes)
  return { ...file, bytes, missing, unknownNames }
}

/** As LibreOffice 25.2 wrote it from `libreoffice-template.rtf`, which lies beside it and says how. */
export function libreOfficeTemplate(): Uint8Array {
  const folder = join(import.meta.dirname, '../../templates')
  return new Uint8Array(readFileSync(join(folder, 'libreoffice-template.docx')))
}
