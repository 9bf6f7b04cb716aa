/**
 * Whether any of the room's screens answers: `asking` until that is known. It is counted in questions and never by a clock,
 * so that a computer that slept, a clock that was put on and a window whose timers are slowed raise no false alarm.
 */
export interface RoomPresence {
  readonly state: 'asking' | 'open' | 'missing'
  /** How many more questions may go without an answer. */
  readonly patience: number
}

/** How often it is asked, in milliseconds. A screen that went away without a word is missed after three questions. */
export const askingEvery = 1_500

/** A console that opens wants to know soon, before it shows a note. */
export const unknownPresence: RoomPresence = { state: 'asking', patience: 1 }

/** A window that was just opened has its program to load. */
const toOpen = 6
const toAnswer = 2
/** One screen said goodbye; a reload comes back, and another screen answers. */
const toComeBack = 1

/** What was heard, or done: `asked` stands for a question that goes out now. */
export function presenceAfter(
  before: RoomPresence,
  news: 'asked' | 'answered' | 'left' | 'opening',
): RoomPresence {
  const { state, patience } = before
  switch (news) {
    case 'answered':
      return { state: 'open', patience: toAnswer }
    case 'left':
      return { state, patience: Math.min(patience, toComeBack) }
    case 'opening':
      return state === 'open' ? before : { state: 'asking', patience: toOpen }
    case 'asked':
      return patience === 0 ? { state: 'missing', patience } : { state, patience: patience - 1 }
  }
}
