import type { LoggedDecision } from '../../core/findings/findings.ts'
import { unlike, type Difference } from './difference.ts'

/** Decision by decision, by the number that each has in the log of its session. */
export function decisionDifferences(
  report: readonly LoggedDecision[],
  again: readonly LoggedDecision[],
): readonly Difference[] {
  const [ours, theirs] = [byName(report), byName(again)]
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap(name => {
    const [one, other] = [ours.get(name), theirs.get(name)]
    if (one === undefined || other === undefined)
      return unlike(name, one && inShort(one), other && inShort(other))
    return decisionKeys.flatMap(key => unlike(`${name}, ${key}`, said(one, key), said(other, key)))
  })
}

function byName(decisions: readonly LoggedDecision[]): ReadonlyMap<string, LoggedDecision> {
  return new Map(
    decisions.map(decision => [`Decision ${decision.number} of session ${decision.session}`, decision]),
  )
}

function inShort({ title, decided }: LoggedDecision): string {
  return `${title}: ${decided.length === 0 ? 'none of the choices' : decided.join('; ')}`
}

function said(decision: LoggedDecision, key: (typeof decisionKeys)[number]): unknown {
  return key === 'votes'
    ? decision.votes.map(({ choice, votes }) => `${choice}: ${votes}`).join('; ')
    : decision[key]
}

const decisionKeys = [
  'at',
  'stage',
  'scene',
  'title',
  'actor',
  'asks',
  'decided',
  'others',
  'settled',
  'votes',
  'abstentions',
  'struck',
] as const satisfies readonly (keyof LoggedDecision)[]
