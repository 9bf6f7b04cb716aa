import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { typesetAll } from '../../../src/core/scenario/prose.ts'

const shelf = join(import.meta.dirname, '../../../scenarios')
const debriefKeys = [
  'why',
  'facilitator',
  'key-event',
  'because',
  'decoy',
  'says',
  'report',
  'findings',
  'recommendations',
  'test',
  'sign',
  'questions',
  'on-monday',
]

interface SceneText {
  readonly title: string
  readonly headline?: string
  readonly text: string
  readonly decision?: { readonly choices: Readonly<Record<string, { readonly consequence?: string }>> }
}

function scenarioNamed(id: string): {
  readonly stages: Readonly<Record<string, { readonly scenes: Readonly<Record<string, SceneText>> }>>
} {
  return typesetAll(parse(readFileSync(join(shelf, id, 'scenario.yaml'), 'utf8')))
}

/** Sentences of a scenario that no one may know before the ending, plain enough to be found anywhere. */
export function secretsOf(scenario: string): readonly string[] {
  const read = scenarioNamed(scenario)
  // What the story says too, or the title of what is shown in it, is read before.
  const story = textsOf(read, false).join(' ').replaceAll(/\s+/g, ' ')
  return textsOf(read, true)
    .flatMap(plainParts)
    .filter(part => !story.includes(part.trim()))
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

/** The texts of the debrief, or all others. */
function textsOf(node: unknown, ofDebrief: boolean, isDebrief = false): readonly string[] {
  if (typeof node === 'string') return isDebrief === ofDebrief ? [node] : []
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, child]) =>
    textsOf(child, ofDebrief, isDebrief || debriefKeys.includes(name)),
  )
}

/** Stretches without signs that a script may write in another way. */
function plainParts(text: string): readonly string[] {
  return text.split(/[^A-Za-z0-9 ,.;:?-]+/).filter(part => part.trim().length >= 32)
}
