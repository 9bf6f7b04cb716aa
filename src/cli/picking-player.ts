import { pickOf } from '../core/check/playthroughs.ts'
import { pretty } from '../core/diagnostics/formats.ts'
import { type Playthrough, readPlaythroughs } from '../core/scenario/reading/playthroughs.ts'
import type { Player } from './players.ts'

/** Why a file's picks could not be followed, in a sentence or with the lines of the file. */
export type PickProblem = string

/**
 * Takes the picks of one play of a file in the form of `playthroughs.yaml`, or tells why it cannot.
 *
 * @param name the play; it may be left out when the file holds only one
 */
export function pickingPlayer(text: string, path: string, name: string | undefined): Player | PickProblem {
  const { playthroughs, problems } = readPlaythroughs(text, path)
  if (problems.length > 0) return `\`${path}\` has mistakes\n${pretty(problems, new Map([[path, text]]))}`
  const named = playthroughs.filter(one => name === undefined || one.name === name)
  const [chosen, ...others] = named
  if (chosen === undefined || others.length > 0) return `say which play with --play: ${names(playthroughs)}`
  return following(chosen)
}

function names(playthroughs: readonly Playthrough[]): string {
  return playthroughs.map(one => `"${one.name}"`).join(', ')
}

function following({ picks }: Playthrough): Player {
  const left = picks.map(pickOf)
  return async (scene, offer) => {
    if (offer.kind === 'passage') return { type: 'continued', scene }
    const pick = left.shift()
    if (pick === undefined) return undefined
    const [first = ''] = pick.taken
    if (offer.kind === 'hub')
      return first === 'then'
        ? { type: 'left-hub', scene: pick.scene }
        : { type: 'looked', scene: pick.scene, lead: first }
    if (first === 'timeout') return { type: 'timed-out', scene: pick.scene }
    return { type: 'decided', scene: pick.scene, picks: pick.taken }
  }
}
