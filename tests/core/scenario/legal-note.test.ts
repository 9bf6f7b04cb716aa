import { expect, test } from 'vitest'
import { howRead, legalNoteDigest, whoSigned, withoutVoidSignatures } from '../../../src/core/scenario/legal-note.ts'
import type { LegalNote } from '../../../src/core/scenario/law-schema.ts'

const note = { title: 'Act 1', says: 'Says one thing.', source: 'a.example' }

test('a note that was read says in what, when, and in which words', () => {
  const words = 'shall have power to do so'
  expect(howRead({ read: { in: 'copy', of: 'as at 12 March 2024', on: '2026-12-01', words } })).toEqual({
    status: 'Read in a stored copy (as at 12 March 2024), 1 December 2026',
    words: '“shall have power to do so”',
  })
  expect(howRead({ read: { in: 'guidance', on: '2026-12-01', words } }).status).toBe(
    'Read in guidance, 1 December 2026',
  )
})

test('a note that nobody read says that it is not checked', () => {
  expect(howRead({})).toEqual({ status: 'Not checked' })
})

test('who signed a note is not part of what was signed', async () => {
  const signed = { by: 'Monitoring officer', on: '2026-12-01', digest: 'x' }
  expect(await legalNoteDigest({ ...note, signed })).toBe(await legalNoteDigest(note))
  expect(await legalNoteDigest({ ...note, says: 'Other' })).not.toBe(await legalNoteDigest(note))
})

test('a signature is lost when the words change', async () => {
  const signed = { by: 'Monitoring officer', on: '2026-12-01', digest: await legalNoteDigest(note) }
  const law = new Map<string, LegalNote>([
    ['good', { ...note, signed }],
    ['changed', { ...note, says: 'Says more now.', signed }],
    ['never', note],
  ])
  expect([...(await withoutVoidSignatures(law)).values()].map(whoSigned)).toEqual([
    'Signed by: Monitoring officer, 1 December 2026',
    'Not signed by a lawyer',
    'Not signed by a lawyer',
  ])
})
