import { pillars } from './pillar.ts'
import type { Scenario } from './scenario.ts'

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Of what decides where a play goes and what it scores: a session replays where it is the same. `graph` watches nothing. */
export function rulesDigest(graph: object, scenario: Scenario): Promise<string> {
  return sha256(canonicalJson({ graph, points: pointsOf(scenario) }))
}

/** Of every word that members or the facilitator read. A key that came later counts only where it is used. */
export function wordsDigest(scenario: Scenario, exhibitTexts: ReadonlyMap<string, string>): Promise<string> {
  // A checkout on Windows may turn line feeds into pairs; the words are the same.
  const exhibits = new Map([...exhibitTexts].map(([file, text]) => [file, text.replaceAll('\r\n', '\n')]))
  const { scenes: _placedAgain, 'six-months-later': later, ...rest } = scenario
  const file = { ...rest, 'six-months-later': later.length === 0 ? undefined : later }
  return sha256(canonicalJson({ file, exhibits }))
}

/** Points by scene, choice and pillar, and what is out of bounds. */
function pointsOf(scenario: Scenario) {
  return [...scenario.scenes.values()].flatMap(({ id: scene, decision }) =>
    [...(decision?.choices ?? [])].map(([choice, { score, 'out-of-bounds': outOfBounds }]) => ({
      scene,
      choice,
      points: pillars.map(pillar => score?.[pillar]?.points ?? 0),
      outOfBounds: outOfBounds?.kind ?? null,
    })),
  )
}

/** JSON in which keys are sorted and nothing is left to taste, so that the same values always give the same text. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Map) return canonicalJson(Object.fromEntries(value))
  if (Array.isArray(value)) return `[${value.map(item => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
