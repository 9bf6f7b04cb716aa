import type { Effect, FactId } from '../machine/graph.ts'

/** A set of facts: bit `n` stands for the fact of index `n`. */
export type Bits = bigint

/** Sets of facts as bits of one number: with hundreds of facts, joining two is still one operation. */
export class FactBits {
  readonly #indexOf: ReadonlyMap<FactId, number>

  constructor(indexOf: ReadonlyMap<FactId, number>) {
    this.#indexOf = indexOf
  }

  of(facts: readonly FactId[]): Bits {
    let bits = 0n
    for (const fact of facts) bits |= this.#bit(fact)
    return bits
  }

  /** Facts whose earlier value no longer matters after the effects; adding keeps it. */
  killedBy(effects: readonly Effect[]): Bits {
    let bits = 0n
    for (const effect of effects) if ('to' in effect) bits |= this.#bit(effect.fact)
    return bits
  }

  /** Facts that the effects may change. */
  changedBy(effects: readonly Effect[]): Bits {
    let bits = 0n
    for (const { fact } of effects) bits |= this.#bit(fact)
    return bits
  }

  #bit(fact: FactId): Bits {
    const index = this.#indexOf.get(fact)
    return index === undefined ? 0n : 1n << BigInt(index)
  }
}

/** The indices of the facts in a set, in order; a word of 32 bits at a time, as most sets are nearly empty. */
export function indicesOf(bits: Bits): readonly number[] {
  const indices: number[] = []
  let rest = bits
  for (let from = 0; rest > 0n; from += 32, rest >>= 32n) {
    let word = Number(rest & 0xffffffffn)
    for (let index = from; word > 0; index++, word = Math.floor(word / 2))
      if (word % 2 === 1) indices.push(index)
  }
  return indices
}
