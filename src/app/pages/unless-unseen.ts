import type { Console } from './use-console.ts'

/** What to say of something that the room sees: while it is frozen or dark, it does not. */
export function unlessUnseen({ desk }: Pick<Console, 'desk'>, words: string): string {
  if (desk.isBlank) return 'The room’s screen is dark and does not show it yet.'
  return desk.frozen === undefined ? words : 'The room is frozen and does not see it yet.'
}
