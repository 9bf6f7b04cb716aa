import { expect, test } from 'vitest'
import { notesOf } from '../../../../src/app/play/later/case-file.tsx'
import { exhibitsMet, exhibitsOpened, sceneOfExhibit } from '../../../../src/app/ui/exhibits/exhibit-list.tsx'
import { playedPath } from '../../../../src/core/session/played-path.ts'
import type { Intent } from '../../../../src/core/session/session.ts'
import { marketScript as script } from '../../../support/market.ts'
import { played } from '../../../support/played-session.ts'

const toBooks: Intent[] = [
  { type: 'continued', scene: 'stall' },
  { type: 'decided', scene: 'call', picks: ['tell'] },
  { type: 'looked', scene: 'look', lead: 'books' },
]

test('the case file holds what was handed over on the way, once and in order', () => {
  const path = playedPath(script, played(script, ...toBooks))
  expect(exhibitsMet(script, path.scenes)).toEqual(['poster', 'ledger'])
  expect(sceneOfExhibit('ledger', script, path)).toBe('books')
})

test('what lies ahead is not in the case file', () => {
  const path = playedPath(script, played(script))
  expect(exhibitsMet(script, path.scenes)).toEqual(['poster'])
  expect(sceneOfExhibit('ledger', script, path)).toBeUndefined()
})

test('documents that were opened and notes that were made are found in the log', () => {
  const session = played(
    script,
    { type: 'opened-exhibit', scene: 'stall', exhibit: 'poster' },
    { type: 'noted', scene: 'stall', text: 'Who prints it?', pillar: 'pursue' },
    { type: 'noted', scene: 'stall', text: 'A name.' },
    { type: 'erased', event: 2 },
  )
  expect([...exhibitsOpened(session)]).toEqual(['poster'])
  expect(notesOf(session)).toEqual([
    { event: 1, text: 'Who prints it?', pillar: 'pursue' },
    { event: 2, text: null, pillar: undefined },
  ])
})
