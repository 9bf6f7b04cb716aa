import type { ChoiceId, SceneId } from '../scenario/scenario.ts'

/** Why something was not done. A refusal is a value: the session is as it was. */
export type Refusal =
  | { readonly code: 'other-scenario' }
  | { readonly code: 'other-rules' }
  | { readonly code: 'session-closed'; readonly how: 'stopped' | 'finished' }
  | { readonly code: 'wrong-scene'; readonly here: SceneId }
  | { readonly code: 'not-met'; readonly scene: SceneId }
  | { readonly code: 'not-on-offer' }
  | { readonly code: 'unknown-choice'; readonly choice: ChoiceId }
  | { readonly code: 'picked-twice'; readonly choice: ChoiceId }
  | { readonly code: 'too-few-picks'; readonly min: number }
  | { readonly code: 'too-many-picks'; readonly max: number }
  | { readonly code: 'vote-does-not-fit' }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'no-casting-vote' }
  | { readonly code: 'unknown-exhibit'; readonly exhibit: string }
  | { readonly code: 'nothing-to-correct' }
  | { readonly code: 'no-such-event'; readonly event: number }
  | { readonly code: 'not-erasable'; readonly event: number }
  | { readonly code: 'words-remain'; readonly event: number }
  | { readonly code: 'empty-words' }
  | { readonly code: 'too-many-words'; readonly most: number }
  | { readonly code: 'not-at-an-ending' }
  | { readonly code: 'at-an-ending' }
  | { readonly code: 'still-playing' }
  | { readonly code: 'hindsight-over' }

/** A sentence for each code, or what makes one. */
type Sentences<Any extends { readonly code: string }> = {
  readonly [Code in Any['code']]: string | ((refusal: Extract<Any, { readonly code: Code }>) => string)
}

function sentenceFor<Any extends { readonly code: string }>(refusal: Any, sentences: Sentences<Any>): string {
  const sentence = sentences[refusal.code as Any['code']] as string | ((of: Any) => string)
  return typeof sentence === 'string' ? sentence : sentence(refusal)
}

const sentences: Sentences<Refusal> = {
  'other-scenario': 'This session belongs to another scenario.',
  'other-rules': 'This session was played in another version of the scenario, so you cannot add to it.',
  'session-closed': ({ how }) => `This session is ${how}. You can only add notes to it.`,
  'wrong-scene': 'The session has moved on to another scene.',
  'not-met': 'The session has not reached that scene.',
  'not-on-offer': 'You can’t do that here now.',
  'unknown-choice': 'This decision has no such choice.',
  'picked-twice': 'You picked the same choice twice.',
  'too-few-picks': ({ min }) => (min === 1 ? 'Choose one.' : `Choose at least ${min}.`),
  'too-many-picks': ({ max }) => (max === 1 ? 'Choose only one.' : `Choose no more than ${max}.`),
  'vote-does-not-fit': 'The votes do not fit the choices of this decision.',
  'reason-needed': 'Enter the reason for overruling the room.',
  'no-casting-vote': 'This group only advises, so it has no casting vote.',
  'unknown-exhibit': 'The group does not have that document yet.',
  'nothing-to-correct': 'There is no step to undo.',
  'no-such-event': 'The log has no such entry.',
  'not-erasable': 'That entry has no words to erase.',
  'words-remain': 'The log says that words were erased, but they are still there.',
  'empty-words': 'Write something first.',
  'too-many-words': ({ most }) => `Use ${most} characters or fewer.`,
  'not-at-an-ending': 'The session has not reached an ending.',
  'at-an-ending': 'The session has already reached its ending.',
  'still-playing': 'You can do this once the session is over.',
  'hindsight-over': 'You have already compared your answers, so you can’t change them.',
}

/** A refusal in a sentence for a page. */
export function refusalSentence(refusal: Refusal): string {
  return sentenceFor(refusal, sentences)
}

/** Why a text was not taken as a session. Nothing of it is used then. */
export type ReadingRefusal =
  | { readonly code: 'too-big'; readonly bytes: number }
  | { readonly code: 'empty' }
  | { readonly code: 'half-written' }
  | { readonly code: 'not-utf-8' }
  | { readonly code: 'not-json' }
  /** `what` it is, where that is known. */
  | { readonly code: 'not-a-session'; readonly what?: 'archive' | 'report' | 'review' }
  | { readonly code: 'newer-format'; readonly format: number }
  | { readonly code: 'missing'; readonly where: string }
  | { readonly code: 'wrong-value'; readonly where: string }
  | { readonly code: 'unknown-key'; readonly where: string; readonly key: string }
  | { readonly code: 'unknown-event'; readonly where: string; readonly type: string }
  /** An event that cannot stand at that place of the log (counted from 0), and why. */
  | { readonly code: 'out-of-order'; readonly event: number; readonly why: Refusal }

const readingSentences: Sentences<ReadingRefusal> = {
  'too-big': 'This file is larger than 5 MB, so it cannot be a session. Choose another file.',
  empty: 'This file is empty. Save the session again on the device where you played it.',
  'half-written': 'This file is incomplete. Copy or save it again.',
  'not-utf-8':
    'We cannot read some letters in this file, because it is not saved as UTF-8. Save the session again, or save this file as UTF-8.',
  'not-json': 'We cannot read this file, because it was damaged or changed by hand. Save the session again.',
  'not-a-session': ({ what }) => `${otherFiles[what ?? 'other']} Choose a file whose name ends in .session.json.`,
  'newer-format': ({ format }) =>
    `This session was saved by a newer version of Desktop Audit (format ${format}). Open it there, or reload this page to get the newer version.`,
  missing: ({ where }) => `This session was changed by hand: ${where} is missing. Save it again.`,
  'wrong-value': ({ where }) => `This session was changed by hand: the value at ${where} is not valid. Save it again.`,
  'unknown-key': ({ where, key }) =>
    `We do not know \`${shown(key)}\` at ${where}. The session was changed by hand, or saved by another version.`,
  'unknown-event': ({ where, type }) =>
    `We do not know the entry \`${shown(type)}\` at ${where}. The session was changed by hand, or saved by another version.`,
  'out-of-order': ({ event, why }) => `Entry ${event + 1} of the log is in the wrong place. ${refusalSentence(why)}`,
}

/** A refusal in sentences that say what is wrong and what would help. */
export function readingRefusalSentence(refusal: ReadingRefusal): string {
  return sentenceFor(refusal, readingSentences)
}

const otherFiles = {
  other: 'This is not a session.',
  archive:
    'This is a Word file or another packed file, not a session. If it is a case, use “Open a case file” on the first page.',
  report: 'This is the data of a report, not a session.',
  review: 'This is saved work on a report, not a session. Open it on the page of that report.',
} as const

/** A text from the file, short enough for a sentence. */
function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`
}

export type OpeningRefusal =
  | { readonly code: 'other-scenario'; readonly scenario: string }
  /** The rules are the same and yet its events cannot be played: the log was changed by hand. */
  | { readonly code: 'does-not-replay'; readonly event: number; readonly why: Refusal }

/** A refusal in sentences for a page. */
export function openingRefusalSentence(refusal: OpeningRefusal): string {
  if (refusal.code === 'other-scenario')
    return `This session belongs to another scenario, \`${refusal.scenario}\`. We have not changed it.`
  return `Entry ${refusal.event + 1} of the log is not possible in this scenario, so the log was changed by hand. ${refusalSentence(refusal.why)} We have not changed the session.`
}
