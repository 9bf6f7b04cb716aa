import type { SessionEvent, Words } from './session.ts'

/** The most that one typed text may hold, in characters, so that every session stays far below what a reader takes. */
export const longestText = 5_000

/** The texts that members typed into an event; erased ones are `null`. */
export function wordsOf(event: SessionEvent): readonly Words[] {
  switch (event.type) {
    case 'noted':
    case 'proposed-measure':
    case 'disagreed':
      return [event.text]
    case 'marked-key-event':
      return given([event.text])
    case 'hindsight-answered':
      return event.own
    case 'decided':
      return given([event.vote?.reason, event.vote?.minority])
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
      return []
  }
}

function given(texts: readonly (Words | undefined)[]): readonly Words[] {
  return texts.filter(text => text !== undefined)
}

/** The same event with each text that was typed into it put through `change`. */
export function withWords<Event extends SessionEvent>(event: Event, change: (text: string) => Words): Event
export function withWords(event: SessionEvent, change: (text: string) => Words): SessionEvent {
  const changed = (text: Words) => (text === null ? null : change(text))
  switch (event.type) {
    case 'noted':
    case 'proposed-measure':
    case 'disagreed':
      return { ...event, text: changed(event.text) }
    case 'marked-key-event':
      return event.text === undefined ? event : { ...event, text: changed(event.text) }
    case 'hindsight-answered':
      return { ...event, own: event.own.map(changed) }
    case 'decided': {
      const { vote } = event
      if (vote === undefined) return event
      const reason = vote.reason === undefined ? {} : { reason: changed(vote.reason) }
      const minority = vote.minority === undefined ? {} : { minority: changed(vote.minority) }
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
