import { pillarTitles, type Pillar } from '../../scenario/pillar.ts'
import type { Evidence, KeyEventMet } from '../evidence.ts'
import { capital, counted, sentence } from '../say.ts'
import { ref, type Text } from '../text.ts'
import type { Draft } from './rule.ts'

/**
 * Control to check: what would have prevented, spotted or softened a key event that the play reached. The story shows that
 * they matter; only the council's officers can say whether it has them.
 */
export function controlMattered(evidence: Evidence, pillar: Pillar): readonly Draft[] {
  const events = evidence.keyEvents.filter(event => measuresOf(event, pillar).length > 0)
  if (events.length === 0) return []
  return [
    {
      rule: 'control-mattered',
      nature: 'control',
      pillars: [pillar],
      text: [
        `${capital(counted(events.length, 'key event'))} could have been prevented, spotted or softened by a control under ` +
          `${pillarTitles[pillar]}. Whether this council has it is for its officers to say.`,
      ],
      evidence: events.map(event => missing(event, pillar)),
      restsOn: events.map(({ number }) => number.toLowerCase()),
    },
  ]
}

function missing(event: KeyEventMet, pillar: Pillar): Text {
  const helps = measuresOf(event, pillar).map(({ text }) => sentence(text))
  return [
    ref(event.number),
    ` (${event.title}): ${sentence(event.text)} What would have helped: ${helps.join(' ')}`,
  ]
}

function measuresOf({ measures }: KeyEventMet, pillar: Pillar) {
  return measures.filter(measure => measure.pillar === pillar && measure.decoy === undefined)
}
