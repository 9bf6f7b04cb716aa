import { expect, test } from 'vitest'
import type { Block } from '../../../src/core/findings/block.ts'
import type { Findings } from '../../../src/core/findings/findings.ts'
import { lostEdits } from '../../../src/core/findings/lost-edits.ts'
import { emptyReview, type Review } from '../../../src/core/findings/review.ts'
import { textsOf } from '../../../src/core/findings/texts-of.ts'
import { wordsOf } from '../../../src/core/findings/text.ts'
import { completeSession, findingsFor, fullDetails } from './support/samples.ts'

const made = (review: Partial<Review> = {}, part: 'draft' | 'a' = 'draft') =>
  findingsFor(completeSession, fullDetails, review, part)

const blocksOf = (findings: Findings, id: string): readonly Block[] =>
  findings.sections.find(section => section.id === id)?.blocks ?? []

const recommended = (review: Partial<Review>) =>
  blocksOf(made(review), 'recommendations').flatMap(block => (block.type === 'recommendation' ? [block] : []))

const purpose = blocksOf(made(), 'purpose')[0]
const purposeKey = purpose?.type === 'paragraph' ? (purpose.key ?? '') : ''
const purposeWas = purpose?.type === 'paragraph' ? wordsOf(purpose.text) : ''

test('a paragraph that the clerk rewrites says so, and its pointers and gaps are found again', () => {
  const now = 'See D1 and D99, and [what the chair asked for].'
  expect(blocksOf(made({ edits: { [purposeKey]: { was: purposeWas, now } } }), 'purpose')[0]).toEqual({
    type: 'paragraph',
    key: purposeKey,
    edited: true,
    text: ['See ', { ref: 'd1', text: 'D1' }, ' and D99, and ', { fill: 'what the chair asked for' }, '.'],
  })
})

test.for(['', ' ', 'That', 'That …'])(
  'a recommendation whose text is %o keeps that of the draft, and an added one says that it is to be written',
  now => {
    const [first] = recommended({})
    if (first === undefined) throw new Error('no recommendation')
    const edits = { [`${first.source}.text`]: { was: first.text, now } }
    expect(recommended({ edits })[0]?.text).toBe(first.text)
    expect(lostEdits(made({ edits }).sections, { ...emptyReview, edits })).toEqual([])
    const added = { id: 'added-1', text: now, owner: '', pillar: 'protect', months: 6, because: '' } as const
    expect(recommended({ added: [added] }).at(-1)?.text).toBe('That [what is recommended].')
  },
)

test('taking an edit back gives the draft again', () => {
  expect(made({ edits: {} })).toEqual(made())
})

test('an emptied paragraph can be seen in the draft and is in no part that leaves the office', () => {
  const review = { edits: { [purposeKey]: { was: purposeWas, now: ' ' } } }
  expect(textsOf([{ title: '', blocks: blocksOf(made(review), 'purpose') }])[1]).toBe('[left out by the clerk]')
  expect(JSON.stringify(made(review, 'a'))).not.toContain('left out by the clerk')
})

test('an edit lies only over the words to which it was made', () => {
  const [one, other] = ['2027-01-19', '2027-02-19'].map(date =>
    blocksOf(findingsFor(completeSession, { date }, {}), 'exercise').flatMap(block =>
      block.type === 'paragraph' ? [block.key] : [],
    ),
  )
  expect(one).toEqual(other)
  const lost = made({ edits: { 'purpose:gone': { was: 'Other words', now: 'Mine' } } })
  expect(lost.sections).toEqual(made().sections)
})

test('what has lost its place is not lost', () => {
  const review = {
    ...emptyReview,
    edits: {
      'purpose:gone': { was: 'Other words', now: 'Mine' },
      [purposeKey]: { was: purposeWas, now: 'Kept' },
      'cash.owner': { was: 'Somebody who is no longer in the draft', now: 'Ours' },
    },
  }
  expect(lostEdits(made(review).sections, review)).toEqual([
    { key: 'purpose:gone', was: 'Other words', now: 'Mine' },
    { key: 'cash.owner', was: 'Somebody who is no longer in the draft', now: 'Ours' },
  ])
})

test('two paragraphs with the same words are told apart', () => {
  const prompts = made()
    .sections.filter(({ id }) => id === 'equality-assessment')
    .flatMap(({ blocks }) => blocks.flatMap(block => (block.type === 'paragraph' ? [block.key] : [])))
  expect(new Set(prompts).size).toBe(prompts.length)
})

test('a finding can be put otherwise, and the summary follows', () => {
  const all = made().sections.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
  const first = all.find(block => block.type === 'finding')
  if (first?.type !== 'finding') throw new Error('no finding')
  const edits = { [first.key]: { was: wordsOf(first.text), now: 'The room was quick to act (D1).' } }
  const texts = textsOf(made({ edits }).sections)
  expect(texts.filter(text => text.includes('The room was quick to act (D1).'))).toHaveLength(2)
  expect(texts).not.toContain(wordsOf(first.text))
})

