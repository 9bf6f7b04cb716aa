import { expect, test } from 'vitest'
import { lawReview } from '../../../src/core/papers/law-review.ts'
import { type Table, wordsOf } from '../../../src/core/report/block.ts'
import { legalNoteDigest } from '../../../src/core/scenario/legal-note.ts'
import { marketNotes, marketScript } from '../../support/market.ts'

const read = { in: 'copy', of: 'as at 12 March 2024', on: '2026-12-01', words: 'shall have power' } as const
const law = { ...marketNotes.law, 'act-1': { title: 'Act 1', says: 'Says one thing.', source: 'example', read } }
const notes = { ...marketNotes, law }

async function rows(): Promise<readonly (readonly string[])[]> {
  const { sheets } = await lawReview([{ script: marketScript, notes }])
  const table = sheets[1]?.blocks.find((block): block is Table => block.type === 'table')
  return (table?.rows ?? []).map(({ cells }) => cells.map(cell => cell.map(text => wordsOf(text)).join(' / ')))
}

test('each statement has a row: what it says, where members meet it, how sure it is, what to check, and room to sign', async () => {
  expect(await rows()).toEqual([
    [
      '1',
      'Act 1 / Says one thing. / example',
      'The call',
      'Read in a stored copy (as at 12 March 2024), 1 December 2026 / “shall have power”',
      'Is it in force, and unchanged since that copy (as at 12 March 2024)?',
      '',
    ],
    [
      '2',
      'Act 2 / Says another. / example',
      'The call',
      'Not checked',
      'Is this the law, and is it in force? We have not read it.',
      '',
    ],
  ])
})

test('the author is told the digest of each note to record with a signature', async () => {
  const { sheets } = await lawReview([{ script: marketScript, notes }])
  const words = (sheets.at(-1)?.blocks ?? []).map(block => (block.type === 'paragraph' ? wordsOf(block.text) : ''))
  expect(words).toContain(
    `act-1: signed: { by: POST, on: YYYY-MM-DD, digest: ${await legalNoteDigest(notes.law['act-1'])} }`,
  )
})
