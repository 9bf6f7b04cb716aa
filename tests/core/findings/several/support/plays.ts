import { emptyReview, type Review } from '../../../../../src/core/findings/review.ts'
import type { Draft } from '../../../../../src/core/findings/section.ts'
import { draftSeveral } from '../../../../../src/core/findings/several/draft-several.ts'
import { sourceOf } from '../../../../../src/core/findings/source-of.ts'
import { textsOf } from '../../../../../src/core/findings/texts-of.ts'
import type { Group, Intent, Session } from '../../../../../src/core/session/session.ts'
import { decided, played } from '../../support/played.ts'
import { tenpennyHall } from '../../support/tenpenny-hall.ts'
import type { Written } from '../../support/written.ts'

/** The hall, played to its end; `late` where nobody decided on the hire in time. */
export function hall(book: string, hire: string, ...more: readonly Intent[]): readonly Intent[] {
  return [
    decided('the-book', book),
    hire === 'late' ? { type: 'timed-out', scene: 'the-hire' } : decided('the-hire', hire),
    decided('three-steps', 'bank', 'talk'),
    ...more,
  ]
}

/** Looks back and marks these scenes. */
export function lookedBack(ending: string, ...scenes: readonly string[]): readonly Intent[] {
  return [
    { type: 'finished', scene: ending },
    ...scenes.map(scene => ({ type: 'marked-key-event' as const, scene })),
    { type: 'hindsight-finished' },
  ]
}

export function room(...present: readonly string[]): Group {
  return { name: 'A table', present, rule: 'majority' }
}

/** Plays of the hall, with ids in their order. */
export function hallPlays(...plays: readonly (readonly Intent[])[]): readonly Session[] {
  return plays.map((intents, index) => numbered(played(tenpennyHall, intents), index))
}

export function numbered(session: Session, index: number): Session {
  return { ...session, id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` }
}

export function several(
  sessions: readonly Session[],
  review: Partial<Review> = {},
  { script, notes }: Written = tenpennyHall,
): readonly Draft[] {
  const all = { ...emptyReview, ...review }
  const plays = sessions.map(session => ({ session, logDigest: 'd'.repeat(64) }))
  return draftSeveral({
    script,
    notes,
    sessions,
    source: sourceOf(script, notes, plays),
    terms: {
      review: all,
      part: 'draft',
      includes: key => all.include.includes(key),
      isPublic: () => true,
      isOpen: () => true,
    },
  }).sections
}

/** Every text of one section. */
export function textsIn(id: string, sections: readonly Draft[]): readonly string[] {
  return textsOf(sections.filter(section => section.id === id))
}
