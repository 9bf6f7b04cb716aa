import { type Actor, fromTransition } from 'xstate'
import type { Position } from '../machine/actions.ts'
import { decide } from './decide.ts'
import type { Refusal } from './refusals.ts'
import { replay } from './replay.ts'
import type { Script } from './script.ts'
import type { Instant, Intent, Session } from './session.ts'

export interface PlayContext extends PlayInput {
  readonly position: Position
  /** Why the last intent changed nothing; `undefined` when it did. */
  readonly refusal: Refusal | undefined
}

export interface PlayInput {
  readonly script: Script
  readonly session: Session
}

export type PlayEvent =
  | { readonly type: 'intent'; readonly intent: Intent; readonly at: Instant }
  /** Another tab or the storage has a later log, or the scenario was edited; the sender has replayed it. */
  | { readonly type: 'replaced'; readonly session: Session; readonly script?: Script }

/** An open session as an actor. Its transition is `decide`, so no second machine has to be kept in step with the log. */
export const playLogic = fromTransition(
  (context: PlayContext, event: PlayEvent): PlayContext => {
    switch (event.type) {
      case 'intent': {
        const decided = decide(context.script, context.session, event.intent, event.at)
        return decided.ok
          ? { ...context, session: decided.session, position: decided.position, refusal: undefined }
          : { ...context, refusal: decided.refusal }
      }
      case 'replaced':
        return contextOf({ script: context.script, ...event })
      default:
        // XState sends an event of its own through here when the actor is stopped.
        return context
    }
  },
  ({ input }: { readonly input: PlayInput }) => contextOf(input),
)

export type PlayActor = Actor<typeof playLogic>

function contextOf({ script, session }: PlayInput): PlayContext {
  const { position } = replay(script.graph, session.log)
  return { script, session, position, refusal: undefined }
}
