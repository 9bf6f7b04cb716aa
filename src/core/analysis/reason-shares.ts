import type { Action } from '../machine/actions.ts'
import type { KeyPart, ReportKey } from '../scenario/report-key.ts'
import type { Explored } from './explore.ts'
import type { PlayFlow } from './play-shares.ts'

/** How many sums may be passed on along moves, for all lists of reasons together. */
const reasonsBudget = 15_000_000

/**
 * Which part of all different plays, 0 to 1, meets at least one reason of each list: what brings up a recommendation.
 *
 * The chance of a state is kept apart by what was met on the way to it, as bits. A play that has met a whole reason needs
 * no others, so that most lists take none.
 *
 * @param budget past it `undefined`, as a sample would be quoted as a count
 */
export function reasonShares(
  flow: PlayFlow,
  lists: readonly (readonly ReportKey[])[],
  budget = reasonsBudget,
): readonly number[] | undefined {
  const watched = lists.map(reasons => watchFor(reasons))
  const work = watched.reduce((sum, watch) => sum + widthOf(watch) * flow.parts.length, 0)
  if (work > budget) return undefined
  return watched.map(watch => shareOf(flow, watch))
}

/** What is noted of a play on its way. */
interface Watch {
  readonly bits: number
  readonly marks: readonly Mark[]
  /** Bits that must all be set, and none of the others, for each reason that is not met by one mark alone. */
  readonly reasons: readonly { readonly set: number; readonly unset: number }[]
}

/** Sets a bit: when a scene is met, when one of these is taken there, or when one is on offer while another is looked at. */
interface Mark {
  readonly bit: number
  readonly scene: string
  readonly when: 'met' | 'taken' | 'offered'
  readonly ids: readonly string[]
}

/** The bit of a play that has met a whole reason. */
const met = 1

function watchFor(reasons: readonly ReportKey[]): Watch {
  const marks: Mark[] = []
  let bits = 1
  const markFor = (part: KeyPart, when: Mark['when'], bit: number) => {
    marks.push({ bit, scene: part.scene, when, ids: part.ids })
    return bit
  }
  const rest = reasons.flatMap(reason => {
    const [only, ...others] = reason
    if (only !== undefined && others.length === 0 && !only.passed) {
      markFor(only, whenOf(only), met)
      return []
    }
    let set = 0
    let unset = 0
    for (const part of reason)
      if (part.passed) {
        set |= markFor(part, 'offered', 1 << bits++)
        unset |= markFor(part, 'taken', 1 << bits++)
      } else set |= markFor(part, whenOf(part), 1 << bits++)
    return [{ set, unset }]
  })
  return { bits, marks, reasons: rest }
}

function whenOf({ ids }: KeyPart): 'met' | 'taken' {
  return ids.length === 0 ? 'met' : 'taken'
}

/** Plays that have met a whole reason are counted there and not followed on: all of them come to an ending. */
function shareOf({ found, order, parts }: PlayFlow, watch: Watch): number {
  const width = widthOf(watch)
  const chances = new Float64Array(found.states.size * width)
  const { entering, taking, offering } = bitsIn(found, watch)
  let share = 0
  const arrive = (state: number, marks: number, chance: number) => {
    if ((marks & met) !== 0) share += chance
    else chances[state * width + (marks >> 1)] = (chances[state * width + (marks >> 1)] ?? 0) + chance
  }
  arrive(found.start, entering[found.states.place(found.start)] ?? 0, 1)
  for (const state of order) {
    const place = found.states.place(state)
    const { kind, options } = found.placeOf(state)
    const takenHere = taking[place] ?? []
    const offered = offering[place] === undefined ? 0 : offeredAt(found, state, offering[place])
    const first = found.firstMove.at(state)
    const end = first + found.moves.at(state)
    for (let row = 0; row < width; row++) {
      const chance = chances[state * width + row] ?? 0
      if (chance === 0) continue
      const before = row << 1
      if (kind === 'ending' && isMet(before, watch)) share += chance
      for (let move = first; move < end; move++) {
        const target = found.moveTarget.at(move)
        const option = found.moveOption.at(move)
        const seen = offered !== 0 && options[option]?.action.type === 'looked' ? offered : 0
        const done = (takenHere[option] ?? 0) | seen | (entering[found.states.place(target)] ?? 0)
        arrive(target, before | done, chance * (parts[move] ?? 0))
      }
    }
  }
  return Math.min(1, share)
}

/** In how many ways the bits can stand, but for the one of a whole reason. */
function widthOf({ bits }: Watch): number {
  return 2 ** (bits - 1)
}

function isMet(marks: number, { reasons }: Watch): boolean {
  return reasons.some(({ set, unset }) => (marks & set) === set && (marks & unset) === 0)
}

/** The bits that each place and each of its options sets. */
function bitsIn({ model }: Explored, { marks }: Watch) {
  const bitsOf = (scene: string, when: Mark['when'], taken: readonly string[]) =>
    marks.reduce((bits, mark) => {
      const isIt = mark.scene === scene && mark.when === when
      return isIt && (when === 'met' || mark.ids.some(id => taken.includes(id))) ? bits | mark.bit : bits
    }, 0)
  return {
    entering: model.places.map(({ id }) => bitsOf(id, 'met', [])),
    taking: model.places.map(({ id, options }) => options.map(({ action }) => bitsOf(id, 'taken', idsOf(action)))),
    /** `undefined` where nothing is watched that is only on offer. */
    offering: model.places.map(({ id, options }) =>
      marks.some(({ scene, when }) => scene === id && when === 'offered')
        ? options.map(({ action }) => bitsOf(id, 'offered', idsOf(action)))
        : undefined,
    ),
  }
}

function offeredAt(found: Explored, state: number, bits: readonly number[]): number {
  let offered = 0
  const first = found.firstMove.at(state)
  for (let move = first; move < first + found.moves.at(state); move++) offered |= bits[found.moveOption.at(move)] ?? 0
  return offered
}

function idsOf(action: Action): readonly string[] {
  if (action.type === 'decided') return action.picks
  return action.type === 'looked' ? [action.lead] : []
}
