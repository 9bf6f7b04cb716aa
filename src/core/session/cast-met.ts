import type { Named } from '../scenario/cast-names.ts'
import type { SceneId } from '../scenario/scenario.ts'
import type { Person } from '../scenario/schema.ts'
import type { PlayedScene } from './played-path.ts'
import { entry, type Script } from './script.ts'

/** Someone of the cast whom the story has named by now. */
export interface PersonMet extends Named {
  readonly person: Person
  /** The scene that first named them. */
  readonly scene: SceneId
}

/** Those named at these scenes, in the order of meeting: on the page of the scene, or in what followed from a decision. */
export function castMet({ cast, scenes }: Script, played: readonly PlayedScene[]): readonly PersonMet[] {
  const met = new Map<string, PersonMet>()
  for (const { scene, done } of played) {
    const { names = [], decision } = entry(scenes, scene) ?? {}
    const picks = done?.kind === 'decided' ? done.picks : []
    for (const named of [...names, ...picks.flatMap(pick => decision?.choices[pick]?.names ?? [])]) {
      const person = entry(cast, named.id)
      if (person !== undefined && !met.has(named.id)) met.set(named.id, { ...named, person, scene })
    }
  }
  return [...met.values()]
}

/** What a scene calls those whom the player meets there and whom nothing on its page explains, each with their post. */
export function unexplainedNames(scene: SceneId, met: readonly PersonMet[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    met.flatMap(({ person, unexplained, ...one }) =>
      one.scene === scene && unexplained !== undefined ? [[unexplained, person.post]] : [],
    ),
  )
}
