import type { Finding } from '../block.ts'
import type { Evidence } from '../evidence.ts'

/** A finding before it has a number. */
export interface Draft extends Omit<Finding, 'type' | 'key' | 'edited' | 'id' | 'number' | 'label'> {
  /** Tells it from others of its rule and pillars, where a rule drafts several. */
  readonly about?: string
}

/** Drafts what the evidence supports, and nothing when it supports nothing. Described in `docs/findings-rules.md`. */
export type Rule = (evidence: Evidence) => readonly Draft[]
