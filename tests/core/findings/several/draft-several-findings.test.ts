import { expect, test } from 'vitest'
import { draftSeveralFindings } from '../../../../src/core/findings/several/draft-several-findings.ts'
import { playsOf } from '../../../../src/core/findings/several/played.ts'
import { severalEvidence } from '../../../../src/core/findings/several/several-evidence.ts'
import { wordsOf } from '../../../../src/core/findings/text.ts'
import type { Intent, Session } from '../../../../src/core/session/session.ts'
import { decided, played } from '../support/played.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'
import { hall, hallPlays, lookedBack, numbered, room, several, textsIn } from './support/plays.ts'

function found(sessions: readonly Session[]) {
  const { script, notes } = tenpennyHall
  const evidence = severalEvidence(script, notes, playsOf(script, notes, sessions))
  return draftSeveralFindings(evidence).all.map(({ key, restsOn, text, evidence: lines }) => ({
    key,
    restsOn,
    text: wordsOf(text),
    evidence: lines.map(wordsOf),
  }))
}

const disagreed: Intent = {
  type: 'disagreed',
  scene: 'the-hire',
  choice: 'let-run',
  pillar: 'pursue',
  text: 'The police would have said no.',
}

const seven = hallPlays(
  hall('tell-audit', 'late', ...lookedBack('kept', 'the-book')),
  hall('tell-audit', 'cancel', ...lookedBack('kept', 'the-book', 'the-hire')),
  hall('tell-audit', 'let-run', disagreed, ...lookedBack('kept', 'the-book')),
  hall('ask-caretaker', 'let-run', ...lookedBack('kept', 'the-book')),
  hall('ask-caretaker', 'cancel', ...lookedBack('kept')),
  hall('watch-hall', 'cancel'),
  [decided('the-book', 'tell-audit'), { type: 'stopped', scene: 'the-hire' }],
)

test('the findings have the keys of those on one play, in the same order, and a decision can be a strength and a gap', () => {
  expect(found(seven).map(({ key, restsOn }) => `${key} ${restsOn.join(' ')}`)).toEqual([
    'crossed:the-book.watch-hall d1',
    'helped:pursue d1 d2 d3',
    'held-back:pursue d1',
    'control-mattered:pursue k2',
    'helped:prevent d1 d3',
    'held-back:prevent d1',
    'control-mattered:prevent k1',
    'helped:protect d2',
    'held-back:protect d2',
    'control-mattered:protect k1',
    'helped:prepare d3',
    'found:prepare k1 k2',
    'ran-out:prepare d2',
    'overlooked:prepare k2 k1',
  ])
})

test('a strength or a gap says how many of the plays took each choice, and that members saw it differently', () => {
  const [, helped, heldBack] = found(seven)
  expect(helped?.text).toBe(
    'At all three decisions that bore on Pursue, some or all of the plays chose what served it.',
  )
  expect(helped?.evidence).toEqual([
    'At “Gaps in the book” (D1), four of the seven plays that reached it chose “Tell internal audit”: Records are secured while they are fresh.',
    'At “Every second Tuesday” (D2), two of the six plays that reached it chose “Let it run tonight, and tell the police”, and in one more the time ran out and it was taken: Nobody is warned. Members recorded that they see this differently.',
    'At “Three steps and two hands” (D3), all six plays that reached it chose “Match the bank to the book”: The gap has a size.',
  ])
  expect(heldBack).toEqual({
    key: 'held-back:pursue',
    restsOn: ['d1'],
    text: 'At one of the three decisions that bore on Pursue, some plays chose what came at a cost to it.',
    evidence: [
      'At “Gaps in the book” (D1), two of the seven plays that reached it chose “Ask the caretaker whether anything is wrong”: The book may be gone tomorrow. In return, for Prevent: Someone under pressure is offered help first. Also on offer was “Tell internal audit”: Records are secured while they are fresh.',
    ],
  })
})

test('what every play chose is said to be of every play, and of no more than are counted', () => {
  const prepare = found(seven).flatMap(({ key, text }) => (key === 'helped:prepare' ? [text] : []))
  expect(prepare).toEqual([
    'At the one decision that bore on Prepare, all the plays counted there chose what served it.',
  ])
  const texts = found(seven.slice(0, 2)).flatMap(({ key, text }) => (key === 'helped:pursue' ? [text] : []))
  expect(texts).toEqual(['At both decisions told here that bore on Pursue, every play chose what served it.'])
})

test('where not every decision is told, a figure is of those that are, in a finding as in the section', () => {
  const sections = several(seven.slice(0, 3))
  const [, ...texts] = textsIn('findings', sections)
  const opening = (pillar: string) => texts.find(text => text.startsWith(`${pillar} is about`))
  expect(texts[1]).toBe(
    'What was decided at D2 is not told, or not in full: it could tell what one group or one person did. What follows is about ' +
      'the other two.',
  )
  expect(opening('Pursue')).toMatch(/ Both decisions told here bore on it\.$/)
  expect(opening('Prepare')).toMatch(/ One of the two decisions told here bore on it: D3\.$/)
  expect(texts).toContain('At both decisions told here that bore on Pursue, every play chose what served it.')
  expect(texts).toContain('At the one decision told here that bore on Prepare, every play chose what served it.')
  expect(textsIn('findings', several(seven))[2]).not.toMatch(/not told/)
})

