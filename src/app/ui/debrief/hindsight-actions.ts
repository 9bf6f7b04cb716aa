import type { SceneId } from '../../../core/scenario/scenario.ts'
import { hasTypedText } from '../../../core/session/erasure.ts'
import { playedPath } from '../../../core/session/played-path.ts'
import type { ActRefusal, SessionStore } from '../../store/session-store.ts'
import type { OpenSession } from '../../store/open-session.ts'

/** To be called once an answer was given: the words of those before it are seen by no one any more, so they go. */
export function eraseEarlierAnswers(store: SessionStore, scene: SceneId): void {
  const last = store.session.log.length - 1
  erase(store, (event, at) => at === scene && event !== last)
}

/** Ends looking back. */
export function finishHindsight(play: OpenSession): ActRefusal | undefined {
  const refused = play.store.act({ type: 'hindsight-finished' })
  if (refused === undefined) eraseUnmarked(play)
  return refused
}

/** To be called once looking back has ended: words at moments that are no longer marked are seen by no one, so they go. */
export function eraseUnmarked({ store, script }: Pick<OpenSession, 'store' | 'script'>): void {
  const answers = new Set([...playedPath(script, store.session).answers.values()].map(({ event }) => event))
  erase(store, event => !answers.has(event))
}

/** Takes out what was written at a moment, however often it was saved. */
export function eraseAnswers(store: SessionStore, scene: SceneId): void {
  erase(store, (_, at) => at === scene)
}

/** Takes out the words of answers. One that was given again stays in the log, so there may be several at a scene. */
function erase(store: SessionStore, isMeant: (event: number, scene: SceneId) => boolean): void {
  const { session } = store
  for (const [index, event] of session.log.entries())
    if (event.type === 'hindsight-answered' && isMeant(index, event.scene) && hasTypedText(session, index))
      store.act({ type: 'erased', event: index })
}
