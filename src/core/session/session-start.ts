import type { OpeningRefusal } from './refusals.ts'
import { replay, type Replayed } from './replay.ts'
import { defined, type Script } from './script.ts'
import type { Instant, Session } from './session.ts'

export function newSession(
  script: Script,
  {
    id,
    at,
    mode,
    group,
  }: Pick<Session, 'id' | 'group'> & { readonly at: Instant; readonly mode: 'solo' | 'group' | 'live' },
): Session {
  return { format: 1, scenario: scenarioOf(script), id, mode, startedAt: at, ...defined({ group }), log: [] }
}

/** What a session keeps of the scenario that it was played in. */
export function scenarioOf({ id, version, digests }: Script): Session['scenario'] {
  return { id, version, rules: digests.rules, words: digests.words }
}

/** How a session that was recorded earlier opens in the scenario as it is now. */
export type Opened =
  | { readonly kind: 'as-recorded'; readonly replayed: Replayed }
  /** The same play, but what is read has been reworded since: the page says so. */
  | { readonly kind: 'other-words'; readonly replayed: Replayed }
  /** Can be read and forked, not continued: the events before `replayed.events` fit these rules. */
  | { readonly kind: 'other-rules'; readonly replayed: Replayed }
  | { readonly kind: 'refused'; readonly refusal: OpeningRefusal }

export function openSession(script: Script, session: Session): Opened {
  const { id, rules, words } = session.scenario
  if (id !== script.id) return { kind: 'refused', refusal: { code: 'other-scenario', scenario: id } }
  const replayed = replay(script.graph, session.log)
  if (rules !== script.digests.rules) return { kind: 'other-rules', replayed }
  if (replayed.refusedAt !== undefined) {
    const { event, refusal } = replayed.refusedAt
    return { kind: 'refused', refusal: { code: 'does-not-replay', event, why: refusal } }
  }
  return { kind: words === script.digests.words ? 'as-recorded' : 'other-words', replayed }
}
