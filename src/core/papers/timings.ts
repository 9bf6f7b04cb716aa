import type { SceneId } from '../scenario/scenario.ts'
import { longestWays } from './longest-ways.ts'
import type { Story } from './story.ts'

/** A plan of the evening, in minutes from its beginning. */
export interface Timings {
  readonly welcome: number
  readonly total: number
  /** When looking back begins. */
  readonly after: number
  /** How long the longest way through the story takes at a reading pace. */
  readonly longest: number
  readonly stages: readonly { readonly start: number; readonly minutes: number }[]
  /** The latest moment at which a scene should begin; an interrupt has none. */
  readonly starts: ReadonlyMap<SceneId, number>
}

/** Of the time there is, what the story may take, welcome included: as the console plans it (`planOf`). */
const shareOfStory = 2 / 3

/** @param exhibitTexts each exhibit in words, by its id */
export function timingsOf(story: Story, exhibitTexts: ReadonlyMap<string, string>): Timings {
  const { minutes: total, stages } = story.script
  const welcome = Math.min(5, Math.max(1, Math.round(total / 18)))
  const after = total - Math.round(total * (1 - shareOfStory))
  const walked = longestWays(story, exhibitTexts)
  const pace = walked.longest === 0 ? 1 : (after - welcome) / walked.longest
  const starts = new Map(
    [...walked.before].map(([scene, before]) => [scene, Math.floor(welcome + before * pace)]),
  )
  const begins = stageStarts(story, starts, welcome)
  return {
    welcome,
    total,
    after,
    longest: Math.ceil(walked.longest),
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
