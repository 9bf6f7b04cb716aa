import { isText } from '../../../../src/core/scenario/reading/text-keys.ts'
import type { Path, Scenario } from '../../../../src/core/scenario/scenario.ts'
import { toScenario } from '../../../../src/core/scenario/reading/to-scenario.ts'
import { scenarioSchema } from '../../../../src/core/scenario/schema.ts'
import { generateScenario, type Size } from '../../../support/generate-scenario.ts'

/** A text that only the facilitator may see before it is played. */
export interface Secret {
  readonly key: string
  readonly text: string
}

export interface MarkedScenario {
  readonly scenario: Scenario
  readonly secrets: readonly Secret[]
}

type Raw = Record<string, unknown>

/** A generated scenario in which every text but those that are known at the start is a mark of its own. */
export function markedScenario(size: Size): MarkedScenario {
  const secrets: Secret[] = []
  const marked = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') {
      if (!isText(path) || isKnownAtTheStart(path)) return value
      const key = String(path.findLast(part => typeof part === 'string'))
      const text = `Secret ${secrets.length}.`
      secrets.push({ key, text })
      return text
    }
    if (Array.isArray(value)) return value.map((item, index) => marked(item, [...path, index]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, marked(child, [...path, key])]))
  }
  const raw = marked(withNotes(generateScenario(size)), [])
  return { scenario: toScenario(scenarioSchema.parse(raw)), secrets }
}

function isKnownAtTheStart(path: Path): boolean {
  const known = ['title', 'summary', 'objectives', 'setting', 'cast', 'exhibits']
  return known.includes(String(path[0])) || (path.length === 3 && path[2] === 'title' && path[0] === 'stages')
}

/** With all that a generated scenario lacks and a facilitator has. */
function withNotes(raw: Raw): Raw {
  const stages = Object.entries(raw['stages'] as Record<string, { title: string; scenes: Record<string, Raw> }>)
  const noted = stages.map(([id, { title, scenes }]) => {
    const told = Object.entries(scenes).map(([name, scene]) => [name, { ...withExpected(scene), ...notes }])
    return [id, { title, scenes: Object.fromEntries(told) }]
  })
  return {
    ...raw,
    stages: Object.fromEntries(noted),
    exhibits: { poster: { title: 'A poster', kind: 'page', file: 'exhibits/poster.md' } },
    measures: {
      helps: { text: '', pillar: 'protect', area: 'records' },
      fails: { text: '', pillar: 'protect', area: 'records', decoy: '' },
    },
    recommendations: {
      one: {
        text: '',
        short: '',
        to: '',
        pillar: 'pursue',
        months: 3,
        because: [Object.keys(stages[0]?.[1].scenes ?? {})[0] ?? ''],
        equality: '',
      },
    },
    'six-months-later': [{ text: '', when: { agreed: 'one' } }, { text: '' }],
  }
}

function withExpected(scene: Raw): Raw {
  const { decision } = scene
  return decision === undefined ? scene : { ...scene, decision: { ...(decision as Raw), expected: '' } }
}

const notes = {
  headline: '',
  clock: '',
  exhibits: ['poster'],
  discuss: [''],
  facilitator: '',
  'key-event': { text: '', measures: ['helps'] },
}
