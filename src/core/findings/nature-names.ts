import type { Nature } from './block.ts'

/** What each nature of a finding is called. */
export const natureNames: Readonly<Record<Nature, string>> = {
  strength: 'Strength',
  gap: 'Gap',
  control: 'Control to check',
  boundary: 'Boundary crossed',
  'not-tested': 'Not tested',
}
