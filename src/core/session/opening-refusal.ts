import { refusalSentence, type Refusal } from './refusal.ts'

/** A refusal in sentences that can stand on a page. */
export function openingRefusalSentence(refusal: OpeningRefusal): string {
  switch (refusal.code) {
    case 'other-scenario':
      return `This session was recorded in another scenario, \`${refusal.scenario}\`. It is kept as it is.`
    case 'does-not-replay':
      return `Entry ${refusal.event + 1} of this session's log cannot have happened in this scenario, so the log was changed by hand. ${refusalSentence(refusal.why)} The session is kept as it is.`
  }
}

export type OpeningRefusal =
  | { readonly code: 'other-scenario'; readonly scenario: string }
  /** The rules are the same and yet its events cannot be played: the log was changed by hand. */
  | { readonly code: 'does-not-replay'; readonly event: number; readonly why: Refusal }
