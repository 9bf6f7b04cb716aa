import { readsOf } from '../machine/facts.ts'
import type { Branch, Effect, FactId, Graph, Move, Place, PlaceId } from '../machine/graph.ts'
import { optionsOf } from '../machine/options.ts'
import { anyEnding, type Probe } from './probe.ts'

/** The facts that a later test may still read, for every place: two plays that differ only in others are one state. */
export type Live = ReadonlyMap<PlaceId, readonly number[]>

/** Backwards over the places until nothing changes; facts are bits of one big number, by their index in the graph. */
export function livenessOf(
  graph: Graph,
  indexOf: ReadonlyMap<FactId, number>,
  probes: readonly Probe[],
): Live {
  const bits = new Bits(indexOf)
  const probed = probeReads(probes, bits)
  const flows = Object.entries(graph.places)
    .map(([id, place]) => ({
      id,
      ...flowOf(place, probed.get(place.kind === 'ending' ? anyEnding : id) ?? 0n, bits),
    }))
    .toReversed()
  const live = new Map<PlaceId, bigint>(flows.map(({ id, reads }) => [id, reads]))
  for (let changed = true; changed;) {
    changed = false
    for (const { id, reads, exits } of flows) {
      const before = live.get(id) ?? 0n
      const after = exits.reduce(
        (sum, exit) => sum | ((live.get(exit.to) ?? 0n) & ~exit.kills),
        reads | before,
      )
      if (after !== before) changed = true
      live.set(id, after)
    }
  }
  return new Map([...live].map(([id, mask]) => [id, bits.indices(mask)]))
}

interface Exit {
  readonly to: PlaceId
  readonly kills: bigint
}

function probeReads(probes: readonly Probe[], bits: Bits): ReadonlyMap<PlaceId, bigint> {
  const reads = new Map<PlaceId, bigint>()
  for (const { place, test, effects } of probes)
    reads.set(place, (reads.get(place) ?? 0n) | (bits.of(readsOf(test)) & ~bits.killed(effects)))
  return reads
}

function flowOf(place: Place, probed: bigint, bits: Bits) {
  const options = optionsOf(place)
  const moves: readonly Move[] =
    place.kind === 'gate' ? [{ effects: [], branches: place.branches }] : options.map(option => option.move)
  const guards = options.map(option => bits.of(readsOf(option.when)))
  const reads = [...guards, ...moves.map(move => branchReads(move, bits))].reduce(
    (sum, read) => sum | read,
    probed,
  )
  return { reads, exits: moves.flatMap(move => exitsOfMove(move, bits)) }
}

function branchReads({ effects, branches }: Move, bits: Bits): bigint {
  return branches.reduce((sum, { when }) => sum | bits.of(readsOf(when)), 0n) & ~bits.killed(effects)
}

function exitsOfMove({ effects, branches }: Move, bits: Bits): readonly Exit[] {
  return branches.map(({ to, effects: entering }: Branch) => ({
    to,
    kills: bits.killed(effects) | bits.killed(entering),
  }))
}

/** Sets of facts as bits of one number. */
class Bits {
  readonly #indexOf: ReadonlyMap<FactId, number>

  constructor(indexOf: ReadonlyMap<FactId, number>) {
    this.#indexOf = indexOf
  }

  of(facts: readonly FactId[]): bigint {
    return facts.reduce((sum, fact) => sum | this.#bit(fact), 0n)
  }

  /** Facts whose earlier value no longer matters after the effects; adding keeps it. */
  killed(effects: readonly Effect[]): bigint {
    return effects.reduce((sum, effect) => ('to' in effect ? sum | this.#bit(effect.fact) : sum), 0n)
  }

  indices(mask: bigint): readonly number[] {
    return [...this.#indexOf.values()].filter(index => (mask >> BigInt(index)) & 1n)
  }

  #bit(fact: FactId): bigint {
    const index = this.#indexOf.get(fact)
    return index === undefined ? 0n : 1n << BigInt(index)
  }
}
