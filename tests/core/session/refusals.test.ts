import { expect, test } from 'vitest'
import { type Refusal, refusalSentence } from '../../../src/core/session/refusals.ts'

test.for<[Refusal, string]>([
  [{ code: 'not-on-offer' }, 'You can’t do that here now.'],
  [{ code: 'session-closed', how: 'finished' }, 'This session is finished. You can only add notes to it.'],
  [{ code: 'too-few-picks', min: 1 }, 'Choose one.'],
  [{ code: 'too-few-picks', min: 2 }, 'Choose at least 2.'],
  [{ code: 'too-many-picks', max: 1 }, 'Choose only one.'],
  [{ code: 'too-many-picks', max: 3 }, 'Choose no more than 3.'],
  [{ code: 'too-many-words', most: 5_000 }, 'Use 5000 characters or fewer.'],
])('%o is told in a sentence', ([refusal, sentence]) => {
  expect(refusalSentence(refusal)).toBe(sentence)
})
