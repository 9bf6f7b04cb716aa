import { holds } from '../machine/facts.ts'
import type { Graph } from '../machine/graph.ts'
import type { Position } from '../machine/walk.ts'
import type { ChoiceId } from '../scenario/scenario.ts'

/** What may be done at a position, for a page or a prompt to lay out. */
export type OnOffer =
  | { readonly kind: 'passage' }
  | {
      readonly kind: 'decision'
      /** In the file's order. */
      readonly choices: readonly ChoiceId[]
      readonly min: number
      readonly max: number
      /** What is taken when the time runs out; empty when the timer only informs. */
      readonly timeout: readonly ChoiceId[]
    }
  | { readonly kind: 'hub'; readonly leads: readonly string[]; readonly mayLeave: boolean }
  | { readonly kind: 'ending' }

export function onOffer(graph: Graph, { scene, facts }: Position): OnOffer {
  const place = graph.places[scene]
  if (place === undefined || place.kind === 'gate') throw new Error(`no play can stand at ${scene}`)
  const ids = (options: readonly { readonly id: string; readonly when: Parameters<typeof holds>[0] }[]) =>
    options.filter(({ when }) => holds(when, facts)).map(({ id }) => id)
  switch (place.kind) {
    case 'passage':
    case 'ending':
      return { kind: place.kind }
    case 'hub':
      return { kind: 'hub', leads: ids(place.leads), mayLeave: holds(place.leave.when, facts) }
    case 'single':
      return { kind: 'decision', choices: ids(place.choices), min: 1, max: 1, timeout: place.timeout }
    case 'several':
      return {
        kind: 'decision',
        choices: ids(place.choices),
        min: place.min,
        max: place.max,
        timeout: place.timeout,
      }
  }
}
