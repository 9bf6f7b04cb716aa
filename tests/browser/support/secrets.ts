import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const shelf = join(import.meta.dirname, '../../../scenarios')
const keys = ['why', 'facilitator', 'key-event', 'because', 'decoy', 'says']

interface SceneText {
  readonly title: string
  readonly headline?: string
  readonly text: string
  readonly decision?: { readonly choices: Readonly<Record<string, { readonly consequence?: string }>> }
}

function scenarioNamed(id: string): {
  readonly exhibits: Readonly<Record<string, { readonly title: string }>>
  readonly stages: Readonly<Record<string, { readonly scenes: Readonly<Record<string, SceneText>> }>>
} {
  return parse(readFileSync(join(shelf, id, 'scenario.yaml'), 'utf8'))
}

/** Sentences of a scenario that nobody may know before the ending, plain enough to be found anywhere. */
export function secretsOf(scenario: string): readonly string[] {
  const read = scenarioNamed(scenario)
  // What the facilitator is to show is named to the room once it may be seen.
  const titles = Object.values(read.exhibits).map(({ title }) => title)
  return secretsIn(read).filter(secret => !titles.includes(secret))
}

/** What is read in a scene, and what follows there, sentence by sentence. */
export interface Told {
  readonly title: string
  readonly words: readonly string[]
  readonly consequences: readonly string[]
}

export function scenesOf(scenario: string): readonly Told[] {
  return Object.values(scenarioNamed(scenario).stages)
    .flatMap(({ scenes }) => Object.values(scenes))
    .map(({ title, headline = '', text, decision }) => ({
      title,
      words: [headline, text].flatMap(plainParts),
      consequences: Object.values(decision?.choices ?? {}).flatMap(({ consequence = '' }) => plainParts(consequence)),
    }))
}

function secretsIn(node: unknown, key = ''): readonly string[] {
  if (typeof node === 'string') return keys.includes(key) ? plainParts(node) : []
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, child]) =>
    secretsIn(child, keys.includes(key) || Array.isArray(node) ? key : name),
  )
}

/** Stretches without signs that a script may write in another way. */
function plainParts(text: string): readonly string[] {
  return text.split(/[^A-Za-z0-9 ,.;:?-]+/).filter(part => part.trim().length >= 32)
}
