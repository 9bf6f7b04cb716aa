import type { Effect, FactId, Graph, Move, Place, PlaceId } from '../machine/graph.ts'
import { factsReadBy } from '../machine/lower.ts'
import { optionsOf } from '../machine/actions.ts'
import { anyEnding, type Probe } from './probes.ts'

/**
 * Two plays at one place are one state unless they differ in a fact that a later test may still read (found backwards
 * over the places) and that may have changed by then (found forwards): any other fact does not matter, or is as it was
 * at the start.
 */
export function livenessOf(
  graph: Graph,
  indexOf: ReadonlyMap<FactId, number>,
  probes: readonly Probe[],
): ReadonlyMap<PlaceId, readonly number[]> {
  const bits = new FactBits(indexOf)
  const probed = probeReads(probes, bits)
  const flows = Object.entries(graph.places).map(([id, place]) =>
    flowOf(id, place, probed.get(place.kind === 'ending' ? anyEnding : id) ?? 0n, bits),
  )
  const read = stillRead(flows)
  const changed = perhapsChanged(flows)
  return new Map(flows.map(({ id }) => [id, indicesOf((read.get(id) ?? 0n) & (changed.get(id) ?? 0n))]))
}

type Flow = ReturnType<typeof flowOf>

function flowOf(id: PlaceId, place: Place, probed: Bits, bits: FactBits) {
  const options = optionsOf(place)
  const moves: readonly Move[] =
    place.kind === 'gate' ? [{ effects: [], branches: place.branches }] : options.map(option => option.move)
  let reads = probed
  for (const { when } of options) reads |= bits.of(factsReadBy(when))
  const exits = moves.flatMap(({ effects, branches }) => {
    const killed = bits.killedBy(effects)
    const changed = bits.changedBy(effects)
    for (const { when } of branches) reads |= bits.of(factsReadBy(when)) & ~killed
    return branches.map(branch => ({
      to: branch.to,
      kills: killed | bits.killedBy(branch.effects),
      changes: changed | bits.changedBy(branch.effects),
    }))
  })
  return { id, reads, exits }
}

function probeReads(probes: readonly Probe[], bits: FactBits): ReadonlyMap<PlaceId, Bits> {
  const reads = new Map<PlaceId, Bits>()
  for (const { place, test, effects } of probes) {
    const read = bits.of(factsReadBy(test)) & ~bits.killedBy(effects)
    reads.set(place, (reads.get(place) ?? 0n) | read)
  }
  return reads
}

/** Backwards until nothing changes. */
function stillRead(flows: readonly Flow[]): ReadonlyMap<PlaceId, Bits> {
  const backwards = flows.toReversed()
  const read = new Map(backwards.map(({ id, reads }) => [id, reads]))
  for (let grew = true; grew;) {
    grew = false
    for (const { id, exits } of backwards) {
      const before = read.get(id) ?? 0n
      let after = before
      for (const { to, kills } of exits) after |= (read.get(to) ?? 0n) & ~kills
      if (after !== before) grew = true
      read.set(id, after)
    }
  }
  return read
}

/** Forwards until nothing changes. */
function perhapsChanged(flows: readonly Flow[]): ReadonlyMap<PlaceId, Bits> {
  const changed = new Map<PlaceId, Bits>()
  let grew = true
  const widen = (place: PlaceId, bits: Bits) => {
    const before = changed.get(place) ?? 0n
    if ((before | bits) === before) return
    changed.set(place, before | bits)
    grew = true
  }
  while (grew) {
    grew = false
    for (const { id, exits } of flows) for (const { to, changes } of exits) widen(to, (changed.get(id) ?? 0n) | changes)
  }
  return changed
}

/** A set of facts: bit `n` stands for the fact of index `n`. */
type Bits = bigint

/** Sets of facts as bits of one number: with hundreds of facts, joining two is still one operation. */
class FactBits {
  readonly #indexOf: ReadonlyMap<FactId, number>

  constructor(indexOf: ReadonlyMap<FactId, number>) {
    this.#indexOf = indexOf
  }

  of(facts: readonly FactId[]): Bits {
    let bits = 0n
    for (const fact of facts) {
      const index = this.#indexOf.get(fact)
      if (index !== undefined) bits |= 1n << BigInt(index)
    }
    return bits
  }

  /** Facts whose earlier value no longer matters after the effects; adding keeps it. */
  killedBy(effects: readonly Effect[]): Bits {
    return this.changedBy(effects.filter(effect => 'to' in effect))
  }

  changedBy(effects: readonly Effect[]): Bits {
    return this.of(effects.map(({ fact }) => fact))
  }
}

/** The indices of the facts in a set, in order; a word of 32 bits at a time, as most sets are nearly empty. */
function indicesOf(bits: Bits): readonly number[] {
  const indices: number[] = []
  let rest = bits
  for (let from = 0; rest > 0n; from += 32, rest >>= 32n) {
    let word = Number(rest & 0xffffffffn)
    for (let index = from; word > 0; index++, word = Math.floor(word / 2)) if (word % 2 === 1) indices.push(index)
  }
  return indices
}
