import { expect, test } from 'vitest'
import { leavingOut } from '../../../src/core/findings/change-review.ts'
import { emptyReview, type Review } from '../../../src/core/findings/review.ts'
import { textsOf } from '../../../src/core/findings/texts-of.ts'
import { unplacedKeys } from '../../../src/core/findings/unplaced-keys.ts'
import { completeSession, findingsFor, fullDetails } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'

const open: Review = { ...emptyReview, details: fullDetails, controlsOpen: true }
const without = (...ids: readonly string[]) =>
  ids.reduce((review, id) => leavingOut(review, `section:${id}`, true), open)
const made = (review: Review, part: 'draft' | 'a' | 'b' = 'a') =>
  findingsFor(completeSession, fullDetails, review, part)
const unplaced = (review: Review) =>
  unplacedKeys({ ...tenpennyHall, plays: [{ session: completeSession, logDigest: undefined }], review })

test('a section that is left out is in no part, and the others are numbered without it', () => {
  const numbered = (review: Review) => made(review).sections.map(({ number, id }) => [number, id])
  const all = numbered(open)
  expect(all[0]).toEqual(['1', 'purpose'])
  expect(numbered(without('purpose'))[0]).toEqual(['1', 'summary'])
  expect(numbered(leavingOut(without('purpose'), 'section:purpose', false))).toEqual(all)
  for (const part of ['draft', 'b'] as const)
    expect(made(without('purpose'), part).sections.map(({ id }) => id)).not.toContain('purpose')
})

test('nothing points at a section that is left out', () => {
  expect(JSON.stringify(made(without('log', 'key-events', 'glossary')))).not.toMatch(/"ref":"[dk]\d/)
})

test('without the decision log, or where that is exempt, no file of the report gives the decisions', () => {
  expect(made(open).decisions).not.toEqual([])
  expect(made(without('log')).decisions).toEqual([])
  const exempt = { 'section:log': { paragraphs: [1], why: 'The times tell who it was.' } }
  expect(made({ ...open, exempt }).decisions).toEqual([])
  expect(made({ ...open, exempt }, 'draft').decisions).toEqual(made(open).decisions)
})

test('what a report cannot do without stays, and whoever asked for less is told', () => {
  const review = without('how-far', 'story', 'purpose')
  expect(made(review).sections.map(({ id }) => id)).toEqual(expect.arrayContaining(['how-far', 'story']))
  expect(unplaced(review)).toEqual({ exempt: [], edits: [], others: ['section:story', 'section:how-far'] })
})

test('what is edited or exempt in a section that is left out has not lost its place', () => {
  const [block] = made(open).sections.find(({ id }) => id === 'purpose')?.blocks ?? []
  const key = block?.type === 'paragraph' ? (block.key ?? '') : ''
  const review: Review = {
    ...without('purpose'),
    edits: {
      [key]: {
        was: textsOf([{ title: '', blocks: block === undefined ? [] : [block] }])[1] ?? '',
        now: 'Why?',
      },
    },
    exempt: { [key]: { paragraphs: [1], why: 'It says who asked.' } },
  }
  expect(unplaced(review)).toEqual({ exempt: [], edits: [], others: [] })
})

test('a sentence that counts what is left in the report keeps its mark and its edit', () => {
  const review = leavingOut(open, 'cash', true)
  const counted = made(review, 'draft')
    .sections.find(({ id }) => id === 'summary')
    ?.blocks.find(
      block =>
        block.type === 'paragraph' && textsOf([{ title: '', blocks: [block] }])[1]?.startsWith('One draft') === true,
    )
  if (counted?.type !== 'paragraph') throw new Error('the summary counts no recommendations')
  const key = counted.key ?? ''
  const edits = { [key]: { was: 'One draft recommendation.', now: 'There is one.' } }
  const exempt = { [key]: { paragraphs: [1], why: 'It says how many.' } }
  expect(unplaced({ ...review, edits, exempt })).toEqual({ exempt: [], edits: [], others: [] })
})
