import { expect, test } from 'vitest'
import { recommendations } from '../../../../src/core/findings/sections/recommendations.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import { evidence } from '../support/evidence.ts'
import { completeSession, stoppedSession } from '../support/samples.ts'
import { sectionOf, textsIn } from '../support/section.ts'

test('the drafts follow a sentence that says what the committee may do with them', () => {
  expect(sectionOf('recommendations', completeSession).blocks.map(({ type }) => type)).toEqual([
    'paragraph',
    'recommendation',
    'recommendation',
  ])
  expect(textsIn('recommendations', completeSession)[1]).toContain('cannot instruct the police')
})

test('where the play is not complete, the reasons are to be checked', () => {
  expect(textsIn('recommendations', stoppedSession)[2]).toBe(
    'Check each reason before it is used. The exercise is not complete, and what stands under "Because" may speak of scenes ' +
      'that were not reached.',
  )
})

test('a play that brings none up says so', () => {
  expect(textsOf([recommendations(evidence(), [])])).toEqual([
    'Recommendations',
    'What was decided and met brings up none of the draft recommendations of this story.',
  ])
})
