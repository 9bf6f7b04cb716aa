import { parse } from 'yaml'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { toScenario } from '../../src/core/scenario/reading/to-scenario.ts'
import { scenarioSchema } from '../../src/core/scenario/schema.ts'

const frame = {
  format: 1,
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  family: 'fraud',
  summary: 'A scenario of a few lines.',
  minutes: 60,
  origin: 'invented',
  objectives: ['Test something'],
  setting: { council: 'A council', police: 'A force' },
  cast: { someone: { name: 'Someone Invented', post: 'Officer' } },
}

/** A whole scenario from the few lines of YAML that a test is about: `scenes`, `facts`, `interrupts` and the rest. */
export function scenario([yaml]: TemplateStringsArray): Scenario {
  const { scenes, ...rest } = parse(yaml ?? '') as { scenes: Record<string, object> }
  const titled = Object.fromEntries(Object.entries(scenes).map(([id, scene]) => [id, filled(id, scene)]))
  const stages = { only: { title: 'Only', scenes: titled } }
  return toScenario(scenarioSchema.parse({ ...frame, stages, ...rest }))
}

/** A scene with the words that every scene needs and no test of moves is about. */
function filled(id: string, scene: object): object {
  const { decision, visit } = scene as { decision?: { choices: object }; visit?: { leads: object } }
  return {
    title: id,
    text: 'Words.',
    ...scene,
    ...(decision === undefined
      ? {}
      : {
          decision: { actor: 'someone', asks: 'What now?', ...decision, choices: choices(decision.choices) },
        }),
    ...(visit === undefined ? {} : { visit: { asks: 'Where?', ...visit, leads: labelled(visit.leads) } }),
  }
}

function choices(of: object): object {
  return Object.fromEntries(
    Object.entries(labelled(of)).map(([id, choice]) => [id, { consequence: 'Something follows.', ...choice }]),
  )
}

function labelled(of: object): Record<string, object> {
  return Object.fromEntries(Object.entries(of).map(([id, one]) => [id, { label: id, ...(one as object) }]))
}
