import { expect, test } from 'vitest'
import { blocksIn } from '../../../src/core/findings/blocks-in.ts'
import { draftedWords } from '../../../src/core/findings/edited-sections.ts'
import type { Findings, Section } from '../../../src/core/findings/findings.ts'
import { lostEdits } from '../../../src/core/findings/lost-edits.ts'
import { partProblem } from '../../../src/core/findings/part-problem.ts'
import { emptyReview, type Review } from '../../../src/core/findings/review.ts'
import { onlyOpen } from '../../../src/core/findings/reviewed-findings.ts'
import { conclusions } from '../../../src/core/findings/sections/conclusions.ts'
import { options } from '../../../src/core/findings/sections/implications.ts'
import { inShort } from '../../../src/core/findings/sections/summary.ts'
import { wordsOf } from '../../../src/core/findings/text.ts'
import { textsOf, textsOfFindings } from '../../../src/core/findings/texts-of.ts'
import { byPillar } from '../../../src/core/scenario/pillar.ts'
import { evidence } from './support/evidence.ts'
import { completeSession, findingsFor, fullDetails } from './support/samples.ts'
import { detailsWithSecrets, reviewWithSecrets, secrets, sessionWithSecrets } from './support/secrets.ts'

const section = ({ sections }: Findings, id: string): Section => {
  const found = sections.find(one => one.id === id)
  if (found === undefined) throw new Error(`no section ${id}`)
  return found
}

const made = (review: Partial<Review>, part: 'draft' | 'a' | 'b') =>
  findingsFor(completeSession, fullDetails, review, part)

const exemption = { paragraphs: [3], why: 'It names the supplier in dispute.' }

test('Part A holds nothing of what is exempt, whatever it is and wherever else it would be repeated', () => {
  const review = reviewWithSecrets()
  const text = (part: 'draft' | 'a' | 'b') =>
    JSON.stringify(findingsFor(sessionWithSecrets, detailsWithSecrets, review, part))
  expect(secrets.filter(secret => text('a').includes(secret))).toEqual([])
  const laidOut = textsOfFindings(findingsFor(sessionWithSecrets, detailsWithSecrets, review, 'b')).join('\n')
  expect(secrets.filter(secret => !laidOut.includes(secret))).toEqual([])
  expect(secrets.filter(secret => !text('draft').includes(secret))).toEqual([])
})

test('where something is exempt Part A says so, by its paragraph, and says that there is a Part B', () => {
  const findings = made({ exempt: { 'helped:pursue': exemption } }, 'a')
  expect(textsOf([section(findings, 'findings')])).toContain(
    'Something in this section is exempt and is in Part B. It is information within paragraph 3 of Part 1 of Schedule 12A to ' +
      'the Local Government Act 1972, and the public interest in withholding it was judged to outweigh that in disclosing it.',
  )
  expect(textsOfFindings(findings)).toContain(
    'Part A: open to the public. Part B holds exempt information within paragraph 3 of Part 1 of Schedule 12A to the Local ' +
      'Government Act 1972.',
  )
})

test('numbers are the same in both parts, and what a part does not hold is no pointer', () => {
  const review = { exempt: { 'helped:pursue': exemption, cash: exemption } }
  const [a, b] = [made(review, 'a'), made(review, 'b')]
  const numbers = ({ sections }: Findings) => sections.map(({ number, title }) => `${number} ${title}`)
  expect(numbers(b)).toEqual(['8 Findings by pillar', '14 Recommendations'])
  expect(numbers(a)).toEqual(expect.arrayContaining(numbers(b)))
  const recommended = (of: Findings) =>
    section(of, 'recommendations').blocks.flatMap(block =>
      block.type === 'recommendation' ? [`${block.number} ${block.source}`] : [],
    )
  expect([recommended(a), recommended(b)]).toEqual([['2 way-out'], ['1 cash']])
  expect(JSON.stringify(b)).not.toContain('"ref":"f6"')
  expect(textsOf([section(a, 'monitoring')]).join()).not.toContain('Head of Property')
})

test('Part B gives the paragraphs and the public interest with each thing, and says that it is not for publication', () => {
  const b = made({ exempt: { 'section:controls': { paragraphs: [7, 3], why: 'It shows where to look.' } } }, 'b')
  expect(textsOf(b.sections).slice(0, 2)).toEqual([
    'Controls to test',
    'Exempt. Information within paragraphs 3 and 7 of Part 1 of Schedule 12A to the Local Government Act 1972. The public ' +
      'interest in withholding it: It shows where to look.',
  ])
  expect(b.marking).toBe(
    'NOT FOR PUBLICATION – exempt within paragraphs 3 and 7 of Part 1 of Schedule 12A to the Local Government Act 1972',
  )
  expect(b.title).toBe('Findings of a desktop audit: Tenpenny Hall (Part B, exempt)')
})

