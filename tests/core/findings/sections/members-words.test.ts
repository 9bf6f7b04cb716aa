import { expect, test } from 'vitest'
import { decide } from '../../../../src/core/session/decide.ts'
import { decided, played } from '../support/played.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import { completeSession, findingsFor, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

test('what members typed is left out, and how much there is is said', () => {
  expect(textsIn('members-words', completeSession)).toEqual([
    'What members recorded',
    'Two other texts were typed by members: notes, reasons, or disagreements. They are left out here, because they may concern the ' +
      'real council. The clerk decides whether to include them.',
  ])
})

test("what the clerk includes is marked as members' own words, each with where it was said", () => {
  expect(textsIn('members-words', completeSession, { includeMembersWords: true })).toEqual([
    'What members recorded',
    "These are members' own words, as they were typed. They are not findings, and nobody has checked them.",
    'Note at “Gaps in the book”, on Protect',
    'Do we still take cash?\nAsk Facilities.',
    'Disagreement with what is said of “Let it run tonight, and tell the police”, at “Every second Tuesday”, on Pursue',
    'The police would have said no.',
  ])
})

test('what another section gives is not given twice', () => {
  const { sections } = findingsFor(completeSession, { includeMembersWords: true })
  const texts = textsOf(sections)
  const typed = ['It is what audit is for.', 'He should have been asked first.', 'A second key holder']
  expect(typed.map(words => texts.filter(text => text === words).length)).toEqual([1, 1, 1])
})

test('an answer that was given again, or at a moment that is no longer marked, is not reported', () => {
  const answer = (scene: string, own: string) => ({
    type: 'hindsight-answered' as const,
    scene,
    measures: [],
    own: [own],
  })
  const session = played(tenpennyHall, [
    decided('the-book', 'tell-audit'),
    { type: 'stopped', scene: 'the-hire' },
    { type: 'marked-key-event', scene: 'the-book' },
    { type: 'marked-key-event', scene: 'the-hire' },
    answer('the-book', 'A slip of the pen'),
    answer('the-book', 'A second key'),
    answer('the-hire', 'Thought better of'),
    { type: 'unmarked-key-event', scene: 'the-hire' },
  ])
  expect(textsIn('members-words', session, { includeMembersWords: true }).slice(2)).toEqual([
    "Measure in members' own words at “Gaps in the book”",
    'A second key',
  ])
})

test('words that were erased stay erased', () => {
  const note = completeSession.log.findIndex(({ type }) => type === 'noted')
  const erased = decide(
    tenpennyHall.script,
    completeSession,
    { type: 'erased', event: note },
    '2026-11-24T11:00:00.000Z',
  )
  const session = erased.ok ? erased.session : completeSession
  const texts = textsIn('members-words', session, { includeMembersWords: true })
  expect(texts[texts.indexOf('Note at “Gaps in the book”, on Protect') + 1]).toBe('Text removed')
  expect(texts.join()).not.toContain('Ask Facilities')
})

test('a session in which nothing was typed says so', () => {
  expect(textsIn('members-words', stoppedSession, { includeMembersWords: true })).toEqual([
    'What members recorded',
    'Members recorded no notes and no disagreements.',
  ])
})
