import type { OnOffer } from '../../core/machine/walk.ts'
import { placeIn } from '../../core/room/agenda.ts'
import { decisionsIn } from '../../core/session/played-path.ts'
import type { Console } from './use-console.ts'

/** The scene that the room talks about: where the play stands or, while it sees what followed, the decision before. */
export function sceneInView({ evening, desk, path }: Console): string {
  return decidedInView({ desk, path })?.scene ?? placeIn(evening).scene
}

/** The decision whose consequence the room sees. */
export function decidedInView({ desk, path }: Pick<Console, 'desk' | 'path'>) {
  const { slide } = desk
  if (slide.kind !== 'consequence') return undefined
  return decisionsIn(path).find(({ done }) => done.event === slide.event)
}

/** What may be entered at a slide. */
export type Entry = 'votes' | 'leads' | 'confidence' | 'moments' | 'recommendations' | 'closing'

/** Undefined where there is nothing to enter, or not yet: a question is not opened before the story has come to it. */
export function entryAt({ desk, path, evening, mayWrite }: Console): Entry | undefined {
  const { slide } = desk
  if (!mayWrite) return undefined
  switch (slide.kind) {
    case 'question':
    case 'tally':
      return entryOf(placeIn(evening).offer)
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

function entryOf(offer: OnOffer): Entry | undefined {
  if (offer.kind === 'decision') return 'votes'
  return offer.kind === 'hub' ? 'leads' : undefined
}
