import assert from 'node:assert/strict'
import type { Story } from 'inkjs/full'
import { actionOf, pickOf } from '../../src/core/check/playthroughs.ts'
import { type Random, seededRandom } from '../../src/cli/commands/play.ts'
import { type Action, type Option, type Position, sameAction } from '../../src/core/machine/actions.ts'
import { type Graph, holds } from '../../src/core/machine/graph.ts'
import { Walk } from '../../src/core/machine/walk.ts'
import { pillars } from '../../src/core/scenario/pillar.ts'
import type { Playthrough } from '../../src/core/scenario/reading/playthroughs.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { inkOptions, variableOf } from './ink-story.ts'

interface Both {
  readonly scenario: Scenario
  readonly graph: Graph
  readonly story: Story
}

/** Says which of the options is taken at a position. */
type Player = (position: Position, options: readonly Option[]) => Option | undefined

/**
 * Plays the author's plays and some at random in our engine and in ink side by side. Throws unless both meet the same scenes
 * in the same order, offer as many choices at each, and have the same facts and points throughout. Gives the number of plays.
 */
export function proveSame(both: Both, playthroughs: readonly Playthrough[], random: number): number {
  const players = [
    ...playthroughs.map(playthrough => following(playthrough, both.graph)),
    ...Array.from({ length: random }, (_, seed) => atRandom(seededRandom(seed))),
  ]
  for (const player of players) playBoth(both, player)
  return players.length
}

function playBoth({ scenario, graph, story }: Both, player: Player): void {
  const walk = new Walk(graph)
  const points: Record<string, number> = Object.fromEntries(pillars.map(pillar => [pillar, 0]))
  story.ResetState()
  let at = walk.start()
  for (;;) {
    const passed = [at.scene]
    for (; graph.places[at.scene]?.kind === 'passage'; passed.push(at.scene))
      at = taken(walk, at, { type: 'continued' })
    assert.deepEqual(scenesTold(story), passed)
    for (const [fact, value] of Object.entries(at.facts))
      assert.equal(story.variablesState[variableOf(fact)], value, fact)
    for (const pillar of pillars) assert.equal(story.variablesState[pillar], points[pillar], pillar)
    const place = graph.places[at.scene]
    const options = place === undefined ? [] : inkOptions(place).filter(({ when }) => holds(when, at.facts))
    assert.equal(story.currentChoices.length, options.length, `choices at ${at.scene}`)
    if (place?.kind === 'ending') return
    const option = player(at, options)
    assert(option !== undefined, `nothing to take at ${at.scene}`)
    story.ChooseChoiceIndex(options.indexOf(option))
    score(option.action, at, scenario, points)
    at = taken(walk, at, option.action)
  }
}

function taken(walk: Walk, from: Position, action: Action): Position {
  const after = walk.take(from, action)
  assert(after !== undefined, `nothing taken at ${from.scene}`)
  return after
}

function scenesTold(story: Story): readonly string[] {
  const scenes: string[] = []
  while (story.canContinue) {
    story.Continue()
    scenes.push(...(story.currentTags ?? []))
  }
  return scenes
}

function score(action: Action, { scene }: Position, { scenes }: Scenario, points: Record<string, number>): void {
  const picks = action.type === 'decided' ? action.picks : []
  for (const pick of picks) {
    const { score: scored = {} } = scenes.get(scene)?.decision?.choices.get(pick) ?? {}
    for (const pillar of pillars) points[pillar] = (points[pillar] ?? 0) + (scored[pillar]?.points ?? 0)
  }
}

function atRandom(random: Random): Player {
  return (_, options) => options[random(options.length)]
}

function following({ picks }: Playthrough, graph: Graph): Player {
  const left = picks.map(pickOf)
  return ({ scene }, options) => {
    const pick = left.shift()
    const place = graph.places[scene]
    if (pick === undefined || place === undefined) return undefined
    const action = actionOf(pick, place.kind === 'hub')
    const timeout = 'timeout' in place ? place.timeout : []
    const done: Action = action.type === 'timed-out' ? { type: 'decided', picks: timeout } : action
    return options.find(option => sameAction(option.action, done))
  }
}
