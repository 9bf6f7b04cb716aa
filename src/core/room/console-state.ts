import type { SceneId } from '../scenario/scenario.ts'
import type { ClosingAnswers } from '../session/closing-questions.ts'
import { type Group, type Vote, votesFor } from '../session/session.ts'
import type { Pane } from './room-view.ts'
import { countTime, type Timer, pause, type TimeSpent, noTimeSpent } from './timer.ts'

/** What a facilitator has in hand beside the log. It is kept on the device, so a killed browser loses no vote. */
export interface ConsoleState extends Display {
  /** Raised by every change of which the room may have to hear. */
  readonly revision: number
  readonly isBlank: boolean
  /** What the room goes on seeing while the facilitator looks ahead. */
  readonly frozen: FrozenDisplay | undefined
  /** Votes on how sure members are that are counted but not recorded. */
  readonly hands: readonly number[] | undefined
  /** What is written under the closing questions but not recorded. */
  readonly concluding: ClosingAnswers | undefined
  /** Whether the room has a screen of its own; `undefined` until the facilitator has said so, and then no note is shown. */
  readonly screens: 'two' | 'one' | undefined
  /** Lines that are typed and not recorded yet, by what they are for. No view is made from them. */
  readonly drafts: Readonly<Record<string, string>>
  readonly spent: TimeSpent
  /** Whether a single letter does something. */
  readonly letterKeys: boolean
  /** Whether a key or a remote, pressed twice, may press the button that settles a vote. */
  readonly keysSettle: boolean
  /** Whether the console sounds when the timer of a decision is up. */
  readonly chimes: boolean
}

/** What a view of the room is made from, beside the log. */
export interface Display {
  readonly slide: Slide
  /** Of the slide, counted from 0, where it takes more pages than one. */
  readonly page: number
  readonly exhibit: { readonly id: string; readonly pane: Pane } | undefined
  /** Whether the room sees the whole text of a scene. */
  readonly showsText: boolean
  readonly ballot: Ballot | undefined
  readonly timer: Timer | undefined
}

/** What was shown when the log was that long; not the words, so that nothing erased meanwhile stays on the screen. */
export interface FrozenDisplay extends Display {
  readonly events: number
}

/** What the room screen is about. */
export type Slide =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'confidence'; readonly when: 'before' | 'after' }
  /** Of the current scene. */
  | { readonly kind: 'scene' | 'question' | 'tally' }
  /** What followed from the decision at that place in the log. */
  | { readonly kind: 'consequence'; readonly event: number }
  | DebriefSlide

/** What it is about once the story is over. */
export type DebriefSlide =
  | { readonly kind: 'surprise' | 'moments' | 'boundaries' | 'four-ps' | 'signs' }
  | { readonly kind: 'questions' | 'recommendations' | 'afterwards' | 'closing' }
  /** A decision, by its number in this session: one that mattered most, or one that divided the room. */
  | { readonly kind: 'decision' | 'divided'; readonly number: number }
  /** A decision about which someone asked, and where the room goes on from. */
  | { readonly kind: 'asked'; readonly number: number; readonly back: Slide }

/** Votes as they are counted; no one sees them before they are shown. */
export interface Ballot {
  readonly scene: SceneId
  readonly tally: Vote['tally']
  /** Those who abstained, by table where tables vote apart. */
  readonly abstentions: readonly { readonly table?: string | undefined; readonly votes: number }[]
  /** The tables at which nothing is left to count. */
  readonly tablesDone: readonly string[]
}

/** What a group session begins with. */
export const firstDisplay: Display = {
  slide: { kind: 'welcome' },
  page: 0,
  exhibit: undefined,
  showsText: false,
  ballot: undefined,
  timer: undefined,
}

export function newConsoleState(): ConsoleState {
  return {
    ...firstDisplay,
    revision: 0,
    isBlank: false,
    frozen: undefined,
    hands: undefined,
    concluding: undefined,
    screens: undefined,
    drafts: {},
    spent: noTimeSpent,
    letterKeys: true,
    keysSettle: false,
    chimes: false,
  }
}

/** A change; the room hears of it by its revision. */
export function update(state: ConsoleState, change: Partial<Omit<ConsoleState, 'revision'>>): ConsoleState {
  return { ...state, ...change, revision: state.revision + 1 }
}

/**
 * Sets the timer. A frozen room's stands still from then on: it must not count on while the console's waits, or is gone.
 *
 * @param now milliseconds since 1970
 */
export function setTimer(state: ConsoleState, timer: Timer | undefined, now: number): ConsoleState {
  const { frozen } = state
  return update(state, { timer, frozen: frozen && { ...frozen, timer: frozen.timer && pause(frozen.timer, now) } })
}

/** The room goes on seeing what it sees, whatever is done from now on. */
export function freeze(state: ConsoleState, events: number): ConsoleState {
  const { slide, page, exhibit, showsText, ballot, timer } = state
  return update(state, { frozen: { slide, page, exhibit, showsText, ballot, timer, events } })
}

/** A state opened again. Its revision goes past any that a screen may have heard of before the browser was killed. */
export function reopen(state: ConsoleState, now: number): ConsoleState {
  return { ...state, revision: Math.max(state.revision + 100, Math.floor(now / 1000)) }
}

