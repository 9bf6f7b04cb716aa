import { closingQuestionIds, closingQuestions } from '../session/closing-questions.ts'
import { hasTypedText } from '../session/erasure.ts'
import type { Script } from '../session/script.ts'
import type { Session, SessionEvent } from '../session/session.ts'
import { type Said, saidIn } from './said-in.ts'

/** The texts of one event, which can only be erased together; `event` is its place in the log. */
export interface Typed {
  readonly event: number
  readonly said: readonly Said[]
}

/** All that was typed into a session and is still in it, in the order of the log, struck out or not. */
export function wordsTyped(script: Script, session: Session): readonly Typed[] {
  return session.log.flatMap((event, index) =>
    hasTypedText(session, index) ? [{ event: index, said: textsOf(script, event) }] : [],
  )
}

function textsOf(script: Script, event: SessionEvent): readonly Said[] {
  const said = event.type === 'concluded' ? concluded(event) : saidIn(script, event)
  return said.filter(({ words }) => words !== null)
}

function concluded(event: SessionEvent & { readonly type: 'concluded' }): readonly Said[] {
  return closingQuestionIds.flatMap(question => {
    const words = event[question]
    return words === undefined ? [] : [{ about: closingQuestions[question], words }]
  })
}
