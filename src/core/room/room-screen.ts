import { confidenceIn } from '../session/closing-questions.ts'
import { entry } from '../session/script.ts'
import type { GroupSession } from './agenda.ts'
import { update, type ConsoleState, type FrozenDisplay, type Display, type Slide } from './console-state.ts'
import { debriefView } from './debrief-view.ts'
import { exhibitsSeen } from './look-ahead.ts'
import { pagesOf } from './pages.ts'
import type { PageNumber, RoomView } from './room-view.ts'
import { consequenceView, questionView, sceneView, tallyView } from './story-view.ts'

export function roomView(group: GroupSession, state: ConsoleState): RoomView {
  if (state.isBlank) return { kind: 'blank' }
  if (state.frozen !== undefined) return showingView(before(group, state.frozen), state.frozen)
  return showingView(group, state)
}

/** What the room screen would show if it were neither blank nor frozen. */
export function showingView(group: GroupSession, showing: Display): RoomView {
  const view = slideView(group, showing, showing.slide)
  const pages = pagesOf(view)
  // The last page when there are fewer than that, as when the facilitator shows less.
  return exhibitView(group, showing) ?? pages[Math.min(showing.page, pages.length - 1)] ?? view
}

function before(group: GroupSession, { events }: FrozenDisplay): GroupSession {
  const { session } = group
  return { ...group, session: { ...session, log: session.log.slice(0, events) } }
}

/** What the room screen would show of a slide, on one page however long, whatever lies over it. */
function slideView(group: GroupSession, state: Display, slide: Slide): RoomView {
  const { script, session } = group
  switch (slide.kind) {
    case 'welcome':
      return {
        kind: 'welcome',
        title: script.title,
        summary: script.summary,
        council: script.setting.council,
        group: session.group?.name ?? '',
      }
    case 'confidence':
      return {
        kind: 'confidence',
        when: slide.when,
        hands: confidenceIn(session, slide.when),
        before: slide.when === 'after' ? confidenceIn(session, 'before') : undefined,
      }
    case 'scene':
      return sceneView(group, state.showsText)
    case 'question':
      return questionView(group, state.timer)
    case 'tally':
      return tallyView(group, state)
    case 'consequence':
      return consequenceView(group, slide.event)
    default:
      return debriefView(group, slide)
  }
}

/** Only a document of a scene that the room has come to. */
function exhibitView(group: GroupSession, { exhibit, slide }: Display): RoomView | undefined {
  if (exhibit === undefined) return undefined
  const { script } = group
  const found = entry(script.exhibits, exhibit.id)
  if (found === undefined || !exhibitsSeen(group, slide).includes(exhibit.id)) return undefined
  const { title, marking } = found
  return { kind: 'exhibit', scenario: script.id, id: exhibit.id, title, marking, pane: exhibit.pane }
}

/** The next or last page of the slide that is shown; `undefined` where there is none, and another slide is next. */
export function turnPage(group: GroupSession, state: ConsoleState, by: 1 | -1): ConsoleState | undefined {
  const { number, of } = pageNumber(group, state)
  const page = number - 1 + by
  return page < 0 || page >= of ? undefined : update(state, { page })
}

export function pageNumber(group: GroupSession, state: ConsoleState): PageNumber {
  const of = pagesIn(group, state).length
  return { number: Math.min(state.page + 1, of), of }
}

/** Turns to the page on which a moment or a draft of that number stands, so that the room sees what is marked there. */
export function turnToItem(group: GroupSession, state: ConsoleState, number: number): ConsoleState {
  const page = pagesIn(group, state).findIndex(view => numbersIn(view).includes(number))
  return page < 0 || page === state.page ? state : update(state, { page })
}

function pagesIn(group: GroupSession, state: ConsoleState): readonly RoomView[] {
  return pagesOf(slideView(group, state, state.slide))
}

function numbersIn(view: RoomView): readonly number[] {
  if (view.kind === 'moments') return view.list.flatMap(({ number }) => number ?? [])
  return view.kind === 'recommendations' ? view.drafts.map(({ number }) => number) : []
}
