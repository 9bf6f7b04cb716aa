import { expect, test } from 'vitest'
import type { LoggedDecision } from '../../src/core/findings/findings.ts'
import { decisionLogCsv } from '../../src/documents/csv.ts'
import { readCsv } from '../support/read-csv.ts'
import { aDecision, smallFindings } from './support/small-findings.ts'

test('how each decision was settled is told in words', () => {
  const told = (settled: LoggedDecision['settled']) =>
    readCsv(decisionLogCsv(smallFindings([], { decisions: [{ ...aDecision, settled }] })))[1]?.[8]
  expect(told('advised')).toBe('As advised by a show of hands')
  expect(told('casting-vote')).toBe('Casting vote')
})
