import { expect, test } from 'vitest'
import { sayForce } from '../../../src/core/findings/say-force.ts'
import type { LegalNote } from '../../../src/core/scenario/schema.ts'

function noteOf(inForce: LegalNote['in-force']): LegalNote {
  return {
    title: 'An Act',
    says: 'Something.',
    applies: 'England',
    'in-force': inForce,
    source: 'example',
    'as-at': '2026-11-24',
  }
}

test('a law that was read says so, and whether it was in force', () => {
  expect(sayForce(noteOf('yes'))).toEqual(['In force when it was read', 'Read on 24 November 2026'])
  expect(sayForce(noteOf('no'))).toEqual(['Not in force when it was read', 'Read on 24 November 2026'])
})

test('a law whose standing is unknown was noted, and not read', () => {
  expect(sayForce(noteOf('unknown'))).toEqual(['Not verified', 'Noted on 24 November 2026'])
})
