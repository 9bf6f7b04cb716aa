import { branchesOf } from '../machine/lower.ts'
import { factTestsIn, type Gate, type Graph, type Hub, type Place } from '../machine/graph.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { asidesOf, decisionNumbers, routesFrom, scenesInOrder } from '../score/routes.ts'
import { sceneIn, type Script } from '../session/script.ts'
import { countWords, decisionMinutes, minutesAfterwards, wordsAMinute } from '../analysis/tally.ts'
import { sceneAt } from '../machine/walk.ts'
import { plainText } from '../scenario/prose.ts'

export type Story = ReturnType<typeof storyOf>
export type StoryScene = Story['scenes'][number]

/** A scenario in the order in which it can be told, numbered so that papers can point into each other. */
export function storyOf(script: Script) {
  const ways = routesFrom(script.graph)
  const asides = asidesOf(script.graph, ways)
  const numbers = decisionNumbers(script)
  const scenes = scenesInOrder(script).map((id, index) => ({
    ...sceneIn(script, id),
    id,
    number: index + 1,
    /** From 1, among the scenes at which members decide. */
    decisionNumber: numbers.get(id),
    place: placeOf(script.graph, id),
    aside: asides.get(id),
  }))
  return {
    script,
    scenes,
    byId: new Map(scenes.map(scene => [scene.id, scene])),
    ways,
    /** The exhibits that are handed out, by the order of the scenes: the first is on sheet 1. */
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

/** How many leads of a hub must be followed before moving on, and how many may be, as the graph counts them. */
export function leadsAllowed(story: Story, hub: StoryScene & { readonly place: Hub }) {
  const { leads, leave, looks } = hub.place
  const counted = (tests: ReturnType<typeof factTestsIn>) => tests.find(({ fact }) => fact === looks)?.lo
  const returns = story.scenes
    .filter(({ aside }) => aside?.kind === 'lead' && aside.hub === hub.id)
    .flatMap(({ place }) => branchesOf(place).flatMap(({ when }) => factTestsIn(when)))
  const least = Math.min(leads.length, counted(factTestsIn(leave.when)) ?? 0)
  return { least, most: Math.min(leads.length, counted(returns) ?? leads.length) }
}

/** A plan of the session, in minutes from its beginning. @param exhibitTexts each exhibit in words, by its id */
export function timingsOf(story: Story, exhibitTexts: ReadonlyMap<string, string>) {
  const { minutes: total, stages } = story.script
  const welcome = Math.min(5, Math.max(1, Math.round(total / 18)))
  const after = total - minutesAfterwards(total)
  const walked = longestPlay(story, exhibitTexts)
  const pace = walked.longest === 0 ? 1 : (after - welcome) / walked.longest
  const starts = new Map([...walked.before].map(([scene, before]) => [scene, Math.floor(welcome + before * pace)]))
  const begins = stageStarts(story, starts, welcome)
  return {
    welcome,
    total,
    /** When looking back begins. */
    after,
    /** How long the longest way through the story takes at a reading pace. */
    longest: Math.ceil(walked.longest),
    /** The latest moment at which a scene should begin; an interrupt has none. */
    starts,
    stages: stages.map((_, index) => {
      const start = begins[index] ?? after
      return { start, minutes: (begins[index + 1] ?? after) - start }
    }),
  }
}

/** Stages begin one after the other, even where a play can leave one out. */
function stageStarts(
  { script, scenes }: Story,
  starts: ReadonlyMap<SceneId, number>,
  first: number,
): readonly number[] {
  let latest = first
  return script.stages.map(({ id }) => {
    const own = scenes.flatMap(scene => (scene.stage === id ? (starts.get(scene.id) ?? []) : []))
    latest = Math.max(latest, own.length === 0 ? latest : Math.min(...own))
    return latest
  })
}

/** `0:05`, `1:12`: hours and minutes from the beginning. */
export function clockTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/**
 * How long a story takes at a reading pace, whatever its conditions say, and before each scene the longest way to it. What
 * comes after a lead is reckoned from its hub, and interrupts are not counted.
 */
function longestPlay(story: Story, exhibitTexts: ReadonlyMap<string, string>) {
  const own = new Map(story.scenes.map(scene => [scene.id, minutesAtScene(scene, exhibitTexts)]))
  const before = new Map<SceneId, number>([[sceneAt(story.script.graph, story.script.graph.start), 0]])
  let longest = 0
  for (const scene of story.scenes) {
    const start = before.get(scene.id)
    if (start === undefined || scene.aside?.kind === 'interrupt') continue
    const ownEnd = start + (own.get(scene.id) ?? 0)
    const { place } = scene
    const end = ownEnd + (place.kind === 'hub' ? leadMinutes(story, { ...scene, place }, own) : 0)
    longest = Math.max(longest, end)
    for (const to of forwardFrom(story, scene)) {
      const { aside } = storyScene(story, to)
      const arrives = aside?.kind === 'lead' && aside.hub === scene.id ? ownEnd : end
      before.set(to, Math.max(before.get(to) ?? 0, arrives))
    }
  }
  return { before, longest }
}

/** Where the story goes on to; what comes after a lead is reckoned from its hub. */
function forwardFrom({ ways }: Story, { id, aside }: StoryScene): readonly SceneId[] {
  const targets = (ways.get(id) ?? []).map(({ to }) => to)
  return aside?.kind === 'lead' ? targets.filter(to => to !== aside.hub && !aside.exits.has(to)) : targets
}

/** What the longest leads of a hub take, as many as may be followed. */
function leadMinutes(
  story: Story,
  hub: StoryScene & { readonly place: Hub },
  own: ReadonlyMap<SceneId, number>,
): number {
  const { graph } = story.script
  const lengths = hub.place.leads.map(({ move }) =>
    Math.max(...move.branches.map(({ to }) => longestFrom(story, sceneAt(graph, to), own))),
  )
  return lengths
    .toSorted((one, other) => other - one)
    .slice(0, leadsAllowed(story, hub).most)
    .reduce((sum, length) => sum + length, 0)
}

function longestFrom(story: Story, id: SceneId, own: ReadonlyMap<SceneId, number>): number {
  const onwards = forwardFrom(story, storyScene(story, id)).map(to => longestFrom(story, to, own))
  return (own.get(id) ?? 0) + Math.max(0, ...onwards)
}

/** Reading what is read there, the longest consequence included, and deciding. */
function minutesAtScene(scene: StoryScene, exhibitTexts: ReadonlyMap<string, string>): number {
  const { title, text, exhibits, decision, visit } = scene
  const choices = Object.values(decision?.choices ?? {})
  const read = [
    title,
    plainText(text),
    decision?.asks ?? visit?.asks ?? '',
    ...choices.map(({ label }) => label),
    ...Object.values(visit?.leads ?? {}).map(({ label }) => label),
    ...exhibits.map(id => exhibitTexts.get(id) ?? ''),
  ]
  const follows = choices.map(({ consequence }) => countWords(plainText(consequence)))
  const words = read.reduce((sum, part) => sum + countWords(part), 0) + Math.max(0, ...follows)
  return words / wordsAMinute + (decision === undefined ? 0 : decisionMinutes(decision))
}
