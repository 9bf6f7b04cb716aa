import type { Finding } from '../block.ts'
import type { Evidence } from '../evidence.ts'

/** A finding before it has a number. */
export type Draft = Omit<Finding, 'type' | 'id' | 'number' | 'label'>

/** Drafts what the evidence supports, and nothing when it supports nothing. Described in `docs/findings-rules.md`. */
export type Rule = (evidence: Evidence) => readonly Draft[]
