import type { TypedText } from '../session/session.ts'
import type { Block, Quotation } from './block.ts'
import { paragraph } from './section.ts'
import type { Text } from './text.ts'

/** Whether the clerk includes what a key of a review stands for. */
export type Includes = (key: string) => boolean

/** What a member typed, or names that somebody typed: it may concern the real council. */
export interface Typed {
  readonly key: string
  /** Where it was said and what it is. */
  readonly about: Text
  /** `null` once erased. */
  readonly words: TypedText
}

interface Around {
  /** What stands before the quotations, where there are any. */
  readonly before?: readonly Block[]
  /** Says how many are left out, and why. */
  readonly leftOut: (amount: number) => string
}

/** Those that the clerk includes, each by itself, and then, for the clerk, how many are left out. */
export function quoted(
  typed: readonly Typed[],
  includes: Includes,
  { before = [], leftOut }: Around,
): readonly Block[] {
  const included = typed.filter(({ key }) => includes(key))
  const others = typed.length - included.length
  return [
    ...(included.length === 0 ? [] : [...before, ...included.map(quotation)]),
    ...(others === 0 ? [] : [{ ...paragraph(leftOut(others)), forClerk: true as const }]),
  ]
}

function quotation({ key, about, words }: Typed): Quotation {
  return { type: 'quotation', key, about, words: words ?? 'Text removed' }
}

/** Stays the same however a log goes on: an event keeps its place in it. `part` tells the texts of one event apart. */
export function keyOfWords(session: string, event: number, part: string | number): string {
  return `${session}:${event}.${part}`
}

export function keyOfNames(session: string): string {
  return `${session}:names`
}
