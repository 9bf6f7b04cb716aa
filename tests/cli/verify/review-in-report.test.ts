import { expect, test } from 'vitest'
import { differences } from '../../../src/cli/verify/differences.ts'
import { ownReview } from '../../../src/cli/verify/review-in-report.ts'
import { writtenIn } from '../../../src/core/findings/change-review.ts'
import { writtenCells } from '../../../src/core/findings/edited-table.ts'
import { blocksIn, recommendationsIn } from '../../../src/core/findings/blocks-in.ts'
import { draftedWords } from '../../../src/core/findings/edited-sections.ts'
import type { Findings } from '../../../src/core/findings/findings.ts'
import type { Part } from '../../../src/core/findings/part.ts'
import { reportOf, wordsOffered, type Play } from '../../../src/core/findings/report-of.ts'
import { emptyReview, type Review } from '../../../src/core/findings/review.ts'
import { wordsOf } from '../../../src/core/findings/text.ts'
import { completeSession, fullDetails, stoppedSession } from '../../core/findings/support/samples.ts'
import { tenpennyHall } from '../../core/findings/support/tenpenny-hall.ts'

const plays: readonly Play[] = [{ session: completeSession, logDigest: 'd'.repeat(64) }]
const input = { ...tenpennyHall, plays }
const made = (review: Review, part: Part, from = input) => reportOf({ ...from, review, part })

/** What verify takes for the review of a report, and the report made again under it. */
const own = (report: Findings, from = input) => {
  const words = wordsOffered({ ...from, review: emptyReview }).map(({ key }) => key)
  return ownReview(report, (review, part) => made(review, part, from), words)
}
const again = (report: Findings, from = input) => made(own(report, from).review, report.part, from)

const base: Review = { ...emptyReview, details: fullDetails, controlsOpen: true }
const draft = made(base, 'draft')
const drafted = blocksIn(draft.sections).map(({ block }) => block)
const recommendations = recommendationsIn(draft.sections)
const [one, two] = recommendations
const purpose = drafted.find(block => block.type === 'paragraph' && block.key?.startsWith('purpose') === true)
const papers = drafted.find(block => block.type === 'paragraph' && block.key?.startsWith('background-papers') === true)
const finding = drafted.find(block => block.type === 'finding')
const list = drafted.find(block => block.type === 'list' && block.key !== undefined)
if (
  one === undefined ||
  two === undefined ||
  purpose?.type !== 'paragraph' ||
  papers?.type !== 'paragraph' ||
  finding?.type !== 'finding' ||
  list?.type !== 'list'
)
  throw new Error('the sample holds a block of each kind')
const keys = { purpose: purpose.key ?? '', list: list.key ?? '', papers: papers.key ?? '' }
const offered = wordsOffered({ ...input, review: base }).map(({ key }) => key)

const parts = ['draft', 'a'] as const
const emptied = {
  [keys.purpose]: { was: draftedWords(purpose), now: '' },
  [keys.list]: { was: draftedWords(list), now: '' },
  [finding.key]: { was: wordsOf(finding.text), now: '' },
}
const addition = {
  id: 'added-1',
  text: 'That keys be counted.',
  owner: 'Head of Facilities',
  pillar: 'protect',
  months: 3,
  because: 'Nobody knows how many there are.',
} as const

const cells = drafted.flatMap(block => (block.type === 'table' ? writtenCells(block).flat() : []))

const reviews: Readonly<Record<string, Partial<Review>>> = {
  'nothing changed': {},
  'tables that officers wrote in': {
    edits: writtenIn(emptyReview, cells, ({ row }) => `As ${row} has it.\nSee D2.`).edits,
  },
  'sections left out': { leftOut: ['section:purpose', 'section:log', 'section:equality-assessment'] },
  'every quotation given': { include: offered },
  'one quotation given': { include: offered.slice(1, 2) },
  'a paragraph, a list and a finding in other words': {
    edits: {
      [keys.purpose]: { was: draftedWords(purpose), now: 'To see [what the committee wants], as at D1.' },
      [keys.list]: { was: draftedWords(list), now: 'One thing\nAnother thing' },
      [finding.key]: { was: wordsOf(finding.text), now: 'The committee finds this, at D2.' },
    },
  },
  'a recommendation changed': {
    edits: {
      [`${one.source}.text`]: { was: one.text, now: 'That something else be done.' },
      [`${one.source}.months`]: { was: String(one.months), now: '9' },
      [`${one.source}.pillar`]: { was: one.pillar, now: 'prepare' },
    },
  },
  'one added, and another order': {
    added: [addition],
    order: [two.source, 'added-1', one.source],
  },
  'one left out': { leftOut: [one.source] },
  'a paragraph, a list and a finding emptied': { edits: emptied },
  'what came of them': {
    responses: { [one.source]: { decision: 'accepted', comment: 'Agreed.', date: '2027-03-01' } },
    progress: { [two.source]: { status: 'in-progress', note: 'Begun.', date: '2027-07-01' } },
  },
}

test.for(Object.keys(reviews).flatMap(name => parts.map(part => [name, part] as const)))(
  'a report with %s can be made again from itself (part %s)',
  ([name, part]) => {
    const report = made({ ...base, ...reviews[name] }, part)
    expect(differences(report, again(report))).toEqual([])
  },
)

