import type { Group, Vote } from '../session/session.ts'

/** How a decision was settled, as the room is told. Where hands only advise, most hands decide nothing by themselves. */
export function howSettled(settled: Vote['settled'], rule?: Group['rule']): string {
  switch (settled) {
    case 'majority':
      return rule === 'advisory' ? 'As advised by a show of hands' : 'By majority'
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
