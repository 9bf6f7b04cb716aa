import type { Nature } from '../block.ts'
import type { Evidence, KeyEventMet } from '../evidence.ts'
import { capital, counted, sentence } from '../say.ts'
import { ref } from '../text.ts'
import { notOfMoments, ofMoments } from './of-all.ts'
import type { Draft } from './rule.ts'
import type { RuleName } from './rule-name.ts'

/** Strength, Prepare: key events that were marked. */
export function found({ keyEvents, alone }: Evidence): readonly Draft[] {
  const who = alone ? 'the player' : 'members'
  const isFinished = keyEvents.every(({ hindsight }) => hindsight !== 'unasked')
  const marked = keyEvents.filter(({ hindsight }) => hindsight === 'marked')
  const text = isFinished
    ? `Looking back, ${who} marked ${ofMoments(marked.length, keyEvents.length)} that the author lists.`
    : `${capital(who)} marked ${counted(marked.length, 'key event')}. Looking back was not finished, so nothing is said of the rest.`
  return draft('found', 'strength', text, marked)
}

/**
 * Gap, Prepare: key events that the play reached and a group did not mark. Silent until it finished looking back, and
 * always where one person played: it would mark somebody.
 */
export function overlooked({ keyEvents, alone }: Evidence): readonly Draft[] {
  if (alone) return []
  const unmarked = keyEvents.filter(({ hindsight }) => hindsight === 'missed')
  const missed = notOfMoments(unmarked.length, keyEvents.length)
  const text = `Looking back, members did not mark ${missed} that the author lists.`
  return draft('overlooked', 'gap', text, unmarked)
}

function draft(
  rule: RuleName,
  nature: Nature,
  text: string,
  events: readonly KeyEventMet[],
): readonly Draft[] {
  if (events.length === 0) return []
  return [
    {
      rule,
      nature,
      pillars: ['prepare'],
      text: [text],
      evidence: events.map(event => [ref(event.number), ` (${event.title}): ${sentence(event.text)}`]),
      restsOn: events.map(({ number }) => number.toLowerCase()),
    },
  ]
}
