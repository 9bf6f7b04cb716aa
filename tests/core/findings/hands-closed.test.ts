import { expect, test } from 'vitest'
import type { Finding } from '../../../src/core/findings/block.ts'
import { blocksIn } from '../../../src/core/findings/blocks-in.ts'
import type { Findings } from '../../../src/core/findings/findings.ts'
import { lostEdits } from '../../../src/core/findings/lost-edits.ts'
import type { Part } from '../../../src/core/findings/part.ts'
import { emptyReview, type Review } from '../../../src/core/findings/review.ts'
import { wordsOf } from '../../../src/core/findings/text.ts'
import { textsOf, textsOfFindings } from '../../../src/core/findings/texts-of.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { played } from './support/played.ts'
import { completeSession, findingsFor } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'

const disagreed = { 'section:disagreed': { paragraphs: [1], why: 'It may tell who voted for what.' } }

const group = {
  name: 'The back table',
  present: ['Ann Exe', 'Bo Wye', 'Cy Zed', 'Di Vee', 'Ed You'],
  rule: 'majority',
} as const

/** A room that went out of bounds by a show of hands, so that a sentence to edit gives the hands. */
const crossing: Session = played(
  tenpennyHall,
  [
    {
      type: 'decided',
      scene: 'the-book',
      picks: ['watch-hall'],
      vote: {
        tally: [
          { choice: 'watch-hall', votes: 3 },
          { choice: 'tell-audit', votes: 2 },
        ],
        abstentions: 0,
        settled: 'majority',
      },
    },
    { type: 'stopped', scene: 'the-hire' },
  ],
  group,
)

const made = (session: Session, exempt: Review['exempt'], part: Part, edits: Review['edits'] = {}) =>
  findingsFor(session, {}, { exempt, edits, controlsOpen: true }, part)

const hands = /of \w+ hands|votes;|abstention|[Ss]ettled by/

const told = (findings: Findings) => textsOfFindings(findings).filter(text => hands.test(text))

const crossed = (findings: Findings): Finding => {
  const found = blocksIn(findings.sections).flatMap(({ block }) =>
    block.type === 'finding' && block.rule === 'crossed' ? [block] : [],
  )[0]
  if (found === undefined) throw new Error('no boundary was crossed')
  return found
}

test.for([completeSession, crossing])(
  'a mark on where members disagreed closes the hands in all of Part A',
  session => {
    expect(told(made(session, {}, 'a'))).not.toEqual([])
    const a = made(session, disagreed, 'a')
    expect(told(a)).toEqual([])
    expect(a.decisions.flatMap(({ votes }) => votes)).toEqual([])
    expect(a.decisions.map(({ abstentions }) => abstentions)).toEqual(a.decisions.map(() => null))
  },
)

test('Part A says that the group decided, and not that few of it did', () => {
  const a = made(completeSession, disagreed, 'a')
  const log = textsOf(a.sections.filter(({ id }) => id === 'log'))
  expect(log[1]).toBe('Where it says “Decided by the group”, how it was settled is not told in this part.')
  expect(log.filter(text => text === 'Decided by the group.')).toHaveLength(3)
  expect(a.decisions.map(({ settled }) => settled)).toEqual(['group', 'group', 'ran-out', 'group'])
})

test('the draft keeps the hands in its log, and Part B those of the section', () => {
  const draft = made(completeSession, disagreed, 'draft')
  expect(draft.decisions).toEqual(made(completeSession, {}, 'draft').decisions)
  const section = (findings: Findings, id: string) => textsOf(findings.sections.filter(one => one.id === id))
  expect(section(draft, 'log')).toEqual(section(made(completeSession, {}, 'draft'), 'log'))
  expect(section(made(completeSession, disagreed, 'b'), 'disagreed').join()).toContain('had 3 of 5 hands')
})

test('a finding reads the same in the draft, so that its edit stands in Part A', () => {
  const was = wordsOf(crossed(made(crossing, disagreed, 'draft')).text)
  expect(was).not.toContain('hands')
  const { key } = crossed(made(crossing, {}, 'draft'))
  const edits = { [key]: { was, now: 'The room filmed who came.' } }
  expect(wordsOf(crossed(made(crossing, disagreed, 'a', edits)).text)).toBe('The room filmed who came.')
})

test('an edit of a sentence that gave the hands is shown as lost, and is not published', () => {
  const { key, text } = crossed(made(crossing, {}, 'draft'))
  const edits = { [key]: { was: wordsOf(text), now: 'Three of five filmed who came.' } }
  const draft = made(crossing, disagreed, 'draft', edits)
  expect(lostEdits(draft.sections, { ...emptyReview, edits }).map(lost => lost.now)).toEqual([
    'Three of five filmed who came.',
  ])
  expect(JSON.stringify(made(crossing, disagreed, 'a', edits))).not.toContain('Three of five')
})

test('what was decided is told nowhere once its sections and each finding are marked, as the guide says', () => {
  const mark = { paragraphs: [1], why: 'It may tell who voted for what.' }
  const findings = blocksIn(made(completeSession, {}, 'draft').sections).flatMap(({ block }) =>
    block.type === 'finding' ? [block.key] : [],
  )
  const keys = ['section:story', 'section:log', 'section:disagreed', 'section:law', ...findings]
  const text = (exempt: Review['exempt']) => JSON.stringify(made(completeSession, exempt, 'a'))
  const choices = ['Tell internal audit', 'Ask the caretaker whether', 'film who comes']
  expect(choices.filter(choice => text({}).includes(choice))).toEqual(choices)
  const a = text(Object.fromEntries(keys.map(key => [key, mark])))
  expect(choices.filter(choice => a.includes(choice))).toEqual([])
})
