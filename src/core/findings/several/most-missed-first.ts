import type { KeyEventTallied } from './evidence.ts'

/** By the share of plays that did not mark it; those of which nothing is told come last, and of equals the story's order holds. */
export function mostMissedFirst(events: readonly KeyEventTallied[]): readonly KeyEventTallied[] {
  return events.toSorted((one, other) => missedShare(other) - missedShare(one))
}

function missedShare({ asked, marked }: KeyEventTallied): number {
  return asked === 0 ? -1 : (asked - marked) / asked
}
