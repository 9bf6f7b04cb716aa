import { expect, test } from 'vitest'
import { completeSession, stoppedSession } from '../support/samples.ts'
import { textsIn } from '../support/section.ts'

test('each note is given with its source, how it was read, in which words, and who signed it', () => {
  expect(textsIn('law', completeSession).slice(6)).toEqual([
    'L1',
    'Crime and Disorder Act 1998, section 115',
    'A power, not a duty, to share information.',
    'Source: legislation.gov.uk/ukpga/1998/37/section/115',
    'Read in a stored copy, 24 November 2026',
    '“shall have power to do so”',
    'Signed by: Monitoring officer, 1 December 2026',
    'Cited at D2',
  ])
})

test('a note that nobody read says so, and the legal implications name it', () => {
  const texts = textsIn('law', stoppedSession)
  expect(texts).toContain('Not checked')
  expect(texts).toContain('Not signed by a lawyer')
  expect(textsIn('implications', stoppedSession)).toContain('No lawyer has signed this legal note: L1.')
})
