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

type Sentences = {
  readonly [Code in Refusal['code']]: string | ((refusal: Extract<Refusal, { code: Code }>) => string)
}

const sentences: Sentences = {
  'other-scenario': 'This session was recorded in another scenario.',
  'other-rules':
    'This session was recorded in another version of the scenario, so nothing can be added to it.',
  'session-closed': ({ how }) => `This session is ${how}: only notes can be added to it.`,
  'wrong-scene': 'The play has moved on to another scene.',
  'not-met': 'The play has not come to that scene.',
  'not-on-offer': 'That cannot be done here now.',
  'unknown-choice': 'There is no such choice in this decision.',
  'picked-twice': 'The same choice was picked twice.',
  'too-few-picks': ({ min }) => (min === 1 ? 'Choose one.' : `Choose at least ${min}.`),
  'too-many-picks': ({ max }) => (max === 1 ? 'Choose only one.' : `Choose no more than ${max}.`),
  'vote-does-not-fit': 'The votes do not fit the choices of this decision.',
  'reason-needed': 'Say why the room was overruled: the record keeps the reason.',
  'unknown-exhibit': 'That document has not been handed over yet.',
  'nothing-to-correct': 'There is nothing to take back.',
  'no-such-event': 'The log has no such entry.',
  'not-erasable': 'That entry holds no words that could be erased.',
  'words-remain': 'It says that words were erased, but they are still there.',
  'empty-words': 'Write something first.',
  'too-many-words': ({ most }) => `Keep it to ${most} characters.`,
  'not-at-an-ending': 'The play has not come to an ending.',
  'at-an-ending': 'The play has come to its ending already.',
  'still-playing': 'This comes once the play is over.',
  'hindsight-over': 'You have compared your answers already, so they stay as they are.',
}

/** A refusal in a sentence that can stand on a page. */
export function refusalSentence(refusal: Refusal): string {
  const sentence = sentences[refusal.code] as string | ((of: Refusal) => string)
  return typeof sentence === 'string' ? sentence : sentence(refusal)
}
