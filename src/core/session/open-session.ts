import { replay, type Replayed } from './replay.ts'
import type { Script } from './script.ts'
import type { Session } from './session.ts'
import type { OpeningRefusal } from './opening-refusal.ts'

/** How a session that was recorded earlier opens in the scenario as it is now. */
export type Opened =
  | { readonly kind: 'as-recorded'; readonly replayed: Replayed }
  /** The same play, but what is read has been reworded since: the page says so. */
  | { readonly kind: 'other-words'; readonly replayed: Replayed }
  /**
   * Recorded by other rules, so it can be read and not continued (a fork can): the events before `replayed.events`
   * fit these rules, and `replayed.stuck` says where it stopped and why. The session itself stays whole.
   */
  | { readonly kind: 'other-rules'; readonly replayed: Replayed }
  | { readonly kind: 'refused'; readonly refusal: OpeningRefusal }

export function openSession(script: Script, session: Session): Opened {
  const { id, rules, words } = session.scenario
  if (id !== script.id) return { kind: 'refused', refusal: { code: 'other-scenario', scenario: id } }
  const replayed = replay(script.graph, session.log)
  if (rules !== script.digests.rules) return { kind: 'other-rules', replayed }
  if (replayed.stuck !== undefined) {
    const { event, refusal } = replayed.stuck
    return { kind: 'refused', refusal: { code: 'does-not-replay', event, why: refusal } }
  }
  return { kind: words === script.digests.words ? 'as-recorded' : 'other-words', replayed }
}
