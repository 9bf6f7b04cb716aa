import { expect, test } from 'vitest'
import { controlMattered } from '../../../../src/core/findings/rules/rules.ts'
import { evidence, keyEvent, measure } from '../support/evidence.ts'
import { said } from '../support/said.ts'

test('controls of the pillar are listed by key event, without decoys', () => {
  const keyEvents = [
    keyEvent('K1', {
      measures: [measure('A list', 'pursue'), measure('A lamp', 'pursue', { decoy: 'No use.' })],
    }),
    keyEvent('K2', { measures: [measure('A lock', 'protect')] }),
  ]
  expect(said(controlMattered(evidence({ keyEvents }), 'pursue'))).toEqual([
    {
      rule: 'control-mattered',
      nature: 'control',
      pillars: ['pursue'],
      text: 'One key event could have been prevented, spotted or softened by a control under Pursue. Whether this council has it is for its officers to say.',
      evidence: ['K1 (Title of K1): Text of K1. What would have helped: A list.'],
      restsOn: ['k1'],
    },
  ])
  expect(controlMattered(evidence({ keyEvents }), 'prepare')).toEqual([])
})
