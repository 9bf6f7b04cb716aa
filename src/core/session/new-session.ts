import type { Script } from './script.ts'
import type { Group, Instant, Session } from './session.ts'

/** A session in which nothing has been done. */
export function newSession(
  script: Script,
  start: {
    readonly id: string
    readonly at: Instant
    readonly mode: 'solo' | 'group' | 'live'
    readonly group?: Group | undefined
  },
): Session {
  return {
    format: 1,
    scenario: scenarioOf(script),
    id: start.id,
    mode: start.mode,
    startedAt: start.at,
    ...(start.group === undefined ? {} : { group: start.group }),
    log: [],
  }
}

/** What a session keeps of the scenario that it was played in. */
export function scenarioOf({ id, version, digests }: Script): Session['scenario'] {
  return { id, version, rules: digests.rules, words: digests.words }
}
