import { pillars } from '../scenario/pillar.ts'

/**
 * What is added up along a play, each a whole number: points by pillar, decisions met, decisions that exercised each
 * pillar, time, words read and scenes. A play's tally is the sum over its scenes, decisions and choices.
 */
export const tallied = [
  // Points come first, in the order of the pillars.
  ...pillars.map(pillar => `points ${pillar}` as const),
  'decisions',
  ...pillars.map(pillar => `exercised ${pillar}` as const),
  'time',
  'words',
  'scenes',
] as const

export type Tallied = (typeof tallied)[number]
/** What moves alone add to: whether a decision exercises a pillar depends on all that it offers. */
export type AddedByMoves = Exclude<Tallied, `exercised ${string}`>
export type Tally = Int32Array

export const width = tallied.length

/** Time is kept in six-hundredths of a minute, in which a word (at 200 a minute) and a second are both whole. */
export const timePerWord = 3
export const timePerSecond = 10
export const timePerMinute = 600

export function emptyTally(): Tally {
  return new Int32Array(width)
}

const columns = new Map<string, number>(tallied.map((key, index) => [key, index]))

export function tallyOf(amounts: Partial<Record<Tallied, number>>): Tally {
  const tally = emptyTally()
  for (const key in amounts) tally[columns.get(key) ?? width] = amounts[key as Tallied] ?? 0
  return tally
}

/** Least and greatest over all complete plays. */
export interface Range {
  readonly min: number
  readonly max: number
}
