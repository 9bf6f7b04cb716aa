import type { Hub } from '../machine/graph.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { looksAllowed } from './looks-allowed.ts'
import { ownMinutes } from './own-minutes.ts'
import { sceneAt, storyScene, type Story, type StoryScene } from './story.ts'

/** How long a story takes at a reading pace, whatever its conditions say. */
export interface Walked {
  /** The minutes that the longest way to a scene takes. */
  readonly before: ReadonlyMap<SceneId, number>
  readonly longest: number
}

/** What comes after a lead is reckoned from its hub, and interrupts are not counted. */
export function longestWays(story: Story, exhibitTexts: ReadonlyMap<string, string>): Walked {
  const own = new Map(story.scenes.map(scene => [scene.id, ownMinutes(scene, exhibitTexts)]))
  const before = new Map<SceneId, number>([[sceneAt(story.script.graph, story.script.graph.start), 0]])
  let longest = 0
  for (const scene of story.scenes) {
    const start = before.get(scene.id)
    if (start === undefined || scene.aside?.kind === 'interrupt') continue
    const ownEnd = start + (own.get(scene.id) ?? 0)
    const end = ownEnd + (isHub(scene) ? leadMinutes(story, scene, own) : 0)
    longest = Math.max(longest, end)
    for (const to of forwardFrom(story, scene)) {
      const arrives = isLeadOf(storyScene(story, to), scene) ? ownEnd : end
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

function isHub(scene: StoryScene): scene is StoryScene & { readonly place: Hub } {
  return scene.place.kind === 'hub'
}

function isLeadOf({ aside }: StoryScene, hub: StoryScene): boolean {
  return aside?.kind === 'lead' && aside.hub === hub.id
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
    .slice(0, looksAllowed(story, hub).most)
    .reduce((sum, length) => sum + length, 0)
}

function longestFrom(story: Story, id: SceneId, own: ReadonlyMap<SceneId, number>): number {
  const onwards = forwardFrom(story, storyScene(story, id)).map(to => longestFrom(story, to, own))
  return (own.get(id) ?? 0) + Math.max(0, ...onwards)
}
