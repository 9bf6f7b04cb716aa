import { expect, test } from 'vitest'
import { toScript } from '../../../src/core/session/to-script.ts'
import { market, marketScript as script } from '../../support/market.ts'
import { digests, paragraph } from '../../support/script-of.ts'

test('a script holds what is read, as prose', () => {
  expect(script.scenes['stall']).toEqual({
    title: 'The stall',
    stage: 'only',
    headline: 'A stall',
    clock: 'Monday, 9 am',
    text: [['p', 'Words.']],
    exhibits: ['poster'],
    discuss: [],
  })
  expect(script.scenes['call']).toEqual({
    title: 'The call',
    stage: 'only',
    text: [['p', 'Words.']],
    names: [{ id: 'someone' }],
    exhibits: [],
    discuss: ['Who?'],
    decision: {
      actor: 'someone',
      asks: 'Whom do you tell?',
      seconds: 60,
      binds: true,
      choices: {
        tell: { label: 'Tell the police', short: 'Tell', consequence: [['p', 'Something follows.']] },
        wait: { label: 'Wait', consequence: [['p', 'Something follows.']] },
        watch: { label: 'Watch by night', consequence: [['p', 'Something follows.']] },
        boast: { label: 'Tell the paper', consequence: [['p', 'Something follows.']] },
      },
    },
  })
  expect(script.scenes['look']?.visit).toEqual({
    actor: 'someone',
    asks: 'Where?',
    leads: { books: { label: 'The books' }, yard: { label: 'The yard' } },
  })
  expect(script.scenes['budget']?.decision?.pick).toEqual({ min: 1, max: 2 })
})

test('a script holds the rest of what a player may know', () => {
  expect(script).toMatchObject({
    id: 'small',
    version: '1.0.0',
    digests,
    title: 'Small',
    cast: { someone: { name: 'Someone Invented', post: 'Officer' } },
    stages: [{ id: 'only', title: 'Only' }],
    exhibits: {
      poster: { title: 'A poster', kind: 'page' },
      ledger: { title: 'The ledger', kind: 'ledger', marking: 'Official' },
    },
    glossary: { stall: 'A table in a market.' },
    contentNotes: [],
  })
  expect(script.exhibits['poster']).toEqual({ title: 'A poster', kind: 'page' })
})

test('nothing that is told only afterwards is in a script', () => {
  const told = JSON.stringify(
    toScript(market, { graph: script.graph, digests, minutes: 60, minutesAlone: 10 }, paragraph),
  )
  const secrets = [
    'They can act',
    'whom to tell',
    'No authorisation',
    'Let them talk',
    'unlawful',
    'Act 1',
    'number to ring',
    'clear',
    'clerk rings',
  ]
  expect(secrets.filter(secret => told.includes(secret))).toEqual([])
})

test('a script is JSON and nothing else', () => {
  expect(JSON.parse(JSON.stringify(script))).toEqual(script)
})
