import type { SceneId } from '../scenario/scenario.ts'
import type { PlayedPath } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import { choiceNotes, type DebriefNotes } from './debrief-notes.ts'

/** A day of the story on which something was decided or a sign was seen, in the order of the session. */
export interface Day {
  /** As the author writes it: `Friday 5 November`. */
  readonly name: string
  /** In a few letters: `Fri 5`, and with its month where that is another than before. */
  readonly short: string
  readonly events: readonly DayEvent[]
}

export type DayEvent =
  | { readonly kind: 'decision'; readonly number: number; readonly isOutOfBounds: boolean }
  /** What had been there before anybody saw it, and for how long. */
  | { readonly kind: 'sign'; readonly scene: SceneId; readonly what: string; readonly time: string }

/** The decisions of a session and the signs that it came to, day by day; a scene without a time is on the day before it. */
export function timeLine(script: Script, notes: DebriefNotes, path: PlayedPath): readonly Day[] {
  const days: { name: string; short: string; events: DayEvent[] }[] = []
  const seen = new Set<SceneId>()
  let name = ''
  let month: string | undefined
  let number = 0
  for (const { scene, done } of path.scenes) {
    name = dayOf(entry(script.scenes, scene)?.clock) ?? name
    const sign = seen.has(scene) ? undefined : entry(notes.keyEvents, scene)?.sign
    seen.add(scene)
    const events: DayEvent[] = sign === undefined ? [] : [{ kind: 'sign', scene, what: sign.what, time: sign.for }]
    if (done?.kind === 'decided') {
      const isOutOfBounds = done.picks.some(pick => choiceNotes(notes, scene, pick).outOfBounds !== undefined)
      events.push({ kind: 'decision', number: ++number, isOutOfBounds })
    }
    if (events.length === 0) continue
    const today = days.at(-1)
    if (today?.name === name) today.events.push(...events)
    else {
      days.push({ name, short: shortDay(name, month), events })
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
