import { firstScene, type PlacedScene, type Scenario } from '../scenario/scenario.ts'
import type { Condition } from '../scenario/schema.ts'
import { gateOf, type Graph, type Place, type PlaceId } from './graph.ts'
import { lowerDecision } from './lower-decision.ts'
import { lowerFacts } from './lower-facts.ts'
import { lowerGate } from './lower-gate.ts'
import { lowerHub } from './lower-hub.ts'
import { Lowering } from './lowering.ts'

/**
 * Lowers a scenario without errors into its graph.
 *
 * @param watch further conditions (of recommendations, say) whose facts the graph must then carry to the end
 */
export function lower(scenario: Scenario, watch: readonly Condition[] = []): Graph {
  const lowering = new Lowering(scenario, lowerFacts(scenario, watch))
  const places: Record<PlaceId, Place> = {}
  for (const scene of scenario.scenes.values()) {
    if (lowering.isGated(scene.id)) places[gateOf(scene.id)] = lowerGate(scene, lowering)
    places[scene.id] = lowerScene(scene, lowering)
  }
  return {
    scenario: scenario.id,
    start: firstScene(scenario),
    stages: [...scenario.stages.keys()],
    facts: [...lowering.facts.values()],
    places,
  }
}

function lowerScene(scene: PlacedScene, lowering: Lowering): Place {
  if (scene.decision !== undefined) return lowerDecision(scene, scene.decision, lowering)
  if (scene.visit !== undefined) return lowerHub(scene, scene.visit, lowering)
  if (scene.ending !== undefined) return { kind: 'ending', stage: scene.stage }
  return {
    kind: 'passage',
    stage: scene.stage,
    move: { effects: [], branches: lowering.branches(scene.goto, scene.id) },
  }
}
