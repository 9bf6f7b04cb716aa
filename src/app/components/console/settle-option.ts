/** A choice as the room knows it. */
export interface SettleOption {
  readonly id: string
  readonly letter: string
  readonly words: string
}

export function lettersOf(options: readonly SettleOption[], ids: readonly string[]): string {
  return options
    .filter(({ id }) => ids.includes(id))
    .map(({ letter }) => letter)
    .join(' and ')
}

export function wordsOf(options: readonly SettleOption[], ids: readonly string[]): string {
  return options
    .filter(({ id }) => ids.includes(id))
    .map(({ letter, words }) => `${letter}, ${words}`)
    .join('; ')
}
