import type { Source } from '../../core/findings/findings.ts'
import { unlike, type Difference } from './difference.ts'

const madeFrom = 'What it was made from'

/** Each version, digest and session that differs. */
export function sourceDifferences(report: Source, again: Source): readonly Difference[] {
  return [
    ...scenarioKeys.flatMap(key =>
      unlike(`${madeFrom}, ${scenarioNames[key]}`, report.scenario[key], again.scenario[key]),
    ),
    ...sessionDifferences(report, again),
  ]
}

const scenarioKeys = ['id', 'version', 'rules', 'words'] as const
const scenarioNames = {
  id: 'scenario',
  version: 'version of the scenario',
  rules: 'digest of its rules',
  words: 'digest of its words',
} as const

function sessionDifferences(report: Source, again: Source): readonly Difference[] {
  const ids = new Set([...report.sessions, ...again.sessions].map(({ id }) => id))
  return [...ids].flatMap(id => {
    const [one, other] = [report, again].map(({ sessions }) => sessions.find(session => session.id === id))
    if (one === undefined || other === undefined)
      return unlike(`${madeFrom}, session ${id}`, one?.outcome, other?.outcome)
    return [
      ...unlike(`${madeFrom}, digest of the log of session ${id}`, one.log, other.log),
      ...unlike(`${madeFrom}, how session ${id} ended`, one.outcome, other.outcome),
    ]
  })
}
