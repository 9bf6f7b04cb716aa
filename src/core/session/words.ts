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
    case 'marked-key-event':
      return changed(event, ['text'], change)
    case 'concluded':
      return changed(event, ['keep', 'change'], change)
    case 'hindsight-answered':
      return { ...event, own: event.own.map(change) }
    case 'decided':
      if (event.vote === undefined) return event
      return { ...event, vote: changed(event.vote, ['reason', 'minority'], change) }
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
    case 'confidence-counted':
      return event
  }
}

/** Those of the keys that hold words are put through `change`; what is not there stays away. */
function changed<Key extends string, Of extends { readonly [key in Key]?: Words | undefined }>(
  of: Of,
  keys: readonly Key[],
  change: (words: Words) => Words,
): Of {
  const after = keys.flatMap(key => {
    const words: Words | undefined = of[key]
    return words === undefined ? [] : [[key, change(words)]]
  })
  return { ...of, ...Object.fromEntries(after) }
}