test('an exempt section stays in Part A as a heading that says where it is', () => {
  const a = made({ exempt: { 'section:controls': exemption } }, 'a')
  expect(textsOf([section(a, 'controls')])).toEqual([
    'Controls to test',
    'This section is exempt and is in Part B. It is information within paragraph 3 of Part 1 of Schedule 12A to the Local ' +
      'Government Act 1972, and the public interest in withholding it was judged to outweigh that in disclosing it.',
  ])
})

test.for([
  ['nobody decided on the controls', {}, 'a', 'Nobody has decided yet whether “Controls to test” may be published'],
  ['they are open', { controlsOpen: true }, 'a', undefined],
  ['they are exempt', { exempt: { 'section:controls': exemption } }, 'a', undefined],
  ['a draft needs no decision', {}, 'draft', undefined],
  ['nothing is exempt', { controlsOpen: true }, 'b', 'Nothing is marked exempt, so there is no Part B.'],
  ['a mark has no paragraph', { exempt: { cash: { paragraphs: [], why: 'x' } } }, 'b', 'without a paragraph'],
  ['a mark has one that is none', { exempt: { cash: { paragraphs: [8], why: 'x' } } }, 'b', 'without a paragraph'],
  ['a mark has no reason', { exempt: { cash: { paragraphs: [1], why: ' ' } } }, 'b', 'without a reason'],
] as const)('%s: what keeps a part from being made is said', ([, review, part, says]) => {
  const problem = partProblem({ ...emptyReview, ...review }, part)
  if (says === undefined) expect(problem).toBeUndefined()
  else expect(problem).toContain(says)
})

test('Part A does not point at a finding that is exempt, nor at why a recommendation answers it', () => {
  const a = made({ exempt: { 'control-mattered:protect': exemption, 'held-back:protect': exemption } }, 'a')
  const answers = section(a, 'recommendations').blocks.flatMap(block =>
    block.type === 'recommendation'
      ? [[block.source, block.answers, wordsOf(block.particulars.find(({ name }) => name === 'Answers')?.value ?? [])]]
      : [],
  )
  expect(answers).toEqual([
    ['cash', [], 'Two findings that this part does not hold.'],
    ['way-out', ['f4', 'f5'], 'F4 and F5 (K1)'],
  ])
})

test('a finding that the clerk emptied can be seen in the draft and is in no part that leaves the office', () => {
  const draft = made({}, 'draft')
  const pursue = section(draft, 'findings').sections[0]?.blocks.find(block => block.type === 'finding')
  if (pursue?.type !== 'finding') throw new Error('no finding')
  const edits = { [pursue.key]: { was: wordsOf(pursue.text), now: '' } }
  expect(JSON.stringify(made({ edits }, 'draft'))).toContain('left out by the clerk')
  const a = textsOfFindings(made({ edits }, 'a'))
  expect(a).not.toContain(pursue.label)
  expect(a.join()).not.toContain(wordsOf(pursue.text))
  expect(a.join()).not.toContain('left out by the clerk')
})

test('what speaks to the clerk alone is in the draft and not in Part A', () => {
  const [draft, a] = [made({}, 'draft'), made({}, 'a')].map(findings => textsOfFindings(findings).join('\n'))
  expect(draft).toContain('The clerk decides whether to include')
  expect(a).not.toContain('The clerk decides')
})

test('a draft in which something is exempt says on each page that it is not for publication', () => {
  expect(made({ exempt: { cash: exemption } }, 'draft').marking).toBe(
    'NOT FOR PUBLICATION – EXERCISE – FICTIONAL – Draft for review',
  )
})

test('a list in the clerk’s words is not published with what became exempt after it was written', () => {
  const summary = section(made({}, 'draft'), 'summary').blocks.find(({ type }) => type === 'list')
  if (summary?.type !== 'list') throw new Error('the summary has no list')
  const was = draftedWords(summary)
  const review = {
    edits: { [summary.key ?? '']: { was, now: `In our words: ${was}` } },
    exempt: { 'helped:pursue': exemption },
  }
  const secret = 'Served at three decisions (F1)'
  expect(was).toContain(secret)
  expect(textsOfFindings(made({ edits: review.edits }, 'a')).join()).toContain('In our words')
  expect(textsOfFindings(made(review, 'a')).join()).not.toContain(secret)
  const draft = made(review, 'draft').sections
  expect(lostEdits(draft, { ...emptyReview, ...review }).map(({ key }) => key)).toEqual([summary.key])
})

test('what can be edited reads the same in the draft and in Part A, so that no edit is lost between them', () => {
  const review = {
    exempt: { 'helped:pursue': exemption, cash: exemption, 'control-mattered:protect': exemption },
  }
  const keys = (part: 'draft' | 'a') =>
    blocksIn(made(review, part).sections).flatMap(({ block }) => {
      const isForClerk = block.type === 'paragraph' && block.forClerk === true
      return (block.type === 'paragraph' && !isForClerk) || block.type === 'list' ? (block.key ?? []) : []
    })
  expect(keys('a')).toEqual(keys('draft'))
})

