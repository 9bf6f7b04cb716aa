import { otherEnding, otherFact, otherPoints, otherRecommendations } from '../../diagnostics/plays.ts'
import { unknownFact } from '../../diagnostics/references.ts'
import { nearest } from '../../diagnostics/wording.ts'
import { pillars, pillarTitles } from '../../scenario/pillar.ts'
import type { Expects } from '../../scenario/reading/playthroughs.ts'
import type { Path, Scenario } from '../../scenario/scenario.ts'
import type { DebriefNotes } from '../../score/debrief-notes.ts'
import { factsAfter, recommendationsFor } from '../../score/outcome.ts'
import { scoreOf } from '../../score/score.ts'
import type { PlayedPath } from '../../session/played-path.ts'
import type { Problems } from '../problems.ts'

/** A play that has ended, and what it is held against. */
export interface Ended {
  readonly scenario: Scenario
  readonly notes: DebriefNotes
  readonly path: PlayedPath
  readonly problems: Problems
}

/** Everything that came otherwise than expected. */
export function compare(expects: Expects, at: Path, ended: Ended): void {
  const { path, problems } = ended
  const { ending } = expects
  if (ending !== undefined && path.ending !== undefined && path.ending !== ending) {
    const found = path.ending
    problems.atValue([...at, 'ending'], span => otherEnding(span, ending, found))
  }
  compareFacts(expects.facts ?? {}, [...at, 'facts'], ended)
  comparePoints(expects.points ?? {}, [...at, 'points'], ended)
  if (expects.recommendations !== undefined)
    compareRecommendations(expects.recommendations, [...at, 'recommendations'], ended)
}

function compareFacts(
  expected: NonNullable<Expects['facts']>,
  at: Path,
  { scenario, notes, path, problems }: Ended,
): void {
  const facts = new Map(Object.entries(factsAfter(path, notes)))
  for (const [fact, value] of Object.entries(expected)) {
    const found = facts.get(fact)
    if (found === undefined)
      problems.atKey([...at, fact], span => unknownFact(span, fact, nearest(fact, scenario.facts.keys())))
    else if (found !== value)
      problems.atValue([...at, fact], span => otherFact(span, fact, String(value), String(found)))
  }
}

function comparePoints(
  expected: NonNullable<Expects['points']>,
  at: Path,
  { notes, path, problems }: Ended,
): void {
  const score = scoreOf(path, notes)
  for (const pillar of pillars) {
    const value = expected[pillar]
    const found = score.pillars[pillar].points
    if (value !== undefined && value !== found)
      problems.atValue([...at, pillar], span => otherPoints(span, pillarTitles[pillar], value, found))
  }
}

/** Those named must come, and others may; an empty list says that none does. */
function compareRecommendations(
  expected: readonly string[],
  at: Path,
  { notes, path, problems }: Ended,
): void {
  const found = recommendationsFor(path, notes).map(({ id }) => id)
  const missing = expected.filter(id => !found.includes(id))
  const isOther = missing.length > 0 || (expected.length === 0 && found.length > 0)
  if (isOther) problems.atKey(at, span => otherRecommendations(span, missing, found))
}
