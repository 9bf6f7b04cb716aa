import type { Place } from '../../machine/graph.ts'
import type { Action } from '../../machine/walk.ts'
import type { Playthrough } from '../../scenario/reading/playthroughs.ts'

/** A pick as it is read: a scene, and what is done there. */
export interface Pick {
  readonly scene: string
  readonly taken: readonly string[]
}

export function pickOf(entry: Playthrough['picks'][number]): Pick {
  const [[scene, taken] = ['', []]] = Object.entries(entry)
  return { scene, taken: typeof taken === 'string' ? [taken] : taken }
}

/** What a pick does at its scene; `then` and `timeout` are words that no id can be. */
export function actionOf({ taken }: Pick, place: Place): Action {
  const [first = ''] = taken
  if (place.kind === 'hub') return first === 'then' ? { type: 'left-hub' } : { type: 'looked', lead: first }
  return first === 'timeout' ? { type: 'timed-out' } : { type: 'decided', picks: taken }
}
