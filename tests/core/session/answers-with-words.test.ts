import { expect, test } from 'vitest'
import { answersWithWords } from '../../../src/core/session/answers-with-words.ts'
import type { Intent } from '../../../src/core/session/intent.ts'
import { marketScript as script } from '../../support/market.ts'
import { after, played } from '../../support/played-session.ts'

const answer = (scene: string, ...own: readonly string[]): Intent => ({
  type: 'hindsight-answered',
  scene,
  measures: [],
  own,
})

test('answers with words are found wherever they stand, given again or not, until they are erased', () => {
  const session = played(
    script,
    answer('stall', 'A name'),
    answer('stall', 'A name', 'A lock'),
    { type: 'continued', scene: 'stall' },
    answer('call'),
    answer('call', 'A number'),
  )
  expect(answersWithWords(session)).toEqual([0, 1, 4])
  expect(answersWithWords(session, 'stall')).toEqual([0, 1])
  expect(answersWithWords(after(session, script, { type: 'erased', event: 0 }), 'stall')).toEqual([1])
})
