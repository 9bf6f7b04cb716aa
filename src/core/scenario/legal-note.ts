import { canonicalJson, sha256 } from './digest.ts'
import { sayDate } from './say-date.ts'
import type { LegalNote } from './law-schema.ts'

/** How sure a legal note is: whether anyone read the law, and the words that prove it. */
export function howRead({ read }: Pick<LegalNote, 'read'>): { readonly status: string; readonly words?: string } {
  if (read === undefined) return { status: 'Not checked' }
  const where = read.in === 'copy' ? 'Read in a stored copy' : 'Read in guidance'
  const of = read.of === undefined ? '' : ` (${read.of})`
  return { status: `${where}${of}, ${sayDate(read.on)}`, words: `“${read.words}”` }
}

export function whoSigned({ signed }: Pick<LegalNote, 'signed'>): string {
  return signed === undefined ? 'Not signed by a lawyer' : `Signed by: ${signed.by}, ${sayDate(signed.on)}`
}

/** The notes without the signatures that are void, since a note has other words than those that were signed. */
export async function withoutVoidSignatures(
  law: ReadonlyMap<string, LegalNote>,
): Promise<ReadonlyMap<string, LegalNote>> {
  const notes = await Promise.all(
    [...law].map(async ([id, note]): Promise<[string, LegalNote]> => {
      const { signed, ...unsigned } = note
      return [id, signed?.digest === (await legalNoteDigest(note)) ? note : unsigned]
    }),
  )
  return new Map(notes)
}

/** Of a legal note without its signature. */
export function legalNoteDigest({ signed: _by, ...note }: LegalNote): Promise<string> {
  return sha256(canonicalJson(note))
}
