import { branchesOf } from '../machine/lower.ts'
import { factTestsIn, type Gate, type Graph, type Hub, type Place } from '../machine/graph.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { type Aside, asidesOf, decisionNumbers, routesFrom, scenesInOrder, type Ways } from '../score/routes.ts'
import { sceneIn, type SceneScript, type Script } from '../session/script.ts'

/** A scenario in the order in which it can be told, numbered so that papers can point into each other. */
export interface Story {
  readonly script: Script
  /** None comes before one that leads to it. */
  readonly scenes: readonly StoryScene[]
  readonly byId: ReadonlyMap<SceneId, StoryScene>
  readonly ways: Ways
  /** The exhibits that are handed out, by the order of the scenes: the first is on sheet 1. */
  readonly sheets: readonly string[]
}

export interface StoryScene extends SceneScript {
  readonly id: SceneId
  /** From 1. */
  readonly number: number
  /** From 1, among the scenes at which members decide. */
  readonly decisionNumber: number | undefined
  readonly place: Exclude<Place, Gate>
  readonly aside: Aside | undefined
}

export function storyOf(script: Script): Story {
  const ways = routesFrom(script.graph)
  const asides = asidesOf(script.graph, ways)
  const numbers = decisionNumbers(script)
  const scenes = scenesInOrder(script).map((id, index) => ({
    ...sceneIn(script, id),
    id,
    number: index + 1,
    decisionNumber: numbers.get(id),
    place: placeOf(script.graph, id),
    aside: asides.get(id),
  }))
  return {
    script,
    scenes,
    byId: new Map(scenes.map(scene => [scene.id, scene])),
    ways,
    sheets: [...new Set(scenes.flatMap(({ exhibits }) => exhibits))],
  }
}

/** How papers point at a scene: `scene 7, The hygiene visit`. */
export function pointerTo(story: Story, id: SceneId): string {
  const { number, title } = storyScene(story, id)
  return `scene ${number}, ${title}`
}

export function storyScene({ byId }: Story, id: SceneId): StoryScene {
  const scene = byId.get(id)
  if (scene === undefined) throw new Error(`no scene ${id}`)
  return scene
}

function placeOf({ places }: Graph, id: SceneId): Exclude<Place, Gate> {
  const place = places[id]
  if (place === undefined || place.kind === 'gate') throw new Error(`no place for ${id}`)
  return place
}

/**
 * How many leads of a hub must be followed before moving on, and how many may be. The graph says it where it counts the
 * looks: at moving on, and at coming back from a lead.
 */
export function leadsAllowed(story: Story, hub: StoryScene & { readonly place: Hub }) {
  const { leads, leave, looks } = hub.place
  const counted = (tests: ReturnType<typeof factTestsIn>) => tests.find(({ fact }) => fact === looks)?.lo
  const returns = story.scenes
    .filter(({ aside }) => aside?.kind === 'lead' && aside.hub === hub.id)
    .flatMap(({ place }) => branchesOf(place).flatMap(({ when }) => factTestsIn(when)))
  const least = Math.min(leads.length, counted(factTestsIn(leave.when)) ?? 0)
  return { least, most: Math.min(leads.length, counted(returns) ?? leads.length) }
}
