import { returnWords } from '../../scenario/moves.ts'
import { type Path, type PlacedScene, scenePath } from '../../scenario/scenario.ts'
import { type Choice, type Decision, type Goto, idPattern, type Inject } from '../../scenario/schema.ts'
import { changeReferences } from './change-references.ts'
import { conditionReferences } from './condition-references.ts'
import type { NameCheck } from './name-check.ts'

/** Every name that a scene uses. */
export function sceneReferences(scene: PlacedScene, check: NameCheck): void {
  const at = scenePath(scene)
  check.all('exhibits', scene.exhibits, [...at, 'exhibits'])
  check.all('measures', scene['key-event']?.measures, [...at, 'key-event', 'measures'])
  if (scene.inject !== undefined) injectReferences(scene.inject, [...at, 'inject'], check)
  gotoReferences(scene.goto, [...at, 'goto'], check)
  if (scene.decision !== undefined) decisionReferences(scene.decision, [...at, 'decision'], check)
  for (const [id, lead] of scene.visit?.leads ?? []) {
    const path = [...at, 'visit', 'leads', id]
    conditionReferences(lead.when, [...path, 'when'], check)
    gotoReferences(lead.goto, [...path, 'goto'], check)
  }
  gotoReferences(scene.visit?.then, [...at, 'visit', 'then'], check)
}

/** Someone in the cast or a description: what looks like an id is meant as one. */
function injectReferences({ from, to }: Inject, at: Path, check: NameCheck): void {
  if (from !== undefined && idPattern.test(from)) check.named('cast', from, [...at, 'from'])
  if (to !== undefined && idPattern.test(to)) check.named('cast', to, [...at, 'to'])
}

function decisionReferences(decision: Decision, at: Path, check: NameCheck): void {
  check.named('cast', decision.actor, [...at, 'actor'])
  gotoReferences(decision.goto, [...at, 'goto'], check)
  for (const [id, choice] of decision.choices) choiceReferences(choice, [...at, 'choices', id], check)
}

function choiceReferences(choice: Choice, at: Path, check: NameCheck): void {
  if (choice.cites !== undefined) check.all('law', choice.cites, [...at, 'cites'])
  const boundary = choice['out-of-bounds']
  if (boundary !== undefined) check.all('law', boundary.cites, [...at, 'out-of-bounds', 'cites'])
  if (choice.when !== undefined) conditionReferences(choice.when, [...at, 'when'], check)
  if (choice.set !== undefined) changeReferences(choice.set, [...at, 'set'], check)
  gotoReferences(choice.goto, [...at, 'goto'], check)
}

function gotoReferences(goto: Goto | undefined, at: Path, check: NameCheck): void {
  if (goto === undefined) return
  if (typeof goto === 'string') return target(goto, at, check)
  goto.forEach(({ when, scene }, index) => {
    conditionReferences(when, [...at, index, 'when'], check)
    target(scene, [...at, index, 'scene'], check)
  })
}

function target(scene: string, path: Path, check: NameCheck): void {
  if (!returnWords.includes(scene)) check.scene(scene, path)
}
