import { expect, test } from 'vitest'
import type { Finding } from '../../../../src/core/findings/block.ts'
import { blocksIn } from '../../../../src/core/findings/blocks-in.ts'
import { reportOf } from '../../../../src/core/findings/report-of.ts'
import { emptyReview, type Review } from '../../../../src/core/findings/review.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'
import { seven } from './support/seven.ts'

const plays = seven.map(session => ({ session, logDigest: undefined }))
const made = (exempt: Review['exempt']) =>
  reportOf({ ...tenpennyHall, plays, review: { ...emptyReview, controlsOpen: true, exempt }, part: 'a' })
const marked = (key: string): Review['exempt'] => ({
  [key]: { paragraphs: [7], why: 'It shows where to look.' },
})
const wordsIn = (exempt: Review['exempt'], id: string) =>
  textsOf(made(exempt).sections.filter(section => section.id === id)).join('\n')

const findings = blocksIn(made({}).sections)
  .map(({ block }) => block)
  .filter((block): block is Finding => block.type === 'finding')

test('a control that is marked is told in no section of several plays', () => {
  const measure = 'Two people sign for every hire paid in cash'
  const sections = ['key-events', 'resilience', 'controls']
  const telling = (exempt: Review['exempt']) => sections.filter(id => wordsIn(exempt, id).includes(measure))
  expect(telling({})).toEqual(sections)
  expect(telling(marked('control-mattered:protect'))).toEqual([])
})

test('of a pillar of which something is withheld there is no table of shares', () => {
  const own = findings.find(({ nature, pillars }) => nature === 'strength' && pillars[0] === 'pursue')
  if (own === undefined) throw new Error('no strength on Pursue')
  expect(wordsIn({}, 'method')).toContain('Pursue')
  expect(
    wordsIn(marked(own.key), 'method')
      .split('\n')
      .filter(words => words.includes('Pursue')),
  ).toEqual([
    'Pursue is left out of the comparison: something that was found on it is not told, and could be worked out from it.',
  ])
})
