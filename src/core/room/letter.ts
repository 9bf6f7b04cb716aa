/** A for 0, B for 1: how a room speaks of choices. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index)
}
