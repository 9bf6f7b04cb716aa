import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BlockTools } from '../../../src/app/report/block-tools.tsx'
import type { Finding } from '../../../src/core/findings/block.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'
import type { RuleName } from '../../../src/core/findings/rules/rule-name.ts'

const finding = (rule: RuleName): Finding => ({
  type: 'finding',
  key: `${rule}:protect`,
  id: 'f1',
  number: 'F1',
  label: 'F1. Control to check',
  nature: 'control',
  rule,
  pillars: ['protect'],
  text: ['A finding.'],
  evidence: [],
  restsOn: [],
})

const typing = { of: () => undefined, keep: () => undefined }

function pointerAt(rule: RuleName, isMarked: boolean): string | undefined {
  const block = finding(rule)
  const exempt = isMarked ? { [block.key]: { paragraphs: [7], why: 'It shows where to look.' } } : {}
  render(<BlockTools block={block} review={{ ...emptyReview, exempt }} typing={typing} onChange={() => undefined} />)
  return screen.queryByText(/also told|tells which/i)?.textContent
}

test.for<[RuleName, string]>([
  ['control-mattered', 'What happened at its key events is also told in Key events. Mark it there.'],
  ['overlooked', 'Which key events were marked tells which were not. Mark the other finding too, where there is one.'],
  [
    'helped',
    'What was decided is also told in The story in short and in The decision log. The story itself is public.',
  ],
])('a finding of the kind %s, once it is marked, leads to where the same is told', ([rule, says]) => {
  expect(pointerAt(rule, true)).toBe(says)
})

test('a finding that is not marked, and one that is told nowhere else, leads nowhere', () => {
  expect(pointerAt('control-mattered', false)).toBeUndefined()
  expect(pointerAt('untested', true)).toBeUndefined()
})
