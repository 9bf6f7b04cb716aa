import type { GroupSession } from '../../src/core/room/agenda.ts'
import { update, type ConsoleState, newConsoleState, showSlide, type Slide } from '../../src/core/room/console-state.ts'
import { pagesOf } from '../../src/core/room/pages.ts'
import { pageNumber, showingView } from '../../src/core/room/room-screen.ts'
import type { RoomView } from '../../src/core/room/room-view.ts'
import { replay } from '../../src/core/session/replay.ts'
import { letterOf } from '../../src/core/session/script.ts'
import type { Group, Intent } from '../../src/core/session/session.ts'
import { after, played } from './played-session.ts'
import { movesAt } from './random-session.ts'
import { productScenarios } from './shelf.ts'
import { slidesFrom } from './slides-from.ts'

/** A text that members typed, much longer than a screen. */
const words = 'We would have rung the front door of the county first, and only then the landlord. '

const group: Group = {
  name: 'Licensing and Regulatory Committee',
  present: [],
  rule: 'majority',
  tables: ['Table 1', 'Table 2', 'Table 3', 'Table 4', 'Table 5'],
}

/**
 * What the room can be shown in evenings of the scenarios that come with the product: every page, of plays picked by the
 * dice, with long words of members, full tallies and all that comes after the ending.
 */
export async function roomViews(plays = 4): Promise<readonly RoomView[]> {
  const scenarios = await productScenarios()
  const views = scenarios.flatMap(({ script, debrief }) =>
    Array.from({ length: plays }, (_, die) =>
      viewsOfPlay({ script, notes: debrief, session: newEvening(script) }, die),
    ),
  )
  return [...views.flat(), ...extremes]
}

/** Of each kind of view those with most words, and the extremes: what can be read of these can be read of all. */
export async function longestViews(): Promise<readonly RoomView[]> {
  const kinds = new Map<string, RoomView[]>()
  for (const view of await roomViews()) kinds.set(view.kind, [...(kinds.get(view.kind) ?? []), view])
  const longest = [...kinds.values()].flatMap(views => {
    const lengths = new Map(views.map(view => [JSON.stringify(view), view]))
    return [...lengths]
      .toSorted(([one], [other]) => other.length - one.length)
      .slice(0, 4)
      .map(([, view]) => view)
  })
  return [...new Set([...longest, ...extremes])]
}

function newEvening(script: GroupSession['script']): GroupSession['session'] {
  return { ...played(script), group }
}

function viewsOfPlay(start: GroupSession, die: number): readonly RoomView[] {
  let evening = start
  const desk = newConsoleState()
  const views = [...pagesShown(evening, desk, { kind: 'welcome' }), ...pagesShown(evening, desk, before)]
  for (let turn = die; ; turn += die + 1) {
    views.push(...viewsOfScene(evening, desk))
    const { script, session } = evening
    const moves = movesAt(script, replay(script.graph, session.log).position).filter(isNoTimeout)
    const move = moves[turn % Math.max(1, moves.length)]
    if (move === undefined) break
    evening = gone(evening, withVote(move))
    if (move.type === 'decided')
      views.push(...pagesShown(evening, desk, { kind: 'consequence', event: session.log.length }))
  }
  const ended = lookedBack(evening)
  return [...views, ...[moments, ...slidesFrom(ended, moments)].flatMap(slide => pagesShown(ended, desk, slide))]
}

function pagesShown(evening: GroupSession, state: ConsoleState, slide: Slide): readonly RoomView[] {
  const { of } = pageNumber(evening, { ...state, slide })
  return Array.from({ length: of }, (_, page) => showingView(evening, { ...state, slide, page }))
}

function gone({ script, notes, session }: GroupSession, move: Intent): GroupSession {
  return { script, notes, session: after(session, script, move) }
}

const before: Slide = { kind: 'confidence', when: 'before' }
const moments: Slide = { kind: 'moments' }

function isNoTimeout(move: Intent): boolean {
  return move.type !== 'timed-out'
}

function withVote(move: Intent): Intent {
  if (move.type !== 'decided') return move
  const tally = move.picks.map(choice => ({ choice, table: 'Table 1', votes: 9 }))
  return {
    ...move,
    vote: { tally, abstentions: 1, settled: 'overruled', reason: 'So it was', minority: words.repeat(3) },
  }
}

