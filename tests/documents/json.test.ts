import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toJson } from '../../src/documents/json.ts'
import {
  completeSession,
  findingsFor,
  fullDetails,
  stoppedSession,
} from '../core/findings/support/samples.ts'

const golden = join(import.meta.dirname, '../golden/findings')

test('the data file of a complete exercise', async () => {
  const findings = findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })
  await expect(toJson(findings)).toMatchFileSnapshot(join(golden, 'complete.json'))
})

test('the data file of a stopped exercise', async () => {
  await expect(toJson(findingsFor(stoppedSession))).toMatchFileSnapshot(join(golden, 'stopped.json'))
})

test('the data file is the findings, and says in which format', () => {
  const findings = findingsFor(completeSession)
  expect(JSON.parse(toJson(findings))).toStrictEqual(findings)
  expect(Object.keys(findings).slice(0, 2)).toEqual(['format', 'kind'])
})
