import { CastFinder, type Named } from '../scenario/cast-names.ts'
import type { Prose } from '../scenario/prose.ts'
import { type PlacedScene, type Scenario, timeoutPicks } from '../scenario/scenario.ts'
import type { Decision, Visit } from '../scenario/schema.ts'
import { type DecisionScript, defined, type SceneScript, type Script, type VisitScript } from './script.ts'

type ToProse = (markdown: string) => Prose

/**
 * What a player may know of a scenario before the ending.
 *
 * @param made what has been worked out of it
 * @param prose makes the tree of a Markdown text
 */
export function toScript(
  scenario: Scenario,
  made: Pick<Script, 'graph' | 'digests' | 'minutes' | 'minutesAlone'> & Partial<Pick<Script, 'pictures'>>,
  prose: ToProse,
): Script {
  const { id, version, title, family, summary, objectives, setting, part } = scenario
  const finder = new CastFinder(scenario.cast)
  return {
    id,
    version,
    title,
    family,
    summary,
    part: part === undefined ? [] : prose(part),
    objectives,
    setting,
    contentNotes: scenario['content-notes'],
    cast: Object.fromEntries(scenario.cast),
    stages: [...scenario.stages].map(([stage, { title: name }]) => ({ id: stage, title: name })),
    scenes: Object.fromEntries(
      [...scenario.scenes].map(([scene, placed]) => [scene, sceneScript(placed, prose, finder, scenario.scenes)]),
    ),
    exhibits: Object.fromEntries(
      [...scenario.exhibits].map(([exhibit, { title: name, kind, marking }]) => [
        exhibit,
        { title: name, kind, ...defined({ marking }) },
      ]),
    ),
    pictures: {},
    ...defined({ picture: scenario.picture, places: scenario.places }),
    glossary: Object.fromEntries(scenario.glossary),
    ...made,
  }
}

function sceneScript(scene: PlacedScene, prose: ToProse, finder: CastFinder, scenes: Scenario['scenes']): SceneScript {
  const short = scene['short-form']
  const text = prose(scene.text)
  return {
    title: scene.title,
    stage: scene.stage,
    ...defined({ headline: scene.headline, clock: scene.clock, picture: scene.picture, inject: scene.inject }),
    text,
    ...filled(finder.onPage(scene, text)),
    ...defined({ shortForm: short && { touches: short.touches, text: prose(short.text) } }),
    exhibits: scene.exhibits ?? [],
    discuss: scene.discuss ?? [],
    ...defined({
      decision: scene.decision && decisionScript(scene.decision, prose, finder),
      visit: scene.visit && visitScript(scene.visit, scenes),
    }),
  }
}

/** Left out where the text names no one. */
function filled(names: readonly Named[]): Pick<SceneScript, 'names'> {
  return names.length === 0 ? {} : { names }
}

function decisionScript(decision: Decision, prose: ToProse, finder: CastFinder): DecisionScript {
  const choices = [...decision.choices].map(([id, { label, short, consequence: text }]) => {
    const consequence = prose(text)
    return [id, { label, ...defined({ short }), consequence, ...filled(finder.inProse(consequence)) }] as const
  })
  return {
    actor: decision.actor,
    asks: decision.asks,
    ...defined({ minutes: decision.minutes, seconds: decision.seconds, pick: decision.pick }),
    binds: timeoutPicks(decision).length > 0,
    choices: Object.fromEntries(choices),
  }
}

function visitScript({ asks, leads, then }: Visit, scenes: Scenario['scenes']): VisitScript {
  const next = typeof then === 'string' ? scenes.get(then)?.decision : undefined
  const told = [...leads].map(([id, { label, short }]) => [id, { label, ...defined({ short }) }] as const)
  return { ...defined({ actor: next?.actor }), asks, leads: Object.fromEntries(told) }
}