function viewsOfScene(evening: GroupSession, desk: ConsoleState): readonly RoomView[] {
  const { script, session } = evening
  const { scene } = replay(script.graph, session.log).position
  const choices = Object.keys(script.scenes[scene]?.decision?.choices ?? {})
  const tally = choices.flatMap((choice, row) =>
    (group.tables ?? []).map((table, column) => ({ choice, table, votes: (row + column) % 5 })),
  )
  const timer = { kind: 'paused', left: 150_000, total: 300_000 } as const
  const voted = update(showSlide(desk, { kind: 'tally' }), {
    ballot: { scene, tally, abstentions: [{ votes: 2 }], tablesDone: [] },
    timer,
  })
  return [
    ...pagesShown(evening, desk, { kind: 'scene' }),
    ...pagesShown(evening, { ...desk, showsText: true }, { kind: 'scene' }),
    ...pagesShown(evening, voted, { kind: 'question' }),
    ...pagesShown(evening, voted, { kind: 'tally' }),
  ]
}

/** Half of the scenes marked, with an answer in the members' own words, and the two last questions answered at length. */
function lookedBack(evening: GroupSession): GroupSession {
  const { script, session } = evening
  const scene = replay(script.graph, session.log).position.scene
  const seen = [...new Set(session.log.flatMap(event => ('scene' in event ? [event.scene] : [])))]
  const marks = seen
    .filter((_, index) => index % 2 === 0)
    .flatMap((each): readonly Intent[] => [
      { type: 'marked-key-event', scene: each },
      { type: 'hindsight-answered', scene: each, measures: [], own: [words.trim(), words.repeat(9)] },
    ])
  const intents: readonly Intent[] = [
    { type: 'confidence-counted', when: 'before', hands: [2, 5, 7, 4, 1] },
    { type: 'finished', scene },
    ...marks,
    { type: 'hindsight-finished' },
    { type: 'concluded', keep: words.repeat(8), change: words.repeat(2) },
    { type: 'confidence-counted', when: 'after', hands: [0, 2, 6, 8, 3] },
  ]
  return { ...evening, session: after(session, script, ...intents) }
}

const place = {
  stage: { title: 'The next contract, and after', number: 3, of: 4 },
  title: 'A scene',
  clock: 'Thursday 26 November, a quarter to six',
} as const

/** As long as the format recommends a headline, and the shorts of choices. */
const headline = 'Ninety characters of news from a landlord, a licence holder, two lodgers and the trade press'
const short = 'Ask the county for all it has before the hearing on Tuesday'

/** What an author may write beyond what these authors did. */
const extremes: readonly RoomView[] = [
  ...pagesOf({
    kind: 'boundaries',
    crossed: (['unlawful', 'unsafe', 'not-our-role'] as const).map(boundary => ({
      title: headline,
      chosen: short,
      boundary,
      why: 'Nobody may look into a private home without a warrant, and no member may ask an officer to.',
    })),
  }),
  { kind: 'blank' },
  {
    kind: 'scene',
    place,
    headline,
    inject: {
      by: 'social',
      from: 'The residents’ group of Larkspindle',
      subject: 'Who else has seen the vans?',
    },
    text: undefined,
    papers: ['Email from the school', 'Notes of the inspection', 'Plan of the first floor'],
    isEnding: false,
  },
  ...[2, 4, 6].map((count): RoomView => ({
    kind: 'question',
    place,
    number: 12,
    asks: 'What does the panel ask of the Licensing Manager before it hears anything?',
    actor: 'Councillor Farida Quennell-Featherstone',
    advises: true,
    options: Array.from({ length: count }, (_, index) => ({ letter: letterOf(index), words: short })),
    min: 2,
    max: 3,
    timer: { kind: 'paused', left: 0, total: 300_000 },
  })),
  ...pagesOf({
    kind: 'tally',
    place,
    asks: 'What does the panel ask of the Licensing Manager before it hears anything?',
    rows: Array.from({ length: 6 }, (_, index) => ({
      letter: letterOf(index),
      words: short,
      votes: 12,
    })),
    abstentions: 3,
    isTied: true,
  }),
]