/** Counts the time that went by. After a step that cannot be trusted, of `gap`, the timer waits. */
export function tick(state: ConsoleState, now: number) {
  const { timer } = state
  const { seen } = state.spent
  const { spent, gap } = countTime(state.spent, now)
  if (gap === undefined || seen === undefined || timer?.kind !== 'running') return { state: { ...state, spent }, gap }
  return { state: { ...setTimer(state, pause(timer, seen), seen), spent }, gap }
}

/** Goes to another slide: what lay over the last one is put away. A dark screen stays dark until someone lights it. */
export function showSlide(state: ConsoleState, slide: Slide): ConsoleState {
  return update(state, { slide, page: 0, exhibit: undefined })
}

/** Keeps what is typed under that name; of an empty line nothing. */
export function saveDraft(state: ConsoleState, name: string, text: string): ConsoleState {
  const others = Object.entries(state.drafts).filter(([other]) => other !== name)
  return update(state, { drafts: Object.fromEntries(text === '' ? others : [...others, [name, text]]) })
}

/** Takes away the lines whose names begin so. */
export function clearDrafts(state: ConsoleState, beginnings: readonly string[]): ConsoleState {
  const before = Object.entries(state.drafts)
  const left = before.filter(([name]) => !beginnings.some(beginning => name.startsWith(beginning)))
  return left.length === before.length ? state : update(state, { drafts: Object.fromEntries(left) })
}

/** Sets the votes for a choice, of one table where tables vote apart. */
export function countVotes(state: ConsoleState, scene: SceneId, counted: Vote['tally'][number]): ConsoleState {
  const ballot = ballotAt(state, scene)
  const others = ballot.tally.filter(({ choice, table }) => choice !== counted.choice || table !== counted.table)
  const tally = counted.votes === 0 ? others : [...others, counted]
  return update(state, { ballot: { ...ballot, tally } })
}

/** Sets how many abstained, at one table where tables vote apart. A number without a table then gives way. */
export function countAbstentions(
  state: ConsoleState,
  scene: SceneId,
  { table, votes }: Ballot['abstentions'][number],
): ConsoleState {
  const ballot = ballotAt(state, scene)
  const others = ballot.abstentions.filter(row => row.table !== undefined && row.table !== table)
  const abstentions = votes === 0 ? others : [...others, { table, votes }]
  return update(state, { ballot: { ...ballot, abstentions } })
}

/** Marks tables at which nothing is left to count. */
export function markTablesCounted(state: ConsoleState, scene: SceneId, tables: readonly string[]): ConsoleState {
  const ballot = ballotAt(state, scene)
  const more = tables.filter(table => !ballot.tablesDone.includes(table))
  if (more.length === 0) return state
  return update(state, { ballot: { ...ballot, tablesDone: [...ballot.tablesDone, ...more] } })
}

/** The votes counted at a scene: those of another are no longer good. */
export function ballotAt({ ballot }: Pick<Display, 'ballot'>, scene: SceneId): Ballot {
  return ballot?.scene === scene ? ballot : { scene, tally: [], abstentions: [], tablesDone: [] }
}

/** The votes as recorded and shown. Where some join from elsewhere no table is named, to keep votes secret. */
export function votesIn({ tally, abstentions }: Ballot, group: Group | undefined): Pick<Vote, 'tally' | 'abstentions'> {
  const merged = [...votesFor(tally)].map(([choice, votes]) => ({ choice, votes }))
  return {
    tally: group?.remote === true ? merged : tally,
    abstentions: abstentions.reduce((sum, { votes }) => sum + votes, 0),
  }
}

/** What is counted apart: tables, and those who join from elsewhere; nothing where all are counted as one. */
export function countedApart(group: Group | undefined): readonly string[] {
  const { tables = [], remote = false } = group ?? {}
  if (!remote) return tables
  return [...(tables.length === 0 ? ['In the room'] : tables), 'Remote']
}

/** The tables still to be counted, once the count has begun. */
export function uncounted({ tally, abstentions, tablesDone }: Ballot, group: Group | undefined): readonly string[] {
  const rows = [...tally, ...abstentions]
  if (rows.length === 0) return []
  return countedApart(group).filter(each => !tablesDone.includes(each) && rows.every(({ table }) => table !== each))
}

/** The whole width of a document, from its beginning. */
export const wholePane: Pane = { zoom: 1, x: 0, y: 0 }

const greatest = 4
const zoomStep = 1.5
const panStep = 0.2

export function zoomed(pane: Pane, direction: 1 | -1): Pane {
  const zoom = direction === 1 ? pane.zoom * zoomStep : pane.zoom / zoomStep
  // What was whole is enlarged from its middle.
  return { ...pane, x: pane.zoom === 1 && direction === 1 ? 0.5 : pane.x, zoom: Math.max(1, Math.min(greatest, zoom)) }
}

/** Moves what is seen, by steps that are smaller the nearer one looks. */
export function panned({ zoom, x, y }: Pane, right: number, down: number): Pane {
  const along = (from: number, steps: number) => Math.max(0, Math.min(1, from + (steps * panStep) / zoom))
  return { zoom, x: along(x, right), y: along(y, down) }
}
