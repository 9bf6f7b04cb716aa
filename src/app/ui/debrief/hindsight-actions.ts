import type { SceneId } from '../../../core/scenario/scenario.ts'
import { answersWithWords } from '../../../core/session/erasure.ts'
import { playedPath } from '../../../core/session/played-path.ts'
import type { ActRefusal, SessionStore } from '../../store/session-store.ts'
import type { OpenPlay } from '../session/open-session.tsx'

/** To be called once an answer was given: the words of those before it are seen by nobody any more, so they go. */
export function eraseEarlierAnswers(store: SessionStore, scene: SceneId): void {
  const last = store.session.log.length - 1
  eraseAll(
    store,
    answersWithWords(store.session, scene).filter(event => event !== last),
  )
}

/** Ends looking back. */
export function finishHindsight(play: OpenPlay): ActRefusal | undefined {
  const refused = play.store.act({ type: 'hindsight-finished' })
  if (refused === undefined) eraseUnmarked(play)
  return refused
}

/** To be called once looking back has ended: words at moments that are no longer marked are seen by nobody, so they go. */
export function eraseUnmarked({ store, script }: Pick<OpenPlay, 'store' | 'script'>): void {
  const { session } = store
  const answers = new Set([...playedPath(script, session).answers.values()].map(({ event }) => event))
  eraseAll(
    store,
    answersWithWords(session).filter(event => !answers.has(event)),
  )
}

/** Takes out what was written at a moment, however often it was saved. */
export function eraseAnswers(store: SessionStore, scene: SceneId): void {
  eraseAll(store, answersWithWords(store.session, scene))
}

function eraseAll(store: SessionStore, events: readonly number[]): void {
  for (const event of events) store.act({ type: 'erased', event })
}
