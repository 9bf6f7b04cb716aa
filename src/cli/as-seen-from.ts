import { relative } from 'node:path'
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts'

/** What was found in files, and their texts. */
export interface Found {
  readonly diagnostics: readonly Diagnostic[]
  readonly texts: ReadonlyMap<string, string>
}

/** The same with paths as they are typed in that folder. */
export function asSeenFrom(folder: string, { diagnostics, texts }: Found): Found {
  const seen = (file: string) => relative(folder, file)
  return {
    diagnostics: diagnostics.map(one => ({ ...one, span: { ...one.span, file: seen(one.span.file) } })),
    texts: new Map([...texts].map(([file, text]) => [seen(file), text])),
  }
}
