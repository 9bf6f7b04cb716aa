import { expect, test } from 'vitest'
import { playPagesOf, resumePage } from '../../../../src/app/ui/session/play-pages.ts'
import { playedPath } from '../../../../src/core/session/played-path.ts'
import type { Intent } from '../../../../src/core/session/session.ts'
import { marketScript as script } from '../../../support/market.ts'
import { played } from '../../../support/played-session.ts'

const onwards: Intent = { type: 'continued', scene: 'stall' }
const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }

function pagesAfter(...intents: Intent[]) {
  return playPagesOf(playedPath(script, played(script, ...intents)))
}

function names(...intents: Intent[]) {
  return pagesAfter(...intents).map(({ kind, played: { scene } }) => `${kind} ${scene}`)
}

test('each scene is a page, and what follows from a decision is one more', () => {
  expect(names(onwards, tell)).toEqual(['scene stall', 'scene call', 'consequence call', 'scene look'])
})

test('a hub is a page each time the play comes back to it', () => {
  const books: Intent[] = [
    { type: 'looked', scene: 'look', lead: 'books' },
    { type: 'continued', scene: 'books' },
  ]
  expect(names(onwards, tell, ...books).slice(3)).toEqual(['scene look', 'scene books', 'scene look'])
})

test('what was struck is no page any more', () => {
  expect(names(onwards, tell, { type: 'corrected' })).toEqual(['scene stall', 'scene call'])
})

test('a play goes on where it stands, or at what followed from a decision that was the last thing done', () => {
  expect(resumePage(pagesAfter())).toBe(1)
  expect(resumePage(pagesAfter(onwards))).toBe(2)
  expect(resumePage(pagesAfter(onwards, tell))).toBe(3)
  expect(resumePage(pagesAfter(onwards, tell, { type: 'looked', scene: 'look', lead: 'books' }))).toBe(5)
})
