import { expect, test } from 'vitest'
import { played } from '../support/played.ts'
import { completeSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

test('under each of four heads stand the controls that protect it, with the key events', () => {
  expect(textsIn('resilience', completeSession).slice(2)).toEqual([
    'Resources',
    'This head is about staff, members, premises and equipment. What would have protected it:',
    'A way out for staff in debt to someone they fear (K1)',

    'Intelligence',
    'This head is about what the council knows, and who may know it. What would have protected it:',
    'A check on who is behind a regular hire (K2)',
    'Finances',
    "This head is about the council's money. What would have protected it:",
    'Two people sign for every hire paid in cash (K1)',
    'A way out for staff in debt to someone they fear (K1)',
    'Reputation',
    "This head is about residents' trust in the council. What would have protected it:",
    'Two people sign for every hire paid in cash (K1)',
  ])
})

test('a head on which nothing bears is not passed over in silence', () => {
  expect(textsIn('resilience', played(tenpennyHall, []))).toContain(
    'This head is about what the council knows, and who may know it. No key event that was reached bears on it, so nothing is said of it.',
  )
})
