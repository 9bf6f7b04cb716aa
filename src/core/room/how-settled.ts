import type { Vote } from '../session/session.ts'

/** How a decision was settled, as the room is told. */
export function howSettled(settled: Vote['settled']): string {
  switch (settled) {
    case 'majority':
      return 'By majority'
    case 'consensus':
      return 'By consensus'
    case 'casting-vote':
      return 'By casting vote'
    case 'overruled':
      return 'The room was overruled'
    case 'time-ran-out':
      return 'Time ran out'
  }
}
