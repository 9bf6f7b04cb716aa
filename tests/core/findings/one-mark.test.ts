import { expect, test } from 'vitest'
import { blocksIn, sectionsIn } from '../../../src/core/findings/blocks-in.ts'
import { keyOf, keyOfSection } from '../../../src/core/findings/part-of.ts'
import type { Review } from '../../../src/core/findings/review.ts'
import { findingsFor } from './support/samples.ts'
import { detailsWithSecrets, reviewWithSecrets, secrets, sessionWithSecrets } from './support/secrets.ts'

const review: Partial<Review> = { ...reviewWithSecrets(), exempt: {}, controlsOpen: true }
const made = (exempt: Review['exempt'], part: 'draft' | 'a') =>
  findingsFor(sessionWithSecrets, detailsWithSecrets, { ...review, exempt }, part)
const draft = made({}, 'draft').sections
const exemption = { paragraphs: [3], why: 'It names a supplier.' }

/** What some places only repeat: who marks it there marks the repetition, and its own place is another mark's. */
const repeated = /^(section:)?summary|^(section:)?equality-assessment(:19oe90x)?$/
/** Typed in many places alike, or given with each recommendation besides. */
const elsewhere = ['Xylo-typed', 'Xylo-name', 'Xylo-owner']

/** Every key that a mark can have, with the secrets that have their place under it. */
const marks = [
  ...blocksIn(draft).map(({ block }) => [keyOf(block) ?? '', JSON.stringify(block)] as const),
  ...sectionsIn(draft).map(section => [keyOfSection(section.id), JSON.stringify(section)] as const),
]
  .filter(([key]) => key !== '' && !repeated.test(key))
  .map(([key, text]) => [key, secrets.filter(one => text.includes(one) && !elsewhere.includes(one))] as const)
  .filter(([, held]) => held.length > 0)

test('every secret but those that are typed alike has its place under some mark', () => {
  const held = new Set([...marks.flatMap(([, all]) => all), ...elsewhere, 'Xylo-reason-of-exemption'])
  expect(secrets.filter(secret => !held.has(secret))).toEqual([])
})

test.for(marks)('one mark alone, on %s, keeps what it is on out of Part A', ([key, held]) => {
  const a = JSON.stringify(made({ [key]: exemption }, 'a'))
  expect(held.filter(secret => a.includes(secret))).toEqual([])
})
