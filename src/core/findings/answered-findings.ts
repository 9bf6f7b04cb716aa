import type { SceneId } from '../scenario/scenario.ts'
import type { Condition, Recommendation } from '../scenario/schema.ts'
import type { Finding } from './block.ts'
import { type Evidence, standing } from './evidence.ts'

/**
 * The findings that a recommendation answers, none of them a strength. First those of its own pillar that rest on a
 * scene which its condition names; failing that, any that rest on such a scene; failing that, all of its pillar, but
 * only when the play is complete: a story that was left may never have come to what the recommendation is about.
 */
export function answeredFindings(
  { pillar, when = {} }: Recommendation,
  findings: readonly Finding[],
  evidence: Evidence,
): readonly Finding[] {
  const named = idsAt(scenesNamed(when), evidence)
  const wanting = findings.filter(({ nature }) => nature !== 'strength')
  const ofPillar = wanting.filter(({ pillars }) => pillars.includes(pillar))
  const onNamed = wanting.filter(({ restsOn }) => restsOn.some(id => named.has(id)))
  const isComplete = evidence.end.kind === 'ending'
  const both = ofPillar.filter(finding => onNamed.includes(finding))
  return [both, onNamed, isComplete ? ofPillar : []].find(some => some.length > 0) ?? []
}

/** Of the key events those for which a recommendation was drafted: its condition names their scenes. */
export function keyEventsNamed({ when = {} }: Recommendation, { keyEvents }: Evidence): readonly string[] {
  const scenes = scenesNamed(when)
  return keyEvents.filter(({ scene }) => scenes.includes(scene)).map(({ number }) => number)
}

/** Every scene that a condition names, whichever way it asks about it. */
function scenesNamed(when: Condition): readonly SceneId[] {
  return [
    ...(when.all ?? []).flatMap(scenesNamed),
    ...(when.any ?? []).flatMap(scenesNamed),
    ...(when.not === undefined ? [] : scenesNamed(when.not)),
    ...Object.keys(when.chose ?? {}),
    ...[when.visited, when.missed].filter(scene => scene !== undefined),
  ]
}

/** The decisions that stand and the key events, by id, that were made or met at some scenes. */
function idsAt(scenes: readonly SceneId[], evidence: Evidence): ReadonlySet<string> {
  const numbered = [...standing(evidence), ...evidence.keyEvents].filter(({ scene }) => scenes.includes(scene))
  return new Set(numbered.map(({ number }) => number.toLowerCase()))
}
