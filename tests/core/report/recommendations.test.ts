import { describe, expect, test } from 'vitest'
import { type Added, emptyReview, type Review } from '../../../src/core/report/review/review.ts'
import { lacksOf, partProblem } from '../../../src/core/report/review/problems.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { after } from '../../support/played-session.ts'
import { completeSession, reportFor } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'
import { sectionOf, textsIn } from './support/texts.ts'
import { wordsOf } from '../../../src/core/report/block.ts'

const added: Added = {
  id: 'added-1',
  text: 'lend the hall to the food bank',
  short: 'Lend the hall',
  to: 'Head of Property',
  cost: '',
  success: '',
  pillar: 'prevent',
  partner: false,
  why: 'It stands empty.',
}

function put(...recommendations: readonly string[]): Session {
  return after(completeSession, tenpennyHall.script, { type: 'put-forward', recommendations })
}

function resolved(session: Session, review: Partial<Review> = {}): readonly string[] {
  return sectionOf(reportFor(session, { review }), 'recommendations')
    .blocks.filter(({ id }) => id?.startsWith('recommendation:'))
    .map(block => (block.type === 'paragraph' ? `${block.number}: ${wordsOf(block.text)}` : block.type))
}

describe('recommendations', () => {
  test('while members have not said, the drafts are to choose from and every page is a draft', () => {
    expect(reportFor(completeSession).isDraft).toBe(true)
    expect(textsIn(reportFor(completeSession), 'recommendations')).toContain(
      'That the Committee either wait for the results of the checks or choose from these drafts:',
    )
  })

  test('those that members ticked go forward, in their order, with who put them forward', () => {
    const report = reportFor(put('way-out'))
    expect(report.isDraft).toBe(false)
    expect(resolved(put('way-out'))).toEqual(['R1: That Cabinet be recommended to offer staff in debt a way out (D1).'])
    expect(textsIn(report, 'recommendations')).toContain('Members put these forward.')
  })

  test('an officer’s ticks stand in place of those of the session', () => {
    expect(resolved(put('way-out'), { forward: ['cash'] })).toEqual([
      'R1: That the Head of Property be asked to stop taking cash for hires (K1).',
    ])
  })

  test('what an officer added is not said to be put forward by members', () => {
    const review = { added: [added] }
    expect(resolved(put('cash'), review).at(-1)).toBe(
      'R2: That the Head of Property be asked to lend the hall to the food bank. It stands empty.',
    )
    expect(textsIn(reportFor(put('cash'), { review }), 'recommendations')).toContain(
      'Members put one of these forward, and an officer added one.',
    )
  })

  test('an officer’s words stand in place of the author’s', () => {
    expect(resolved(completeSession, { changed: { cash: { text: 'take cards', to: 'Council' } } })).toContain(
      'R1: That Council be recommended to take cards (K1).',
    )
  })

  test('what was rejected is neither in the plan nor followed up', () => {
    const review = { responses: { cash: { decision: 'rejected' }, 'way-out': { decision: 'accepted' } } } as const
    expect(textsIn(reportFor(put('cash', 'way-out'), { review }), 'plan')).not.toContain('No cash for hires')
    expect(
      textsIn(reportFor(put('cash', 'way-out'), { review, form: 'progress' }), 'progress/states').join(),
    ).not.toContain('taking cash')
  })

  test('what is accepted in principle is printed as in part, with what will change', () => {
    const review = { responses: { cash: { decision: 'in-principle', change: 'Cards from May' } } } as const
    expect(textsIn(reportFor(put('cash'), { review, form: 'response' }), 'answers')).toContain(
      'Accepted in part: Cards from May',
    )
  })

  test('the author’s cost is a hint in the draft, and printed once an officer confirms it', () => {
    const cost = (review: Partial<Review>, part: 'draft' | 'a') =>
      textsIn(reportFor(put('cash'), { part, review: { controls: 'open', ...review } }), 'plan').slice(7, 8)
    expect(cost({}, 'draft')).toEqual(['[No extra cost]'])
    expect(cost({}, 'a')).toEqual(['[]'])
    expect(cost({ planned: { cash: { cost: '£200' } } }, 'a')).toEqual(['£200'])
  })
})

describe('what a draft lacks', () => {
  const lacks = (review: Partial<Review>, session = put('cash')) =>
    lacksOf(
      {
        ...tenpennyHall,
        sessions: [{ session, logDigest: undefined }],
        review: { ...emptyReview, ...review },
        part: 'draft',
        form: 'paper',
      },
      '2027-01-20',
    ).map(({ says }) => says)

  test('ticks, clearance, background papers and a day for the reply are asked for', () => {
    expect(lacks({}, completeSession)).toEqual([
      'Members have not ticked what goes forward, so every page says DRAFT.',
      'No officer has cleared an implication yet.',
      'The report names no background paper except the case.',
      'The report does not say when a reply is due.',
    ])
  })

  test('one without a reason says so', () => {
    expect(lacks({ added: [{ ...added, why: '' }] })).toContain(
      '“Lend the hall” has no reason: this session gave none. Write one, or leave it out.',
    )
  })

  test('“in principle” asks what will change', () => {
    expect(lacks({ responses: { cash: { decision: 'in-principle' } } })).toContain(
      '“No cash for hires” is accepted in part: say what will change.',
    )
  })

  test('what is said to last before it was due is asked about', () => {
    const review = { planned: { cash: { due: '2027-06-01' } }, progress: { cash: { state: 'lasts' } } } as const
    expect(lacks(review)).toContain('“No cash for hires” is marked as shown to last, but is not due yet. Check it.')
  })

  test('a mark needs a paragraph and a reason, and Part A a decision on the controls', () => {
    const mark = (paragraphs: readonly number[], why: string): Review => {
      return { ...emptyReview, exempt: { 'finding:unseen': { paragraphs, why } } }
    }
    expect(partProblem(mark([], 'It is theirs.'), 'a')).toContain('has no paragraph')
    expect(partProblem(mark([3], ' '), 'a')).toContain('has no reason')
    expect(partProblem(mark([3], 'It is theirs.'), 'a')).toContain('Controls to test')
    expect(partProblem({ ...mark([3], 'It is theirs.'), controls: 'closed' }, 'a')).toBeUndefined()
    expect(partProblem(emptyReview, 'b')).toBe('You have not marked anything exempt, so there is no Part B.')
  })
})
