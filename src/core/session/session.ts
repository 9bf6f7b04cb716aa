import type { Pillar } from '../scenario/pillar.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'

/** ISO 8601 date and time, in UTC: given by whoever records the event, never read in core. */
export type Instant = string

/** A play as a file holds it: everything else about it is derived from the log. */
export interface Session {
  readonly format: 1
  readonly scenario: { readonly id: string; readonly version: string; readonly rules: string; readonly words: string }
  readonly id: string
  readonly mode: 'solo' | 'group' | 'live' | 'what-if'
  /** The session that a what-if forked from, and how many of its events it took over. */
  readonly parent?: { readonly session: string; readonly position: number } | undefined
  readonly startedAt: Instant
  readonly group?: Group | undefined
  readonly log: readonly SessionEvent[]
}

/** The members in a room, and how they come to a decision. */
export interface Group {
  readonly name: string
  readonly present: readonly string[]
  /** How many members there are, where that was said: names need not be. */
  readonly attending?: number | undefined
  /**
   * `majority`: most hands settle it. `consensus`: they talk until they agree, and vote only where they do not.
   * `advisory`: the hands advise, and whoever decides in the story decides.
   */
  readonly rule: 'majority' | 'consensus' | 'advisory'
  /** The tables that vote apart; none when the room votes as one. */
  readonly tables?: readonly string[] | undefined
  /** Who has the casting vote; a group that only advises has none. */
  readonly casting?: string | undefined
  /** True where some join from elsewhere: their votes are counted apart, and recorded with the others. */
  readonly remote?: boolean | undefined
  /** The time there is, in minutes. */
  readonly minutes?: number | undefined
  /** True where decisions that the author marks are left out, to save time. */
  readonly short?: boolean | undefined
  /** False where the room is not asked how sure it is. */
  readonly confidence?: boolean | undefined
}

/** How many members are known to take part: 0 if the set-up does not say. */
export function membersIn(group: Group | undefined): number {
  return Math.max(group?.attending ?? 0, group?.present.length ?? 0)
}

export type SessionEvent = { readonly at: Instant } & (
  | MoveEvent
  | RemarkEvent
  | RoomEvent
  | Corrected
  | Erased
  | CloseEvent
  | AfterwardsEvent
)

/** What moves the play. `scene` is where it was done, so that a log can be read by itself. */
export type MoveEvent =
  | { readonly type: 'continued'; readonly scene: SceneId }
  | {
      readonly type: 'decided'
      readonly scene: SceneId
      readonly picks: readonly ChoiceId[]
      readonly vote?: Vote | undefined
    }
  | { readonly type: 'timed-out'; readonly scene: SceneId }
  | { readonly type: 'looked'; readonly scene: SceneId; readonly lead: string }
  | { readonly type: 'left-hub'; readonly scene: SceneId }

/** How a group came to its picks. */
export interface Vote {
  readonly tally: readonly { readonly choice: ChoiceId; readonly table?: string | undefined; readonly votes: number }[]
  readonly abstentions: number
  /** `actor`: a tie, or only abstentions, where members advise: the person who decides in the story decided. */
  readonly settled: 'majority' | 'consensus' | 'casting-vote' | 'actor' | 'overruled' | 'time-ran-out'
  readonly reason?: TypedText | undefined
  readonly minority?: TypedText | undefined
}

