import type { Position } from '../machine/actions.ts'
import { eraseIn } from './erasure.ts'
import { longestText } from './limits.ts'
import type { Refusal } from './refusals.ts'
import { lastDecision, type Progress, replay, replayOnwards } from './replay.ts'
import type { Script } from './script.ts'
import { type Instant, type Intent, type Session, type SessionEvent, mapTypedTexts, typedTexts } from './session.ts'

export type Decided =
  | { readonly ok: true; readonly session: Session; readonly position: Position }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * The only way in which a session changes: the session with the event recorded, or the reason why it was not.
 * Reaching an ending records nothing by itself: `finished` is recorded when the members go on to the debrief.
 */
export function decide(script: Script, session: Session, intent: Intent, at: Instant): Decided {
  if (intent.type === 'erased') {
    const erased = eraseIn(session, intent.event, at)
    return erased.ok ? { ...erased, position: replay(script.graph, erased.session.log).position } : erased
  }
  if (session.scenario.id !== script.id) return refused({ code: 'other-scenario' })
  const before = replay(script.graph, session.log)
  if (session.scenario.rules !== script.digests.rules || before.refusedAt !== undefined)
    return refused({ code: 'other-rules' })
  const event = mapTypedTexts(eventOf(intent, at, before.progress), text => text.trim())
  const unfit =
    whyUnfitWords(event) ?? whyUnknownExhibit(script, event, before.progress) ?? whyNoCastingVote(session, event)
  if (unfit !== undefined) return refused(unfit)
  const log = [...session.log, event]
  const after = replayOnwards(script.graph, before, log)
  if (after.refusedAt !== undefined) return refused(after.refusedAt.refusal)
  return { ok: true, session: { ...session, log }, position: after.position }
}

function eventOf(intent: Exclude<Intent, { type: 'erased' }>, at: Instant, progress: Progress): SessionEvent {
  if (intent.type !== 'corrected') return { at, ...intent }
  return { at, type: 'corrected', from: intent.from ?? lastDecision(progress)?.index ?? -1 }
}

function whyUnfitWords(event: SessionEvent): Refusal | undefined {
  const words = typedTexts(event)
  if (words.includes('')) return { code: 'empty-words' }
  const tooLong = words.some(text => text !== null && text.length > longestText)
  return tooLong ? { code: 'too-many-words', most: longestText } : undefined
}

/** A document can be opened once a scene that hands it over was met. */
function whyUnknownExhibit(script: Script, event: SessionEvent, { met }: Progress): Refusal | undefined {
  if (event.type !== 'opened-exhibit') return undefined
  const handedOver = [...met].some(scene => script.scenes[scene]?.exhibits.includes(event.exhibit) === true)
  return handedOver ? undefined : { code: 'unknown-exhibit', exhibit: event.exhibit }
}

/** Not asked where a log is replayed: earlier versions recorded it. */
function whyNoCastingVote({ group }: Session, event: SessionEvent): Refusal | undefined {
  const isCast = event.type === 'decided' && event.vote?.settled === 'casting-vote'
  return isCast && group?.rule === 'advisory' ? { code: 'no-casting-vote' } : undefined
}

function refused(refusal: Refusal): Decided {
  return { ok: false, refusal }
}
