import type { Session } from '../../core/session/session.ts'
import type { Disagreement } from '../components/disagree.tsx'

/** What members objected to in the debrief, in the order of the log. */
export function disagreementsIn({ log }: Session): readonly Disagreement[] {
  return log.flatMap((event, index) =>
    event.type === 'disagreed'
      ? [{ event: index, scene: event.scene, choice: event.choice, pillar: event.pillar, text: event.text }]
      : [],
  )
}
