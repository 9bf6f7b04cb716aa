import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certificate } from '../../../src/core/record/certificate.ts'
import { trainingRecord, type TrainingRecord } from '../../../src/core/record/training-record.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Script } from '../../../src/core/session/script.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { textsOfPaper } from '../../../src/documents/docx/paper.ts'
import { marketScript } from '../../support/market.ts'
import { arbitraryPlay } from '../../support/random-session.ts'
import { closedPlay, evening, finished, stopped } from './support/plays.ts'

function recordOf(session: Session, script: Script = marketScript): TrainingRecord {
  const record = trainingRecord(script, session, playedPath(script, session))
  if (typeof record === 'string') throw new Error(record)
  return record
}

test('a certificate says what was played, when, how far and for how long', () => {
  expect(textsOfPaper(certificate(recordOf(finished), ['Ann Example']))).toEqual([
    'Training record: Small',
    'Certificate of attendance: Ann Example',
    'Ann Example took part in this training exercise. Its story is invented.',
    'Exercise',
    '“Small”, version 1.0.0',
    'Played',
    'By one person, alone',
    'Date',
    '24 November 2026',
    'Progress',
    'Finished, with two decisions',
    'Stages reached',
    '1 of 1: Only',
    'Time by the log',
    '10 minutes; without pauses of more than 15 minutes',
    'Aims of the exercise',
    'Test something.',
    'This certificate says who took part and what they covered. It has no score, pass or grade. Someone typed or wrote the names: the program cannot tell who was there.',
    'Confirmed by (name, post, signature and date)',
  ])
})

test('without a name there is one sheet, with a line to write it on', () => {
  const { sheets } = certificate(recordOf(stopped), [])
  expect(sheets.map(({ id, title }) => [id, title])).toEqual([['certificate-1', 'Certificate of attendance']])
  expect(sheets[0]?.blocks[0]).toEqual({ type: 'writing-lines', label: 'Name', count: 1 })
})

test('each person of an evening has a sheet, with the name of the group', () => {
  const paper = certificate(recordOf(evening), ['Cllr Reed', 'Cllr Osei'])
  expect(paper.sheets.map(({ title }) => title)).toEqual([
    'Certificate of attendance: Cllr Reed',
    'Certificate of attendance: Cllr Osei',
  ])
  expect(textsOfPaper(paper).filter(text => text === 'Scrutiny Committee')).toHaveLength(2)
})

test('that members looked back is told where they did', () => {
  const texts = textsOfPaper(certificate({ ...recordOf(finished), lookedBack: true }, []))
  expect(texts[texts.indexOf('Looked back') + 1]).toBe('At moments that could have changed the outcome')
})

test('a group without a name is a group', () => {
  const texts = textsOfPaper(certificate({ ...recordOf(evening), group: ' ' }, []))
  expect(texts[texts.indexOf('Group') + 1]).toBe('A group')
})

test('a play that was stopped and went over two days says so', () => {
  const days = { ...recordOf(stopped), closed: '2026-11-25T08:00:00.000Z' }
  expect(textsOfPaper(certificate(days, []))).toEqual(
    expect.arrayContaining([
      '24 November 2026 to 25 November 2026',
      'Stopped before the story ended, with one decision',
    ]),
  )
})

test('minutes are never rounded up', () => {
  const timed = (playing: number, lookingBack: number) => {
    const texts = textsOfPaper(
      certificate({ ...recordOf(stopped), time: { playing, lookingBack, longestPause: 15 } }, []),
    )
    return texts[texts.indexOf('Time by the log') + 1]
  }
  const leftOut = 'without pauses of more than 15 minutes'
  expect([timed(59, 59), timed(119, 0), timed(3599, 60)]).toEqual([
    `less than a minute; ${leftOut}`,
    `1 minute; ${leftOut}`,
    `59 minutes, and 1 minute looking back; ${leftOut}`,
  ])
})

test('no certificate holds a choice, an ending or words that members typed', () => {
  fc.assert(
    fc.property(arbitraryPlay(), ({ script, session }) => {
      const closed = closedPlay(script, session)
      const texts = textsOfPaper(certificate(recordOf(closed, script), ['A name'])).join('\n')
      expect(texts).not.toContain('Secret')
      const told = Object.values(script.scenes).flatMap(({ title, decision }) => [
        title,
        ...Object.values(decision?.choices ?? {}).map(({ label }) => label),
      ])
      expect(told.filter(words => words.length > 8 && texts.includes(words))).toEqual([])
    }),
  )
})
