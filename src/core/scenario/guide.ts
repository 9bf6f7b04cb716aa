import type { Prose } from './prose.ts'

/** A part of a guide: what stands under one heading. */
export interface GuidePart {
  /** From its title, for an address. */
  readonly id: string
  readonly title: string
  readonly text: Prose
}

/** A page of documentation that the application shows, too. */
export interface Guide {
  readonly title: string
  /** What stands before the first part. */
  readonly opening: Prose
  readonly parts: readonly GuidePart[]
}
