import { expect, test } from 'vitest'
import { completeSession, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'

test('each note is given with its source, where it applies, whether it is in force, when it was read and who checked it', () => {
  expect(textsIn('law', completeSession).slice(6)).toEqual([
    'L1',
    'Crime and Disorder Act 1998, section 115',
    'A power, not a duty, to share information.',
    'Source: legislation.gov.uk/ukpga/1998/37/section/115',
    'Applies in: England and Wales',
    'In force when it was read',
    'Read on 24 November 2026',
    'Checked by: Monitoring officer, 1 December 2026',
    'Cited at D2',
  ])
})

test('what nobody knows to be in force does not say that it was read, and the legal implications name it', () => {
  const texts = textsIn('law', stoppedSession)
  expect(texts).toContain('Not verified')
  expect(texts).toContain('Noted on 24 November 2026')
  expect(texts).not.toContain('Read on 24 November 2026')
  expect(texts).toContain('Not checked by a monitoring officer')
  expect(textsIn('implications', stoppedSession)).toContain(
    'This legal note has not been checked by a monitoring officer: L1.',
  )
})
