import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Findings } from '../../../../src/core/findings/findings.ts'
import { fillTemplate } from '../../../../src/documents/docx-template.ts'
import type { MissingStyle } from '../../../../src/documents/docx-template/taken-over.ts'
import { unzipped, type Unpacked } from '../../support/unpacked.ts'

export interface FilledFile extends Unpacked {
  readonly bytes: Uint8Array
  readonly missing: readonly MissingStyle[]
  readonly unknownNames: readonly string[]
}

/** A template that was filled, unpacked; one that was refused is a failure. */
export async function filledWith(template: Uint8Array, findings: Findings): Promise<FilledFile> {
  const filled = await fillTemplate(template, findings)
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
