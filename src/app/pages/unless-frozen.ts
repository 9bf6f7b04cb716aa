import type { Console } from './use-console.ts'

/** What to say of something that the room sees: while it is frozen, it does not. */
export function unlessFrozen({ desk }: Pick<Console, 'desk'>, words: string): string {
  return desk.frozen === undefined ? words : 'The room is frozen and does not see it yet.'
}
