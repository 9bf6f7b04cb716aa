import { expect, test } from 'vitest'
import { marketNotes as notes } from '../../support/market.ts'
import { scenario } from '../../support/scenario.ts'
import { notesOf } from '../../support/script-of.ts'

test('notes hold what each choice does, and why', () => {
  expect(notes.decisions['call']).toEqual({
    clearCut: 'The law is clear.',
    expected: 'The clerk rings the police',
    timeout: ['wait'],
    choices: {
      tell: {
        score: {
          pursue: { points: 3, why: 'They can act.' },
          prevent: { points: -1, why: 'It frightens people.' },
        },
        cites: ['act-1'],
        areas: ['records'],
        set: { told: true, trust: { add: 1 } },
      },
      wait: {
        score: { pursue: { points: -1, why: 'Time is lost.' } },
        cites: [],
        areas: [],
        set: { trust: 0 },
      },
      watch: {
        score: {},
        outOfBounds: { kind: 'unlawful', why: 'No authorisation.', cites: ['act-2'] },
        cites: ['act-1', 'act-2'],
        areas: [],
        set: { sealed: false },
      },
      boast: { score: {}, cites: [], areas: [], set: {} },
    },
  })
  expect(notes.decisions['budget']?.timeout).toEqual(['locks'])
})

test('notes hold what is told of the whole', () => {
  expect(notes).toMatchObject({
    id: 'small',
    version: '1.0.0',
    endings: { 'end-well': 'contained', 'end-badly': 'harm' },
    keyEvents: { call: { text: 'Nobody knew whom to tell.', measures: ['one-number'] } },
    facilitator: { call: [['p', 'Let them talk.']] },
    facts: { told: { flag: false, says: 'The police were told' } },
  })
  expect(Object.keys(notes.recommendations)).toEqual(['always', 'told', 'spent'])
  expect(Object.keys(notes.measures)).toEqual(['one-number', 'more-cctv'])
  expect(Object.keys(notes.law)).toEqual(['act-1', 'act-2'])
})

test('notes hold what is told of the months after, made into prose', () => {
  const later = scenario`
    scenes: { end: { ending: partial } }
    six-months-later: [{ text: Spring comes. }, { text: The end was near., when: { visited: end } }]
  `
  expect(notesOf(later).afterwards).toEqual([
    { text: [['p', 'Spring comes.']] },
    { text: [['p', 'The end was near.']], when: { visited: 'end' } },
  ])
  expect(notes.afterwards).toEqual([])
})

test('notes hold the questions about the real council, and the page for Monday', () => {
  const asking = scenario`
    scenes: { end: { ending: partial } }
    questions: [One?, Two?, Three?, Four?, Five?]
    on-monday:
      ask: [Who reads it?, Who covers?, Who tests it?]
      pass-on: [{ hear: A fraud, tell: internal-audit }, { hear: A child in danger, tell: The county }]
      do-not: [Do not look., Do not tell., Do not wait.]
      happened: It was not your fault.
  `
  expect(notesOf(asking).questions[0]).toBe('One?')
  expect(notesOf(asking).onMonday?.['pass-on'][1]).toEqual({ hear: 'A child in danger', tell: 'The county' })
  expect([notes.questions, notes.onMonday]).toEqual([[], undefined])
})

test('notes are JSON and nothing else', () => {
  expect(JSON.parse(JSON.stringify(notes))).toEqual(notes)
})
