import type { OutOfBounds } from '../../core/score/debrief-notes.ts'

/** What each kind of boundary is called. */
export const boundaryNames: Readonly<Record<OutOfBounds['kind'], string>> = {
  unlawful: 'Unlawful',
  unsafe: 'Unsafe',
  'not-our-role': 'Not the members’ role',
}
