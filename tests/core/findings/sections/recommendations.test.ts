import { expect, test } from 'vitest'
import { recommendations } from '../../../../src/core/findings/sections/recommendations.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import type { Session } from '../../../../src/core/session/session.ts'
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
    'Check each reason before it is used. The exercise is not complete, and what stands under “Because” may speak of scenes ' +
      'that were not reached.',
  )
})

test('a play that brings none up says so', () => {
  expect(textsOf([recommendations(evidence(), [])])).toEqual([
    'Recommendations',
    'What was decided and met brings up none of the draft recommendations of this story.',
  ])
})

/** The complete session, after which members put these of its two drafts forward. */
function settled(...agreed: readonly string[]): Session {
  const [last] = completeSession.log.toReversed()
  const event = { at: last?.at ?? '', type: 'put-forward', recommendations: agreed } as const
  return { ...completeSession, log: [...completeSession.log, event] }
}

test('once members have settled it, only what they agreed to stands there, numbered from one', () => {
  const numbered = (session: Session) =>
    sectionOf('recommendations', session).blocks.flatMap(block =>
      block.type === 'recommendation' ? [[block.number, block.source]] : [],
    )
  expect(numbered(completeSession)).toEqual([
    [1, 'cash'],
    [2, 'way-out'],
  ])
  expect(numbered(settled('way-out'))).toEqual([[1, 'way-out']])
  expect(numbered(settled())).toEqual([])
})

test('what was set aside is counted and not given', () => {
  expect(textsIn('recommendations', settled('way-out'))[1]).toBe(
    'The members who took part agreed to put these forward. The committee recommends, and cannot instruct the police or ' +
      'other partners. It may change the words, the owner and the time, and add its own. One other draft was set aside, and ' +
      'the report does not give it.',
  )
  expect(textsIn('recommendations', settled('way-out', 'cash'))[1]).not.toContain('set aside')
})

test('members may put none forward', () => {
  expect(textsIn('recommendations', settled())).toEqual([
    'Recommendations',
    'What was decided and met brings up two draft recommendations. The members who took part agreed to put none forward.',
  ])
})

test('the other sections follow: the summary, equality and monitoring speak of what was agreed', () => {
  expect(textsIn('summary', settled('way-out')).at(-2)).toBe(
    'One recommendation that members put forward, for the committee to take up, change or leave. They set one other draft aside.',
  )
  expect(textsIn('summary', settled()).at(-1)).toBe('No recommendation: members set two drafts aside.')
  expect(textsIn('monitoring', settled('way-out'))).not.toContain('Recommendation 2')
  expect(textsIn('equality', settled('cash')).join(' ')).toContain('Some groups have no bank account')
  expect(textsIn('equality', settled('way-out')).join(' ')).not.toContain('Some groups have no bank account')
})
