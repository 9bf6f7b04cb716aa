import { expect, test } from 'vitest'
import { areasTouched, controlsToTest } from '../../../../src/core/findings/sections/controls-to-test.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import { choice, decision, evidence, keyEvent, measure } from '../support/evidence.ts'

const found = evidence({
  decisions: [
    decision('D1', {
      taken: [choice('a', {}, { areas: ['waste', 'records'] })],
      others: [choice('b', {}, { areas: ['grants'] })],
    }),
    decision('D2', { struck: true, taken: [choice('c', {}, { areas: ['planning'] })] }),
  ],
  keyEvents: [
    keyEvent('K1', { measures: [measure('A list', 'pursue')] }),
    keyEvent('K2', { measures: [measure('A list', 'pursue')] }),
  ],
})

test('areas are those that decisions which stand, and measures of key events, touched', () => {
  expect(areasTouched(found)).toEqual([
    { area: 'records', decisions: ['D1'], measures: [{ text: 'A list', events: ['K1', 'K2'] }] },
    { area: 'waste', decisions: ['D1'], measures: [] },
  ])
})

test('each area has its service, what to test and what it rests on', () => {
  expect(textsOf([controlsToTest(areasTouched(found))]).slice(6)).toEqual([
    'Records and case systems',
    'Corporate services',
    'A list.',
    'D1, K1 and K2',

    'For these areas the story names no control. To ask in each: how would the service come to know of it, who would decide, ' +
      'and what would be recorded?',
    'Waste, Environment (D1)',
  ])
})

test('an exercise that touched no area says so', () => {
  expect(textsOf([controlsToTest(areasTouched(evidence()))])).toEqual([
    'Controls to test',
    'Nothing that was decided or met names an audit area.',
  ])
})