const why = 'It would tell where to look.'
const written = drafted.find(block => block.type === 'table' && block.key !== undefined)
if (written?.type !== 'table') throw new Error('the sample holds a table to write in')

const exemptions: Readonly<Record<string, Partial<Review>>> = {
  'a section': { exempt: { 'section:controls': { paragraphs: [7], why } } },
  'a finding': { exempt: { [finding.key]: { paragraphs: [3, 7], why } } },
  'a paragraph': { exempt: { [keys.purpose]: { paragraphs: [3], why } } },
  'the first recommendation': { exempt: { [one.source]: { paragraphs: [3], why } } },
  'the last recommendation, in another order': {
    exempt: { [one.source]: { paragraphs: [1], why } },
    order: [two.source, one.source],
  },
  'a section, a finding and a recommendation, one left out, something emptied and two notes given': {
    exempt: {
      'section:controls': { paragraphs: [7], why },
      [finding.key]: { paragraphs: [3], why },
      [two.source]: { paragraphs: [1, 3], why },
    },
    leftOut: [one.source],
    include: offered.slice(0, 2),
    edits: {
      [keys.purpose]: { was: draftedWords(purpose), now: '' },
      [`${two.source}.months`]: { was: String(two.months), now: '9' },
    },
  },
  'a section, two left out before it and one after': {
    exempt: { 'section:controls': { paragraphs: [7], why } },
    leftOut: ['section:purpose', 'section:method', 'section:options'],
  },
  'a table that a service wrote in': {
    exempt: { [written.key ?? '']: { paragraphs: [7], why } },
    edits: writtenIn(base, writtenCells(written).flat(), ({ row }) => `As ${row} has it.`).edits,
  },
  'an added recommendation': { added: [addition], exempt: { 'added-1': { paragraphs: [1], why } } },
  'the foreword': { exempt: { 'section:foreword': { paragraphs: [1], why } } },
  'the background papers that are asked for': {
    exempt: { 'section:background-papers': { paragraphs: [1], why } },
  },
  'a background paper that was written where it is asked for': {
    edits: { [keys.papers]: { was: draftedWords(papers), now: 'The bank file' } },
    exempt: { [keys.papers]: { paragraphs: [3], why } },
  },
}

test.for(Object.keys(exemptions).flatMap(name => (['draft', 'a', 'b'] as const).map(part => [name, part] as const)))(
  'a report with %s exempt can be made again from itself (part %s)',
  ([name, part]) => {
    const report = made({ ...base, ...exemptions[name] }, part)
    expect(differences(report, again(report))).toEqual([])
  },
)

test('the report of one person who stopped can be made again from itself', () => {
  const from = { ...tenpennyHall, plays: [{ session: stoppedSession, logDigest: undefined }] }
  const report = made(emptyReview, 'draft', from)
  expect(differences(report, again(report, from))).toEqual([])
})

test('a paragraph that is gone from Part A without a word is told as left out, with its words', () => {
  const report = made({ ...base, edits: { [keys.purpose]: { was: draftedWords(purpose), now: '' } } }, 'a')
  expect(own(report).emptied.map(({ section, key, was }) => ({ section: section.id, key, was }))).toEqual([
    { section: 'purpose', key: keys.purpose, was: draftedWords(purpose) },
  ])
})

test('a paragraph that is gone from a draft is a difference: a draft shows what was emptied', () => {
  const report = {
    ...draft,
    sections: draft.sections.map(section =>
      section.id === 'purpose' ? { ...section, blocks: section.blocks.slice(1) } : section,
    ),
  }
  expect(differences(report, again(report))[0]).toEqual({
    where: 'Section 1 “Purpose of this report”, paragraph 1',
    report: undefined,
    again: draftedWords(purpose),
  })
})

test('what is gone from a section of which Part A says that something is exempt is not told as left out', () => {
  const report = made({ ...base, exempt: { [keys.purpose]: { paragraphs: [3], why } } }, 'a')
  expect(own(report).emptied).toEqual([])
})

test('a part of a report on several sessions can be made again from itself', () => {
  const several = Array.from({ length: 6 }, (_, index) => ({
    session: { ...(index < 4 ? completeSession : stoppedSession), id: `session-${index}` },
    logDigest: 'd'.repeat(64),
  }))
  const from = { ...tenpennyHall, plays: several }
  const whole = made(base, 'draft', from)
  const [first, second] = recommendationsIn(whole.sections)
  const judged = blocksIn(whole.sections).find(({ block }) => block.type === 'finding')?.block
  if (first === undefined || second === undefined || judged?.type !== 'finding')
    throw new Error('the sample holds a block of each kind')
  const review = {
    ...base,
    leftOut: [second.source],
    exempt: {
      [first.source]: { paragraphs: [1], why },
      [judged.key]: { paragraphs: [3], why },
      'section:controls': { paragraphs: [7], why },
    },
    edits: { [keys.purpose]: { was: draftedWords(purpose), now: '' } },
  }
  for (const part of ['draft', 'a', 'b'] as const) {
    const report = made(review, part, from)
    expect(differences(report, again(report, from))).toEqual([])
  }
})

test('notes of which one is given and one is exempt can be made again from Part A', () => {
  for (const withheld of offered) {
    const exempt = { [withheld]: { paragraphs: [1], why } }
    const report = made({ ...base, include: offered.slice(0, 3).concat(withheld), exempt }, 'a')
    expect(differences(report, again(report))).toEqual([])
  }
})
