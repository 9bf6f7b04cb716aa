import { describe, expect, test } from 'vitest'
import {
  closingAnswersIn,
  closingAnswersWithText,
  confidenceAnswers,
  confidenceIn,
  realAnswersIn,
} from '../../../src/core/session/closing-questions.ts'
import { decide } from '../../../src/core/session/decide.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { readSession } from '../../../src/core/session/session-reader.ts'
import { confidenceSteps } from '../../../src/core/session/session-shape.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { marketScript } from '../../support/market.ts'
import { played, timeOf } from '../../support/played-session.ts'

describe('closing answers', () => {
  test('what was answered last counts, also where it leaves something out', () => {
    expect(closingAnswersIn(played(marketScript))).toEqual({
      keep: undefined,
      change: undefined,
      secondLook: undefined,
    })
    const session = played(
      marketScript,
      { type: 'concluded', keep: 'One.', change: 'Two.' },
      { type: 'concluded', keep: 'Three.' },
    )
    expect(closingAnswersIn(session)).toEqual({ keep: 'Three.', change: undefined, secondLook: undefined })
  })

  test('a day for a second look goes into the file and comes back, and holds no words', () => {
    const session = played(marketScript, { type: 'concluded', secondLook: '2027-06-03' })
    expect(closingAnswersIn(session).secondLook).toBe('2027-06-03')
    expect(closingAnswersWithText(session)).toEqual([])
    expect(readSession(writeSession(session))).toMatchObject({ ok: true, session: { log: session.log } })
    const wrong = writeSession(session).replace('2027-06-03', 'in June')
    expect(readSession(wrong).ok).toBe(false)
  })

  test('the answers that still hold words are known by their places', () => {
    const session = played(
      marketScript,
      { type: 'concluded', keep: 'One.' },
      { type: 'concluded' },
      { type: 'concluded', change: 'Two.' },
      { type: 'erased', event: 0 },
    )
    expect(closingAnswersWithText(session)).toEqual([2])
    expect(closingAnswersIn(session)).toEqual({ keep: undefined, change: 'Two.', secondLook: undefined })
  })
})

describe('answers about the real council', () => {
  const asked = (text: string) => ({ question: 'Who covers?', text, forOfficers: true })

  test('what was kept last counts, and there is nothing while nothing was kept', () => {
    const stopped: Intent = { type: 'stopped', scene: 'stall' }
    expect(realAnswersIn(played(marketScript, stopped))).toEqual([])
    const session = played(
      marketScript,
      stopped,
      { type: 'answered', answers: [asked('No one.')] },
      { type: 'answered', answers: [asked(' The duty officer. ')] },
    )
    expect(realAnswersIn(session)).toEqual([asked('The duty officer.')])
  })

  test('erasing takes the words out and leaves the question', () => {
    const session = played(
      marketScript,
      { type: 'stopped', scene: 'stall' },
      { type: 'answered', answers: [asked('Mr Reed.')] },
      { type: 'erased', event: 1 },
    )
    expect(realAnswersIn(session)).toEqual([{ question: 'Who covers?', text: null, forOfficers: true }])
  })

  test('they cannot be kept before the story is over', () => {
    expect(decide(marketScript, played(marketScript), { type: 'answered', answers: [] }, timeOf(0))).toEqual({
      ok: false,
      refusal: { code: 'still-playing' },
    })
  })
})

describe('confidence', () => {
  test('there is an answer for each step that is counted', () => {
    expect(confidenceAnswers).toHaveLength(confidenceSteps)
  })

  test('the hands that were counted last count, before and after apart', () => {
    const session = played(
      marketScript,
      { type: 'confidence-counted', when: 'before', hands: [1, 0, 0, 0, 0] },
      { type: 'confidence-counted', when: 'before', hands: [0, 2, 0, 0, 0] },
    )
    expect(confidenceIn(session, 'before')).toEqual([0, 2, 0, 0, 0])
    expect(confidenceIn(session, 'after')).toBeUndefined()
  })
})
