import type { Graph } from '../machine/graph.ts'
import type { Prose } from '../scenario/prose.ts'
import { type PlacedScene, type Scenario, timeoutPicks } from '../scenario/scenario.ts'
import type { Decision, Visit } from '../scenario/schema.ts'
import { defined } from './defined.ts'
import type { DecisionScript, Digests, SceneScript, Script, VisitScript } from './script.ts'

type ToProse = (markdown: string) => Prose

/** What a player may know of a scenario before the ending. @param prose makes the tree of a Markdown text */
export function toScript(scenario: Scenario, graph: Graph, digests: Digests, prose: ToProse): Script {
  const { id, version, title, family, summary, minutes, objectives, setting } = scenario
  return {
    id,
    version,
    digests,
    title,
    family,
    summary,
    minutes,
    objectives,
    setting,
    contentNotes: scenario['content-notes'],
    cast: Object.fromEntries(scenario.cast),
    stages: [...scenario.stages].map(([stage, { title: name }]) => ({ id: stage, title: name })),
    scenes: Object.fromEntries(
      [...scenario.scenes].map(([scene, placed]) => [scene, sceneScript(placed, prose)]),
    ),
    exhibits: Object.fromEntries(
      [...scenario.exhibits].map(([exhibit, { title: name, kind, marking }]) => [
        exhibit,
        { title: name, kind, ...defined({ marking }) },
      ]),
    ),
    glossary: Object.fromEntries(scenario.glossary),
    graph,
  }
}

function sceneScript(scene: PlacedScene, prose: ToProse): SceneScript {
  return {
    title: scene.title,
    stage: scene.stage,
    ...defined({ headline: scene.headline, clock: scene.clock, inject: scene.inject }),
    text: prose(scene.text),
    exhibits: scene.exhibits ?? [],
    discuss: scene.discuss ?? [],
    ...(scene.decision === undefined ? {} : { decision: decisionScript(scene.decision, prose) }),
    ...(scene.visit === undefined ? {} : { visit: visitScript(scene.visit) }),
  }
}

function decisionScript(decision: Decision, prose: ToProse): DecisionScript {
  const choices = [...decision.choices].map(([id, { label, short, consequence }]) => {
    return [id, { label, ...defined({ short }), consequence: prose(consequence) }] as const
  })
  return {
    actor: decision.actor,
    asks: decision.asks,
    ...defined({ seconds: decision.seconds, pick: decision.pick }),
    binds: timeoutPicks(decision).length > 0,
    choices: Object.fromEntries(choices),
  }
}

function visitScript({ asks, leads }: Visit): VisitScript {
  const told = [...leads].map(([id, { label, short }]) => [id, { label, ...defined({ short }) }] as const)
  return { asks, leads: Object.fromEntries(told) }
}
