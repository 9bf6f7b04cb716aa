import type { Terms } from './drafted.ts'
import type { DecisionMade, Evidence } from './evidence.ts'
import { keyOfSection } from './part-of.ts'

/** Evidence with the hands, and as far as each reader of it may tell them. */
export interface HandsTold {
  /** For the section that tells of them, and is marked itself. */
  readonly whole: Evidence
  /** For sentences, which are the same in each part. */
  readonly said: Evidence
  /** For the log, in which nothing is edited: the draft keeps the hands. */
  readonly logged: Evidence
}

/** The hands have their place in “Where members disagreed”: a mark on it closes them wherever else they would stand. */
export function handsTold(whole: Evidence, { isOpen, isPublic }: Pick<Terms, 'isOpen' | 'isPublic'>): HandsTold {
  const key = keyOfSection('disagreed')
  const closed = () => ({ ...whole, decisions: whole.decisions.map(withoutHands) })
  return { whole, said: isPublic(key) ? whole : closed(), logged: isOpen(key) ? whole : closed() }
}

/** As of a group of fewer than five: whether there was a show of hands at all would tell how often members agreed. */
function withoutHands(decision: DecisionMade): DecisionMade {
  const { vote, ranOut } = decision
  return ranOut && vote === undefined ? decision : { ...decision, vote: undefined, few: true }
}
