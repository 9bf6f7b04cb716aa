// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { completeSession, findingsFor, fullDetails } from '../../core/findings/support/samples.ts'
import { breachesIn } from '../docx-template/support/breaches.ts'
import { slow, unpacked } from '../support/unpacked.ts'

test('nothing in a Word file is as Word would have to repair it', slow, async () => {
  const findings = findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })
  expect(breachesIn(await unpacked(findings))).toEqual([])
})
