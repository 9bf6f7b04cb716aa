import type { SceneId } from '../scenario/scenario.ts'
import type { LoggedDecision } from './findings.ts'
import type { Part } from './part.ts'
import type { Includes } from './quoted.ts'
import type { Review } from './review.ts'
import type { Draft } from './section.ts'

/** What one play or several come to, before the sections are edited, parted and numbered. */
export interface Drafted {
  readonly sections: readonly Draft[]
  /** Each scene that was met, once. */
  readonly scenesMet: readonly SceneId[]
  readonly decisions: readonly LoggedDecision[]
}

/** What a draft is made under. */
export interface Terms {
  readonly review: Review
  readonly part: Part
  readonly includes: Includes
  /** Whether this part may speak of what a key stands for. */
  readonly isOpen: (key: string) => boolean
  /**
   * Whether Part A may. Sentences that sum up speak of nothing else, in no part: so they are the same in the draft and in
   * Part A, and what a clerk made of one, over words that were exempt a moment later, has no place any more.
   */
  readonly isPublic: (key: string) => boolean
}
