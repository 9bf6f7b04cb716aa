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
