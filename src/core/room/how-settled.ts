import type { SettledAs } from '../session/voting.ts'

/** How a decision was settled, as the room is told. */
export function howSettled(settled: SettledAs): string {
  switch (settled) {
    case 'majority':
      return 'By majority'
    case 'most-hands':
      return 'By most hands'
    case 'advised':
      return 'As advised by a show of hands'
    case 'consensus':
      return 'By consensus'
    case 'casting-vote':
      return 'By casting vote'
    case 'all-abstained':
      return 'By casting vote, as all abstained'
    case 'overruled':
      return 'The room was overruled'
    case 'time-ran-out':
      return 'Time ran out'
  }
}
