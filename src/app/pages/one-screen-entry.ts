import { placeIn } from '../../core/room/agenda.ts'
import type { Console } from './use-console.ts'

/** What may be entered while the room sees a slide. */
export type Entry = 'votes' | 'leads' | 'confidence' | 'moments' | 'recommendations' | 'closing'

/** How the button is called that opens the box for it, and the box. */
export const entryNames: Readonly<Record<Entry, string>> = {
  votes: 'Settle',
  leads: 'Settle',
  confidence: 'Count',
  moments: 'Write down',
  recommendations: 'Write down',
  closing: 'Write down',
}

/** Nothing where there is nothing to enter, or not yet: a question is not opened before the story has come to it. */
export function entryAt({ desk, path, evening, mayWrite }: Console): Entry | undefined {
  const { slide } = desk
  if (!mayWrite) return undefined
  switch (slide.kind) {
    case 'question':
    case 'tally':
      return asked(placeIn(evening).offer.kind)
    case 'moments':
      return path.hindsightFinished ? undefined : 'moments'
    case 'confidence':
    case 'recommendations':
    case 'closing':
      return slide.kind
    default:
      return undefined
  }
}

function asked(offer: string): Entry | undefined {
  if (offer === 'decision') return 'votes'
  return offer === 'hub' ? 'leads' : undefined
}
