import type { SceneId } from '../scenario/scenario.ts'
import type { DecisionDone, PlayedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import { choiceNotes, type DebriefNotes } from './debrief-notes.ts'

/** A day of the story on which something was, in the order of the session. */
export interface Day<Event = DayEvent> {
  /** As the author writes it: `Friday 5 November`. */
  readonly name: string
  /** In a few letters: `Fri 5`, and with its month where that is another than before. */
  readonly short: string
  readonly events: readonly Event[]
}

export type DayEvent =
  | { readonly kind: 'decision'; readonly number: number; readonly isOutOfBounds: boolean }
  /** What had been there before anybody saw it, and for how long. */
  | { readonly kind: 'sign'; readonly scene: SceneId; readonly what: string; readonly time: string }

/** The decisions of a session and the signs that it came to, day by day. */
export function timeLine(script: Script, notes: DebriefNotes, path: PlayedPath): readonly Day[] {
  return byDay(script, path, ({ scene, done, number, isFirst }): readonly DayEvent[] => {
    const sign = isFirst ? entry(notes.keyEvents, scene)?.sign : undefined
    const isOutOfBounds = done?.picks.some(pick => choiceNotes(notes, scene, pick).outOfBounds !== undefined) === true
    return [
      ...(sign === undefined ? [] : [{ kind: 'sign', scene, what: sign.what, time: sign.for } as const]),
      ...(number === undefined ? [] : [{ kind: 'decision', number, isOutOfBounds } as const]),
    ]
  })
}

interface SceneOfDay {
  readonly scene: SceneId
  readonly done: DecisionDone | undefined
  /** Of the decision, from 1; `undefined` where none was made. */
  readonly number: number | undefined
  /** Whether the session had not come here before. */
  readonly isFirst: boolean
}

/** What is to be said of each scene, day by day; a scene without a time is on the day before it. */
export function byDay<Event>(
  script: Script,
  path: PlayedPath,
  eventsAt: (scene: SceneOfDay) => readonly Event[],
): readonly Day<Event>[] {
  const days: { name: string; short: string; events: Event[] }[] = []
  const seen = new Set<SceneId>()
  let name = ''
  let month: string | undefined
  let decisions = 0
  for (const played of path.scenes) {
    const { scene } = played
    name = dayOf(entry(script.scenes, scene)?.clock) ?? name
    const done = played.done?.kind === 'decided' ? played.done : undefined
    const number = done === undefined ? undefined : ++decisions
    const events = eventsAt({ scene, done, number, isFirst: !seen.has(scene) })
    seen.add(scene)
    if (events.length === 0) continue
    const today = days.at(-1)
    if (today?.name === name) today.events.push(...events)
    else {
      days.push({ name, short: shortDay(name, month), events: [...events] })
      month = date.exec(name)?.groups?.['month'] ?? month
    }
  }
  return days
}

const date = /^(?<weekday>\p{L}{3})\p{L}*day (?<day>\d{1,2})(?: (?<month>\p{L}+))?$/u

/** What stands before the hour; nothing where the clock says that it is the same day. */
function dayOf(clock: string | undefined): string | undefined {
  const day = clock?.split(',')[0]?.trim()
  return day === undefined || /^(?:the )?same /i.test(day) ? undefined : day
}

function shortDay(name: string, before: string | undefined): string {
  const { weekday = '', day = '', month } = date.exec(name)?.groups ?? {}
  if (weekday === '') return name
  return before === undefined || month === undefined || month === before
    ? `${weekday} ${day}`
    : `${weekday} ${day} ${month.slice(0, 3)}`
}

/** How a line of days is drawn. */
interface LineSize<Event> {
  /** The least that it takes. */
  readonly width: number
  readonly box: number
  /** What is left free after a box. */
  readonly gap: number
  /** What something takes with what is left free after it; nothing for what is between two. */
  readonly stepOf: (event: Event) => number
  /** What the name of a day takes. */
  readonly widthOf: (name: string) => number
}

/** Where each day begins, and where on it everything is. What room is left is shared out. */
export function placeDays<Event>(days: readonly Day<Event>[], { width, box, gap, stepOf, widthOf }: LineSize<Event>) {
  const lengthOf = (events: readonly Event[]) => events.reduce((sum, event) => sum + stepOf(event), 0)
  const natural = days.map(({ short, events }) => Math.max(lengthOf(events) + 6, widthOf(short)))
  const needed = natural.reduce((sum, one) => sum + one, 0)
  const spare = Math.max(0, width - needed) / days.length
  let end = 0
  const columns = days.map((day, index) => {
    const x = end
    end += (natural[index] ?? 0) + spare
    const events = day.events.map((event, place) => {
      const before = lengthOf(day.events.slice(0, place))
      const own = stepOf(event) === 0 && before === 0 ? box + gap : stepOf(event)
      return { event, at: x + 6 + before + (own - gap) / 2 }
    })
    return { day, x, events }
  })
  return { columns, width: Math.max(needed, width) }
}
