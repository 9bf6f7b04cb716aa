import { expect, test } from 'vitest'
import { playedAlone } from '../../../src/core/findings/played-alone.ts'
import { completeSession, stoppedSession } from './support/samples.ts'

test('one person plays alone, and a group does not, even where nobody wrote down who was there', () => {
  const { group: _group, ...unnamed } = completeSession
  expect([stoppedSession, completeSession, { ...unnamed, mode: 'group' as const }].map(playedAlone)).toEqual([
    true,
    false,
    false,
  ])
})
