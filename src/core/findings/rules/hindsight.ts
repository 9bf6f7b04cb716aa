import type { Nature } from '../block.ts'
import type { Evidence, KeyEventMet } from '../evidence.ts'
import { count, counted, sentence } from '../say.ts'
import { ref } from '../text.ts'
import type { Draft } from './rule.ts'
import type { RuleName } from './rule-name.ts'

/** Strength, Prepare: key events that members marked. */
export function found({ keyEvents }: Evidence): readonly Draft[] {
  const isFinished = keyEvents.every(({ hindsight }) => hindsight !== 'unasked')
  const marked = keyEvents.filter(({ hindsight }) => hindsight === 'marked')
  const text = isFinished
    ? `Looking back, members found ${ofThoseMet(marked, keyEvents)}.`
    : `Members marked ${counted(marked.length, 'key event')}. They did not finish looking back, so nothing is said of the rest.`
  return draft('found', 'strength', text, marked)
}

/** Gap, Prepare: key events that the play reached and members did not mark. Silent until they finished looking back. */
export function overlooked({ keyEvents }: Evidence): readonly Draft[] {
  const missed = keyEvents.filter(({ hindsight }) => hindsight === 'missed')
  return draft(
    'overlooked',
    'gap',
    `Looking back, members did not find ${ofThoseMet(missed, keyEvents)}.`,
    missed,
  )
}

function ofThoseMet(some: readonly KeyEventMet[], all: readonly KeyEventMet[]): string {
  return `${count(some.length)} of the ${counted(all.length, 'key event')} that they met`
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
      evidence: events.map(event => [ref(event.number), `: ${sentence(event.text)}`]),
      restsOn: events.map(({ number }) => number.toLowerCase()),
    },
  ]
}
