import { expect, test } from 'vitest'
import { completeSession, findingsFor, stoppedSession } from '../support/samples.ts'
import { sectionOf, textsIn } from '../support/section.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import { wordsOf } from '../../../../src/core/findings/text.ts'

const introduction =
  'The exercise was an invented story. What happened in it is told in The story in short, and should be read first by whoever ' +
  'was not there.'

test('the summary says how it ended, and gives each pillar in short', () => {
  expect(textsIn('summary', completeSession)).toEqual([
    'Summary',
    introduction,
    'The exercise was played to an ending, “The book is kept”. Three decisions stand on its record. The findings in short:',
    'No boundary was crossed.',
    'Pursue. Served at three decisions (F1). Controls to check: F2.',
    'Prevent. Served at one decision (F3); set back at one decision (F4). Controls to check: F5.',
    'Protect. Set back at one decision (F6). Controls to check: F7.',
    'Prepare. Served at one decision (F8); looking back, one key event marked (F9); the time ran out at one decision (F10); ' +
      'looking back, one key event not marked (F11).',
    'Two draft recommendations for the committee to take up, change or leave.',
    'Recommendation 1: That officers be requested to stop taking cash for hires.',
    'Recommendation 2: That Cabinet be recommended to offer staff in debt a way out.',
  ])
})

test('a pillar on which nothing was found, or only a boundary bears, is not left blank', () => {
  expect(textsIn('summary', stoppedSession)[4]).toBe(
    'Pursue. Boundaries crossed bear on it: F1. Controls to check: F2.',
  )
  expect(textsIn('summary', stoppedSession)[5]).toBe(
    'Prevent. What was decided made no difference to it. Controls to check: F3.',
  )
})

test('what officers put in their words stands in the summary in full', () => {
  const finding = sectionOf('findings', completeSession)
    .sections.flatMap(({ blocks }) => blocks)
    .find(block => block.type === 'finding' && block.key === 'held-back:prevent')
  if (finding?.type !== 'finding') throw new Error('no such finding')
  const edits = { [finding.key]: { was: wordsOf(finding.text), now: 'It cost a man his trust in us.' } }
  const { sections } = findingsFor(completeSession, {}, { edits })
  expect(textsOf(sections.filter(({ id }) => id === 'summary'))[5]).toBe(
    'Prevent. Served at one decision (F3). It cost a man his trust in us. (F4) Controls to check: F5.',
  )
})

test('a pillar that was not tested says so', () => {
  expect(textsIn('summary', stoppedSession)[6]).toMatch(/^Protect\. Not tested \(F5\)\./)
})

test('the summary of a stopped play says so, and names boundaries before anything else', () => {
  expect(textsIn('summary', stoppedSession).slice(2, 4)).toEqual([
    'The exercise was stopped before an ending, at “Every second Tuesday”, and is reported as far as it went. One decision ' +
      'stands on its record. The findings in short:',
    'One boundary was crossed: F1.',
  ])
})