test('recommendations are changed, added, left out and put in order, and numbered after that', () => {
  const added = {
    id: 'added-1',
    text: 'That officers report on keys',
    owner: 'Head of Property',
    pillar: 'prepare' as const,
    months: 3,
    because: 'The committee asked for it.',
  }
  const edits = {
    'way-out.owner': { was: 'Head of Human Resources', now: 'Director of People' },
    'way-out.months': { was: '1', now: '12' },
    'way-out.pillar': { was: 'prevent', now: 'protect' },
  }
  const all = recommended({ edits, added: [added], order: ['added-1', 'way-out'] })
  expect(
    all.map(({ number, source, owner, months, due, edited }) => [number, source, owner, months, due, edited]),
  ).toEqual([
    [
      1,
      'added-1',
      'Head of Property',
      3,
      '2027-04-19',
      ['text', 'because', 'owner', 'pillar', 'months', 'cost', 'success'],
    ],
    [2, 'way-out', 'Director of People', 12, '2028-01-19', ['owner', 'pillar', 'months']],
    [3, 'cash', 'Head of Property', 6, '2027-07-19', undefined],
  ])
  expect(wordsOf(all[0]?.particulars.find(({ name }) => name === 'Answers')?.value ?? [])).toBe(
    'Added by the committee or its officers.',
  )
  expect(recommended({ leftOut: ['cash'] }).map(({ number, source }) => [number, source])).toEqual([[1, 'way-out']])
})

test.for(['', '0', '61', '2.5', 'soon'])('“%s” is no number of months', now => {
  const [cash] = recommended({ edits: { 'cash.months': { was: '6', now } } })
  expect(cash?.months).toBe(6)
})

test('the response and the progress of a recommendation stand in their tables', () => {
  const review: Partial<Review> = {
    responses: {
      cash: { decision: 'accepted-in-part', reasons: 'Two halls first.', date: '2027-03-01', minute: '44' },
    },
    progress: { cash: { status: 'in-progress', note: 'One hall is done.', date: '2027-09-01' } },
  }
  const row = (id: string) => {
    const table = blocksOf(made(review), id).find(block => block.type === 'table')
    return table?.type === 'table' ? table.rows[0]?.cells.map(cell => cell.map(wordsOf)) : undefined
  }
  expect(row('response')).toEqual([
    ['Recommendation\u00A01'],
    ['[comment]'],
    [
      'Accepted in part',
      'Reasons: Two halls first.',
      'Alternatives rejected: [what else was considered]',
      'Date: 1 March 2027',
      'Minute: 44',
    ],
  ])
  expect(row('monitoring')).toEqual([
    ['Recommendation\u00A01'],
    ['Head of Property'],
    ['Within six months, by 19 July 2027'],
    ['In progress (1 September 2027)', 'One hall is done.'],
  ])
})

test('what officers wrote has its section, and nothing stands where they wrote nothing', () => {
  const titles = (details: object) => findingsFor(completeSession, details).sections.map(({ title }) => title)
  expect(titles({ foreword: ' \n ' })).not.toContain("Chair's foreword")
  expect(titles({ foreword: 'One.\n\nTwo.', witnesses: 'The Chief Constable' })).toEqual(
    expect.arrayContaining(["Chair's foreword", 'Witnesses']),
  )
})

test('a recommendation begins with That, whether or not the clerk typed it', () => {
  const added = (text: string) =>
    recommended({
      added: [{ id: 'added-1', text, owner: 'X', pillar: 'protect', months: 3, because: '' }],
    }).at(-1)
  expect(['Officers report on keys', ' that they report'].map(text => added(text)?.text)).toEqual([
    'That officers report on keys.',
    'that they report.',
  ])
  expect(added('x')?.particulars.map(({ name }) => name)).not.toContain('Because')
})

test('a reason that the clerk gave stands as the reason, and one that only the draft gave says so', () => {
  const text = {
    'cash.text': { was: 'That officers be requested to stop taking cash for hires.', now: 'That cash stay.' },
  }
  const [cash] = recommended({})
  const because = { 'cash.because': { was: cash?.because ?? '', now: 'Half of the hirers have no card.' } }
  const reason = (edits: Review['edits']) =>
    recommended({ edits })[0]?.particulars.find(({ name }) => name.toLowerCase().includes('because'))
  expect(reason(text)).toEqual({ name: 'The draft was made because', value: [cash?.because] })
  expect(reason({ ...text, ...because })).toEqual({
    name: 'Because',
    value: ['Half of the hirers have no card.'],
  })
  expect(lostEdits(made({ edits: because }).sections, { ...emptyReview, edits: because })).toEqual([])
})