test('Part B holds the resolution by which the public is excluded, with the paragraphs', () => {
  expect(textsOf([{ title: '', blocks: made({ exempt: { cash: exemption } }, 'b').opening }])).toContain(
    'A resolution, for the monitoring officer to check. That under section 100A(4) of the Local Government Act 1972 the ' +
      'public be excluded from the meeting while this part of the report is considered, because exempt information within ' +
      'paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972 is likely to be disclosed to them if they are ' +
      'present, and because in all the circumstances the public interest in maintaining the exemption outweighs the public ' +
      'interest in disclosing the information.',
  )
})

test('whoever marks a section marks all that has its place in it, in other sections and in the data too', () => {
  const marked = { ...reviewWithSecrets(), exempt: {} }
  const sections = ['findings', 'boundaries', 'recommendations', 'response', 'monitoring', 'members-words', 'purpose']
  const all = ['section-17', 'equality-assessment', 'exercise', 'key-events', 'disagreed', 'evening-ended', 'foreword']
  const others = ['members', 'scoping', 'evidence', 'witnesses', 'meetings', 'background-papers', 'controls']
  const exempt = Object.fromEntries([...sections, ...all, ...others].map(id => [`section:${id}`, exemption]))
  const a = findingsFor(sessionWithSecrets, detailsWithSecrets, { ...marked, exempt }, 'a')
  expect(secrets.filter(secret => JSON.stringify(a).includes(secret))).toEqual([])
})

test.for<[string, string, RegExp]>([
  ['the response', 'section:response', /Two halls first|"decision":"accepted"/],
  ['the monitoring', 'section:monitoring', /One hall is done/],
  ['the recommendations', 'section:recommendations', /stop taking cash|Two halls first|One hall is done/],
  ['the findings', 'section:findings', /what was decided served it/],
  ['the findings on one pillar', 'section:findings-pursue', /At all three decisions that bore on Pursue/],
])('where the section with %s is exempt, no file of Part A gives it', ([, key, told]) => {
  const review: Partial<Review> = {
    responses: { cash: { decision: 'accepted', reasons: 'Two halls first.' } },
    progress: { cash: { status: 'in-progress', note: 'One hall is done.' } },
  }
  expect(JSON.stringify(made(review, 'a'))).toMatch(told)
  expect(JSON.stringify(made({ ...review, exempt: { [key]: exemption } }, 'a'))).not.toMatch(told)
  expect(JSON.stringify(made({ ...review, exempt: { [key]: exemption } }, 'b'))).toMatch(told)
})

test('Part A denies nothing of what it withholds', () => {
  const keys = blocksIn(made({}, 'draft').sections).flatMap(({ block }) =>
    block.type === 'finding' ? [block.key] : [],
  )
  const a = made({ exempt: Object.fromEntries(keys.map(key => [key, exemption])) }, 'a')
  const said = ['summary', 'conclusions', 'options'].flatMap(id => textsOf([section(a, id)])).join(' ')
  expect(said).not.toMatch(/No strength|No gap|made no difference/)
  expect(said).toContain('What was found is not told here, and nothing is concluded.')
})

test('nothing is said of boundaries where one that was crossed is withheld', () => {
  const finding = blocksIn(made({}, 'draft').sections).find(({ block }) => block.type === 'finding')?.block
  if (finding?.type !== 'finding') throw new Error('no finding')
  const none = byPillar(() => [])
  const open = onlyOpen({ boundaries: [finding], byPillar: none, all: [finding] }, () => false)
  const said = textsOf([{ title: '', blocks: [inShort(open)] }, conclusions(open, evidence()), options(open, [])]).join(
    ' ',
  )
  expect(said).toContain('What was found of boundaries is not told here.')
  expect(said).not.toMatch(/No boundary|nothing that was decided|No gap/)
})

test('a finding whose edit is not made is told as it was drafted, here and in the summary', () => {
  const stale = { edits: { 'helped:pursue': { was: 'Something else.', now: '' } } }
  const summary = (review: Partial<Review>) => textsOf([section(made(review, 'a'), 'summary')])
  expect(summary(stale)).toEqual(summary({}))
  const emptied = { edits: { 'helped:pursue': { was: summaryWords('helped:pursue'), now: '' } } }
  expect(summary(emptied).find(text => text.startsWith('Pursue.'))).toBe(
    'Pursue. Controls to check: F2. More was found, and is not told here.',
  )
})

function summaryWords(key: string): string {
  const found = blocksIn(made({}, 'draft').sections).find(({ block }) => block.type === 'finding' && block.key === key)
  return found?.block.type === 'finding' ? wordsOf(found.block.text) : ''
}
