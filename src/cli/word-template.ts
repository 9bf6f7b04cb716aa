import type { Findings } from '../core/findings/findings.ts'
import { sayMissing } from '../documents/docx-template/say-missing.ts'
import { bytesOf } from './given-file.ts'
import type { Terminal } from './terminal.ts'

export interface WordTemplate {
  readonly path: string
  readonly bytes: Uint8Array
}

export async function readTemplate(path: string, terminal: Terminal): Promise<WordTemplate> {
  return { path, bytes: new Uint8Array(await bytesOf(path, terminal)) }
}

/** The findings in a council's own Word file; `undefined` once it was said why the file cannot be filled. */
export async function fillFrom(
  { path, bytes }: WordTemplate,
  findings: Findings,
  terminal: Terminal,
): Promise<Uint8Array | undefined> {
  const { fillTemplate } = await import('../documents/docx-template.ts')
  const filled = await fillTemplate(bytes, findings)
  if (filled.type === 'refused') {
    terminal.err(`desktop-audit: ${path}: ${filled.sentence}\n`)
    return undefined
  }
  for (const sentence of sayMissing(filled.missingStyles)) terminal.err(`${path}: ${sentence}\n`)
  for (const name of filled.unknownNames)
    terminal.err(`${path}: {{${name}}} means nothing here, and was left as it is.\n`)
  return filled.bytes
}
