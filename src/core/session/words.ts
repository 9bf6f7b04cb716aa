import type { SessionEvent, Words } from './session.ts'

/** The most that one typed text may hold, in characters, so that every session stays far below what a reader takes. */
export const longestText = 5_000

/** The texts that members typed into an event; erased ones are `null`. */
export function wordsOf(event: SessionEvent): readonly Words[] {
  const found: Words[] = []
  eachWords(event, words => {
    found.push(words)
    return words
  })
  return found
}

/** The same event with each text that was typed into it put through `change`. */
export function withWords<Event extends SessionEvent>(event: Event, change: (text: string) => Words): Event
export function withWords(event: SessionEvent, change: (text: string) => Words): SessionEvent {
  return eachWords(event, words => (words === null ? null : change(words)))
}

function eachWords(event: SessionEvent, change: (words: Words) => Words): SessionEvent {
  switch (event.type) {
    case 'noted':
    case 'proposed-measure':
    case 'disagreed':
      return { ...event, text: change(event.text) }
    case 'marked-key-event':
      return event.text === undefined ? event : { ...event, text: change(event.text) }
    case 'hindsight-answered':
      return { ...event, own: event.own.map(change) }
    case 'decided': {
      const { vote } = event
      if (vote === undefined) return event
      const reason = vote.reason === undefined ? {} : { reason: change(vote.reason) }
      const minority = vote.minority === undefined ? {} : { minority: change(vote.minority) }
      return { ...event, vote: { ...vote, ...reason, ...minority } }
    }
    case 'continued':
    case 'timed-out':
    case 'looked':
    case 'left-hub':
    case 'opened-exhibit':
    case 'corrected':
    case 'erased':
    case 'stopped':
    case 'finished':
    case 'unmarked-key-event':
    case 'hindsight-finished':
    case 'put-forward':
      return event
  }
}