test('that what is told made no difference to a pillar says nothing of what is not', () => {
  const untested = found(seven.slice(0, 3)).filter(({ key }) => key.startsWith('untested'))
  expect(untested.map(({ key, text }) => [key, text])).toEqual([
    [
      'untested:protect',
      'At the one decision told here that bore on Protect, what was decided made no difference to it. What was decided elsewhere ' +
        'is not told, so this report says no more about it.',
    ],
  ])
})

test('a boundary is named with the number of plays that crossed it, and with its law', () => {
  expect(found(seven)[0]).toEqual({
    key: 'crossed:the-book.watch-hall',
    restsOn: ['d1'],
    text: 'At “Gaps in the book” (D1), one of the seven plays that reached it chose “Watch the hall”. In the story, this was unlawful. No councillor can authorise hidden watching.',
    evidence: ['See the law cited: L2.', 'Pursue: It warns whoever is involved.'],
  })
})

test('among fewer than five plays a boundary is named without a number', () => {
  const [crossed] = found([...seven.slice(0, 2), ...seven.slice(5, 6)])
  expect(crossed?.text).toBe(
    'At “Gaps in the book” (D1), some of the plays chose “Watch the hall”. In the story, this was unlawful. No councillor can authorise hidden watching.',
  )
  const [ofTwo] = found([...seven.slice(0, 1), ...seven.slice(5, 6)])
  expect(ofTwo?.text).toBe(
    'At “Gaps in the book” (D1), “Watch the hall” was taken in one play or more. In the story, this was unlawful. No councillor can authorise hidden watching.',
  )
})

test('key events are found and overlooked by those plays that finished looking back, the most missed first', () => {
  const [marked, missed] = found(seven).filter(({ key }) => /found|overlooked/.test(key))
  expect(marked?.text).toBe('Looking back, members of some plays marked both moments that the author lists.')
  expect(missed?.evidence).toEqual([
    'K2 (Every second Tuesday), not marked in four of the five plays that reached it and finished looking back: A regular hire in cash was never looked into.',
    'K1 (Gaps in the book), not marked in one of the five plays that reached it and finished looking back: Nobody had compared the book with the bank for a year.',
  ])
})

test('where fewer than five plays finished looking back, nothing is said of it', () => {
  expect(found(seven.slice(1)).filter(({ key }) => /found|overlooked/.test(key))).toEqual([])
})

test('of a few plays, what was overlooked is said of groups alone', () => {
  const evening = hall('tell-audit', 'cancel', ...lookedBack('kept', 'the-book'))
  const rooms = [0, 1].map(index => numbered(played(tenpennyHall, evening, room('Ann Exe')), index))
  const alone = numbered(played(tenpennyHall, evening), 2)
  const keys = (sessions: readonly Session[]) =>
    found(sessions).flatMap(({ key, evidence }) => (/found|overlooked/.test(key) ? [[key, ...evidence]] : []))
  expect(keys(rooms)).toEqual([
    [
      'found:prepare',
      'K1 (Gaps in the book), marked in every play: Nobody had compared the book with the bank for a year.',
    ],
    [
      'overlooked:prepare',
      'K2 (Every second Tuesday), marked in no play: A regular hire in cash was never looked into.',
    ],
  ])
  expect(keys([...rooms, alone]).map(([key]) => key)).toEqual(['found:prepare'])
})

test('that time ran out is a gap, with how many plays it did in', () => {
  const late = found(seven).find(({ key }) => key === 'ran-out:prepare')
  expect(late).toEqual({
    key: 'ran-out:prepare',
    restsOn: ['d2'],
    text: 'At D2 nobody decided before the time ran out in some plays. Not deciding had a result all the same.',
    evidence: ['At “Every second Tuesday” (D2), the time ran out in one of the six plays that reached it.'],
  })
})

test('a pillar on which too few plays are counted is said not to be told of', () => {
  const stopped = hallPlays(
    ...[0, 1, 2, 3, 4].map((): readonly Intent[] => [
      decided('the-book', 'tell-audit'),
      { type: 'stopped', scene: 'the-hire' },
    ]),
  )
  const untested = (sessions: readonly Session[]) =>
    found(sessions).flatMap(({ key, text }) => (key === 'untested:protect' ? [text] : []))
  expect(untested(stopped)).toEqual([
    'No decision that was reached in any play bore on Protect, so this report says nothing about it.',
  ])
  expect(untested([...stopped.slice(1), ...seven.slice(0, 1)])).toEqual([
    'No decision told here bore on Protect, so this report says nothing about it.',
  ])
})