/** What is said about the play without moving it. */
export type RemarkEvent =
  | { readonly type: 'opened-exhibit'; readonly scene: SceneId; readonly exhibit: string }
  /** The scene was read in its short form. */
  | { readonly type: 'read-in-short'; readonly scene: SceneId }
  | { readonly type: 'noted'; readonly scene: SceneId; readonly text: TypedText; readonly pillar?: Pillar | undefined }
  | { readonly type: 'marked-key-event'; readonly scene: SceneId; readonly text?: TypedText | undefined }
  | { readonly type: 'unmarked-key-event'; readonly scene: SceneId }
  | { readonly type: 'proposed-measure'; readonly scene: SceneId; readonly text: TypedText }
  /** What would have helped at a moment: measures from the list, and others in the members' own words. The last counts. */
  | {
      readonly type: 'hindsight-answered'
      readonly scene: SceneId
      readonly measures: readonly string[]
      readonly own: readonly TypedText[]
    }
  | {
      readonly type: 'disagreed'
      readonly scene: SceneId
      readonly choice: ChoiceId
      readonly pillar?: Pillar | undefined
      readonly text: TypedText
    }

/** From “not at all” to “very”. */
export const confidenceSteps = 5

/** What a room says of itself, wherever the play stands. */
type RoomEvent =
  /** How sure members are that their council would do well, by show of hands: from not at all to very. The last counts. */
  | { readonly type: 'confidence-counted'; readonly when: 'before' | 'after'; readonly hands: readonly number[] }
  /** The two questions on which a session ends, and the day of a second look, as `2027-06-03`. The last counts. */
  | {
      readonly type: 'concluded'
      readonly keep?: TypedText | undefined
      readonly change?: TypedText | undefined
      readonly secondLook?: string | undefined
    }

/** Words that a member typed; `null` once they are erased. */
export type TypedText = string | null

/**
 * Strikes all moves from one of them to here: those events are read but no longer count; remarks stay. It goes back no
 * further than the last decision that stands: two decisions are taken back one by one.
 */
export interface Corrected {
  readonly type: 'corrected'
  /** The place in the log of that move. */
  readonly from: number
}

/** The words of an earlier event were taken out. */
interface Erased {
  readonly type: 'erased'
  /** Its place in the log. */
  readonly event: number
}

/**
 * The play is over. `stopped`: the members broke off before an ending. `finished`: they have gone on from the ending
 * to looking back. Until then the last decision may still be corrected; after either, nothing moves the play. `unseen`: a
 * room broke off before it was shown the scene at which the play stands, so that it has not met it.
 */
export type CloseEvent =
  | { readonly type: 'stopped'; readonly scene: SceneId; readonly unseen?: true }
  | { readonly type: 'finished'; readonly scene: SceneId }

/** What members settle once the play is over. */
export type AfterwardsEvent =
  /** They have compared their answers with the author's: what they mark later would be no hindsight of theirs. */
  | { readonly type: 'hindsight-finished' }
  /** The drafts that they agreed to put to the committee, perhaps none. The last counts. */
  | { readonly type: 'put-forward'; readonly recommendations: readonly string[] }
  /** What they answered about their own council, where they asked to keep it. The last counts. */
  | { readonly type: 'answered'; readonly answers: readonly RealAnswer[] }

/** A question about the real council, as it was worded, with what was kept of it. */
export interface RealAnswer {
  readonly question: string
  readonly text?: TypedText | undefined
  /** Members want to put it to officers. */
  readonly forOfficers: boolean
}

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

/** Whether an event moves the play. */
export function isPlayed(event: SessionEvent): event is SessionEvent & MoveEvent {
  return moves.has(event.type)
}

/** The most that one typed text may hold, in characters, so that every session stays far below what a reader takes. */
export const longestText = 5_000

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
  | (Exclude<MoveEvent, { type: 'decided' }> | CloseEvent | Corrected | Erased)
  | Extract<RemarkEvent, { type: 'opened-exhibit' | 'read-in-short' | 'unmarked-key-event' }>
  | Extract<RoomEvent | AfterwardsEvent, { type: 'confidence-counted' | 'hindsight-finished' | 'put-forward' }>

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

/**
 * What somebody wants to do: the event that it will be, without its time. A correction that does not say where it begins
 * takes back the last decision.
 */
export type Intent =
  | MoveEvent
  | RemarkEvent
  | RoomEvent
  | CloseEvent
  | AfterwardsEvent
  | Erased
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
