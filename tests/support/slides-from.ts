import { type GroupSession, nextAfter } from '../../src/core/room/agenda.ts'
import type { Slide } from '../../src/core/room/console-state.ts'

/** The slides that “next” comes to from one, as long as it only shows. */
export function slidesFrom(evening: GroupSession, from: Slide): readonly Slide[] {
  const slides: Slide[] = []
  let next = nextAfter(evening, from)
  while (next.kind === 'show') {
    slides.push(next.slide)
    next = nextAfter(evening, next.slide)
  }
  return slides
}
