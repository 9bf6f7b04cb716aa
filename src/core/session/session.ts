import type { z } from 'zod/mini'
import type { ChoiceId } from '../scenario/scenario.ts'
import type { sessionShape } from './session-shape.ts'

/** ISO 8601 date and time, in UTC: given by the person who records the event, never read in core. */
export type Instant = string

/** What a schema gives, and no one changes. */
export type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value

/** A play as a file holds it: everything else about it is derived from the log. */
export type Session = Omit<Frozen<z.infer<typeof sessionShape>>, 'warning'>

/** The members in a room, and how they come to a decision. */
export type Group = NonNullable<Session['group']>

/** How many members are known to take part: 0 if the set-up does not say. */
export function membersIn(group: Group | undefined): number {
  return Math.max(group?.attending ?? 0, group?.present.length ?? 0)
}

export type SessionEvent = Session['log'][number]

/** Without its time. */
type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never
type EventOf<Type extends SessionEvent['type']> = Untimed<Extract<SessionEvent, { readonly type: Type }>>

/** What moves the play. */
export type MoveEvent = EventOf<'continued' | 'decided' | 'timed-out' | 'looked' | 'left-hub'>

/** What is said about the play without moving it. */
export type RemarkEvent = EventOf<
  | 'opened-exhibit'
  | 'read-in-short'
  | 'noted'
  | 'marked-key-event'
  | 'unmarked-key-event'
  | 'proposed-measure'
  | 'hindsight-answered'
  | 'disagreed'
>

/** The play is over: after either, nothing moves it. */
export type CloseEvent = EventOf<'stopped' | 'finished'>

/** What members settle once the play is over. */
export type AfterwardsEvent = EventOf<'hindsight-finished' | 'put-forward' | 'answered'>

export type Corrected = EventOf<'corrected'>
export type Vote = NonNullable<EventOf<'decided'>['vote']>
export type RealAnswer = EventOf<'answered'>['answers'][number]

export type TypedText = string | null

/** Whether an event decided something: by what was chosen, or because the time ran out. */
export function isDecision(event: SessionEvent | undefined): boolean {
  return event?.type === 'decided' || event?.type === 'timed-out'
}

const moves: ReadonlySet<string> = new Set<MoveEvent['type']>([
  'continued',
  'decided',
  'timed-out',
  'looked',
  'left-hub',
])

export function isPlayed(event: SessionEvent): event is SessionEvent & MoveEvent {
  return moves.has(event.type)
}

/** The texts that members typed into an event; erased ones are `null`. */
export function typedTexts(event: SessionEvent): readonly TypedText[] {
  const found: TypedText[] = []
  eachWords(event, words => {
    found.push(words)
    return words
  })
  return found
}

/** The same event with each text that was typed into it put through `change`. */
export function mapTypedTexts<Event extends SessionEvent>(event: Event, change: (text: string) => TypedText): Event
export function mapTypedTexts(event: SessionEvent, change: (text: string) => TypedText): SessionEvent {
  return eachWords(event, words => (words === null ? null : change(words)))
}

/** The events into which no one types: the compiler complains where `eachWords` leaves out another. */
type Wordless =
  | Exclude<MoveEvent, { type: 'decided' }>
  | Exclude<CloseEvent | Corrected | AfterwardsEvent, { type: 'answered' }>
  | EventOf<'opened-exhibit' | 'read-in-short' | 'unmarked-key-event' | 'confidence-counted' | 'erased'>

function eachWords(event: SessionEvent, change: (words: TypedText) => TypedText): SessionEvent {
  switch (event.type) {
    case 'noted':
    case 'proposed-measure':
    case 'disagreed':
    case 'marked-key-event':
      return changed(event, ['text'], change)
    case 'concluded':
      return changed(event, ['keep', 'change'], change)
    case 'hindsight-answered':
      return { ...event, own: event.own.map(change) }
    case 'answered':
      return { ...event, answers: event.answers.map(kept => changed(kept, ['text'], change)) }
    case 'decided':
      if (event.vote === undefined) return event
      return { ...event, vote: changed(event.vote, ['reason', 'minority'], change) }
    default:
      return event satisfies Wordless
  }
}

/** Those of the keys that hold words are put through `change`; what is not there stays away. */
function changed<Key extends string, Of extends { readonly [key in Key]?: TypedText | undefined }>(
  of: Of,
  keys: readonly Key[],
  change: (words: TypedText) => TypedText,
): Of {
  const after = keys.flatMap(key => (of[key] === undefined ? [] : [[key, change(of[key])]]))
  return { ...of, ...Object.fromEntries(after) }
}

/** The event that it will be, without its time. A correction without a place takes back the last decision. */
export type Intent =
  | Untimed<Exclude<SessionEvent, { readonly type: 'corrected' }>>
  | { readonly type: 'corrected'; readonly from?: number | undefined }

/** All votes for each choice that has any, whatever table they came from. */
export function votesFor(tally: Vote['tally']): ReadonlyMap<ChoiceId, number> {
  const votes = new Map<ChoiceId, number>()
  for (const { choice, votes: more } of tally) votes.set(choice, (votes.get(choice) ?? 0) + more)
  return votes
}

/**
 * Whether votes can have come to picks: by majority if each had more than any choice left out, by casting vote if the last
 * place was tied.
 */
export function votesAllow(
  { tally, settled }: Vote,
  picks: readonly ChoiceId[],
  choices: readonly ChoiceId[],
): boolean {
  const votes = votesFor(tally)
  const countOf = (choice: ChoiceId) => votes.get(choice) ?? 0
  const least = Math.min(...picks.map(countOf))
  const most = Math.max(0, ...choices.filter(choice => !picks.includes(choice)).map(countOf))
  return settled === 'majority' ? least > most : least === most
}
