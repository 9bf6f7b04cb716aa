import { branchesOf, type Hub } from '../machine/graph.ts'
import { factTestsIn } from './fact-tests-in.ts'
import type { Story, StoryScene } from './story.ts'

/** How many leads of a hub must be followed before moving on, and how many may be. */
export interface LooksAllowed {
  readonly least: number
  readonly most: number
}

/** The graph says it where it counts the looks: at moving on, and at coming back from a lead. */
export function looksAllowed(story: Story, hub: StoryScene & { readonly place: Hub }): LooksAllowed {
  const { leads, leave, looks } = hub.place
  const counted = (tests: ReturnType<typeof factTestsIn>) => tests.find(({ fact }) => fact === looks)?.lo
  const returns = story.scenes
    .filter(({ aside }) => aside?.kind === 'lead' && aside.hub === hub.id)
    .flatMap(({ place }) => branchesOf(place).flatMap(({ when }) => factTestsIn(when)))
  const least = Math.min(leads.length, counted(factTestsIn(leave.when)) ?? 0)
  return { least, most: Math.min(leads.length, counted(returns) ?? leads.length) }
}
