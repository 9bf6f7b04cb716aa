import { expect, test } from 'vitest'
import type { Findings } from '../../../../src/core/findings/findings.ts'
import { reportTerms } from '../../../../src/core/findings/report-terms.ts'
import { reportOf } from '../../../../src/core/findings/report-of.ts'
import { emptyReview, type Review } from '../../../../src/core/findings/review.ts'
import { wordsOf } from '../../../../src/core/findings/text.ts'
import { keyOf } from '../../../../src/core/findings/part-of.ts'
import { completeSession } from '../support/samples.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

const { script } = tenpennyHall
const ours = reportTerms['Serious organised crime']
const head = 'What serious organised crime means here. '

interface Asked {
  readonly glossary?: Readonly<Record<string, string>>
  readonly review?: Partial<Review>
  readonly part?: Findings['part']
}

function made({ glossary = {}, review = {}, part = 'draft' }: Asked = {}): Findings {
  return reportOf({
    ...tenpennyHall,
    script: { ...script, glossary },
    plays: [{ session: completeSession, logDigest: undefined }],
    review: { ...emptyReview, controlsOpen: true, ...review },
    part,
  })
}

function definitionIn(findings: Findings) {
  const block = findings.sections.find(({ id }) => id === 'purpose')?.blocks[0]
  if (block?.type !== 'paragraph') throw new Error('the purpose begins with no paragraph')
  return block
}

/** What the glossary says that it is. */
function meaningIn({ sections }: Findings): string | undefined {
  const table = sections.find(({ id }) => id === 'glossary')?.blocks[0]
  if (table?.type !== 'table') throw new Error('the glossary has no table')
  const row = table.rows.find(({ cells }) => cells[0]?.map(wordsOf).join('') === 'Serious organised crime')
  return row?.cells[1]?.map(wordsOf).join('\n')
}

const key = keyOf(definitionIn(made())) ?? ''
const edited = (now: string, more: Partial<Review> = {}): Partial<Review> => ({
  edits: { [key]: { was: head + ours, now } },
  ...more,
})

test.for(['draft', 'a'] as const)(
  'the purpose begins with what serious organised crime is, in the words of the glossary (part %s)',
  part => {
    const findings = made({ part })
    expect(definitionIn(findings).text).toEqual([{ strong: head }, ours])
    expect(meaningIn(findings)).toBe(ours)
  },
)

test("where the story's own glossary says what it is, the purpose and the glossary say that", () => {
  const findings = made({ glossary: { 'serious organised crime': 'Crime by a group, for profit' } })
  expect(wordsOf(definitionIn(findings).text)).toBe(`${head}Crime by a group, for profit.`)
  expect(meaningIn(findings)).toBe('Crime by a group, for profit.')
})

test('where a clerk puts it in other words the glossary points there, so that a report has one meaning', () => {
  for (const part of ['draft', 'a'] as const)
    expect(meaningIn(made({ review: edited('What our partnership calls so.'), part }))).toBe(
      'Said at the start of Purpose of this report.',
    )
})

test.for<[string, Partial<Review>]>([
  ['emptied', edited(' ')],
  ['left out with its section', edited('Ours alone.', { leftOut: ['section:purpose'] })],
  ['exempt', edited('Ours alone.', { exempt: { [key]: { paragraphs: [7], why: 'It tells too much.' } } })],
])('where it is %s, the glossary keeps its own words', ([, review]) => {
  expect(meaningIn(made({ review, part: 'a' }))).toBe(ours)
})
