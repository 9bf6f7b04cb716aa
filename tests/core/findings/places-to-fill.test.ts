import { expect, test } from 'vitest'
import { placesToFill } from '../../../src/core/findings/places-to-fill.ts'
import { completeSession, findingsFor, fullDetails } from './support/samples.ts'

test('what is still to be written is counted, and less once the clerk has given it', () => {
  const [before, after] = [{}, fullDetails].map(details => placesToFill(findingsFor(completeSession, details)))
  expect((before ?? 0) - (after ?? 0)).toBe(5)
})
