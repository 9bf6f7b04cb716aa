import { expect, test } from 'vitest'
import { playsOf } from '../../../../src/core/findings/several/played.ts'
import { bandsOf } from '../../../../src/core/findings/several/several-evidence.ts'
import type { Session } from '../../../../src/core/session/session.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'
import { seven } from './support/seven.ts'

const { script, notes } = tenpennyHall

function bands(sessions: readonly Session[]) {
  return bandsOf(notes, playsOf(script, notes, sessions), 'pursue')
}

test('complete plays are spread over the fifths of what is possible, and no figure is that of one play', () => {
  expect(bands(seven)).toEqual({
    pillar: 'pursue',
    plays: 6,
    isWhole: true,
    fifths: [1, 1, 1, 0, 3],
    median: 70,
    lowest: 20,
    highest: 100,
  })
})

test('fewer than five complete plays are not spread', () => {
  expect(bands(seven.slice(2))).toEqual({
    pillar: 'pursue',
    plays: 0,
    isWhole: false,
    fifths: [0, 0, 0, 0, 0],
    median: 0,
    lowest: 0,
    highest: 0,
  })
})
