import type { Played, SessionEvent } from './session.ts'

const played: ReadonlySet<string> = new Set<Played['type']>([
  'continued',
  'decided',
  'timed-out',
  'looked',
  'left-hub',
])

/** Whether an event moves the play. */
export function isPlayed(event: SessionEvent): event is SessionEvent & Played {
  return played.has(event.type)
}

/** The places in the log of the moves that corrections struck. */
export function struck(log: readonly SessionEvent[]): ReadonlySet<number> {
  const standing: number[] = []
  const out = new Set<number>()
  log.forEach((event, index) => {
    if (isPlayed(event)) standing.push(index)
    if (event.type !== 'corrected') return
    while ((standing.at(-1) ?? -1) >= event.from) out.add(standing.pop() ?? index)
  })
  return out
}
