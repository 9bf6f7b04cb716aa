import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Findings } from '../core/findings/findings.ts'
import { sayMissing } from '../documents/docx-template/say-missing.ts'
import { Misuse, type Terminal } from './terminal.ts'

/** The findings in a council's own Word file; `undefined` once it was said why the file cannot be filled. */
export async function fillFrom(
  path: string,
  findings: Findings,
  terminal: Terminal,
): Promise<Uint8Array | undefined> {
  const bytes = await readFile(resolve(terminal.folder, path)).catch(() => undefined)
  if (bytes === undefined) throw new Misuse(`there is no file \`${path}\``)
  const { fillTemplate } = await import('../documents/docx-template.ts')
  const filled = await fillTemplate(new Uint8Array(bytes), findings)
  if (filled.type === 'refused') {
    terminal.err(`desktop-audit: ${path}: ${filled.sentence}\n`)
    return undefined
  }
  for (const sentence of sayMissing(filled.missingStyles)) terminal.err(`${path}: ${sentence}\n`)
  for (const name of filled.unknownNames)
    terminal.err(`${path}: {{${name}}} means nothing here, and was left as it is.\n`)
  return filled.bytes
}
