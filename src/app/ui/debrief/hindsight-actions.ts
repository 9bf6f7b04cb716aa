import type { SceneId } from '../../../core/scenario/scenario.ts'
import { playedPath } from '../../../core/session/played-path.ts'
import type { ActRefusal, SessionStore } from '../../store/session-store.ts'
import type { OpenSession } from '../session/open-session.tsx'
import type { Session } from '../../../core/session/session.ts'
import { hasTypedText } from '../../../core/session/erasure.ts'

/** To be called once an answer was given: the words of those before it are seen by nobody any more, so they go. */
export function eraseEarlierAnswers(store: SessionStore, scene: SceneId): void {
  const last = store.session.log.length - 1
  eraseAll(
    store,
    hindsightAnswersWithText(store.session, scene).filter(event => event !== last),
  )
}

/** Ends looking back. */
export function finishHindsight(play: OpenSession): ActRefusal | undefined {
  const refused = play.store.act({ type: 'hindsight-finished' })
  if (refused === undefined) eraseUnmarked(play)
  return refused
}

/** To be called once looking back has ended: words at moments that are no longer marked are seen by nobody, so they go. */
export function eraseUnmarked({ store, script }: Pick<OpenSession, 'store' | 'script'>): void {
  const { session } = store
  const answers = new Set([...playedPath(script, session).answers.values()].map(({ event }) => event))
  eraseAll(
    store,
    hindsightAnswersWithText(session).filter(event => !answers.has(event)),
  )
}

/** Takes out what was written at a moment, however often it was saved. */
export function eraseAnswers(store: SessionStore, scene: SceneId): void {
  eraseAll(store, hindsightAnswersWithText(store.session, scene))
}

function eraseAll(store: SessionStore, events: readonly number[]): void {
  for (const event of events) store.act({ type: 'erased', event })
}

/** The places in the log of answers with words. One that was given again stays there, so there may be several. */
function hindsightAnswersWithText(session: Session, scene?: SceneId): readonly number[] {
  return session.log.flatMap((event, index) =>
    event.type === 'hindsight-answered' &&
    (scene === undefined || event.scene === scene) &&
    hasTypedText(session, index)
      ? [index]
      : [],
  )
}
