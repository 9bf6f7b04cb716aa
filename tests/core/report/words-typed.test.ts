import { expect, test } from 'vitest'
import { wordsTyped } from '../../../src/core/report/sections/words.ts'
import { marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

test('all that was typed is listed by event, with what it is and where, struck out or not', () => {
  const session = played(
    marketScript,
    { type: 'noted', scene: 'stall', text: 'Ask the clerk.' },
    { type: 'continued', scene: 'stall' },
    {
      type: 'decided',
      scene: 'call',
      picks: ['wait'],
      vote: {
        tally: [{ choice: 'tell', votes: 3 }],
        abstentions: 0,
        settled: 'overruled',
        reason: 'The police asked.',
        minority: 'Tell them.',
      },
    },
    { type: 'corrected' },
    { type: 'concluded', keep: 'Ringing first.', change: 'The post.' },
    { type: 'stopped', scene: 'call' },
    {
      type: 'answered',
      answers: [
        { question: 'Who reads it?', forOfficers: true },
        { question: 'Who covers?', text: 'No one.', forOfficers: false },
      ],
    },
  )
  expect(wordsTyped(marketScript, session)).toEqual([
    { event: 0, said: [{ about: 'Note at “The stall”', words: 'Ask the clerk.' }] },
    {
      event: 2,
      said: [
        { about: 'Reason at “The call”', words: 'The police asked.' },
        { about: 'Minority view at “The call”', words: 'Tell them.' },
      ],
    },
    {
      event: 4,
      said: [
        { about: 'What will we keep doing?', words: 'Ringing first.' },
        { about: 'What will we change?', words: 'The post.' },
      ],
    },
    { event: 6, said: [{ about: 'Answer to “Who covers?”', words: 'No one.' }] },
  ])
})

test('what was erased is not listed any more', () => {
  const session = played(
    marketScript,
    { type: 'noted', scene: 'stall', text: 'Ask Mr Reed.' },
    { type: 'erased', event: 0 },
  )
  expect(wordsTyped(marketScript, session)).toEqual([])
})
