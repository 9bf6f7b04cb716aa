import { expect, test } from 'vitest'
import type { Finding } from '../../../src/core/findings/block.ts'
import { blocksIn } from '../../../src/core/findings/blocks-in.ts'
import type { Part } from '../../../src/core/findings/part.ts'
import type { Review } from '../../../src/core/findings/review.ts'
import { wordsOf } from '../../../src/core/findings/text.ts'
import { textsOf, textsOfFindings } from '../../../src/core/findings/texts-of.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { completeSession, evidenceFor, findingsFor, stoppedSession } from './support/samples.ts'

const made = (session: Session, exempt: Review['exempt'], part: Part) =>
  findingsFor(session, {}, { exempt, controlsOpen: true }, part)

const marked = (...keys: readonly string[]): Review['exempt'] =>
  Object.fromEntries(keys.map(key => [key, { paragraphs: [7], why: 'It shows where to look.' }]))

const findingsIn = (session: Session): readonly Finding[] =>
  blocksIn(made(session, {}, 'draft').sections)
    .map(({ block }) => block)
    .filter(block => block.type === 'finding')

/** What has another place too, as `docs/publishing.md` says: what was decided, what happened, and the law. */
const alsoElsewhere =
  /^(At “|nobody decided|members chose|the player chose|Also on offer|See the law|What would have helped|K\d+ \(|No other choice|[A-Z]\d+$|Pursue$)/

function sentencesOf(session: Session, { evidence }: Finding): readonly string[] {
  const happened = evidenceFor(session).keyEvents.map(({ text }) => text.replace(/\.$/, ''))
  return evidence
    .map(text => wordsOf(text).replaceAll(/ In return, for \w+: [^.]*\./g, ''))
    .flatMap(text => text.split(/(?<=[.!?]) |: /))
    .map(words => words.replace(/\.$/, ''))
    .filter(words => !alsoElsewhere.test(words) && !happened.includes(words))
}

const each = [completeSession, stoppedSession].flatMap(session =>
  findingsIn(session).map(finding => [`${finding.number} ${finding.key}`, session, finding] as const),
)

test('the findings of the samples hold sentences to look for', () => {
  const held = each.filter(([, session, finding]) => sentencesOf(session, finding).length > 0)
  expect(held.map(([name]) => name)).toEqual([
    'F1 helped:pursue',
    'F2 control-mattered:pursue',
    'F3 helped:prevent',
    'F4 held-back:prevent',
    'F5 control-mattered:prevent',
    'F6 held-back:protect',
    'F7 control-mattered:protect',
    'F8 helped:prepare',
    'F1 crossed:the-book.watch-hall',
    'F2 control-mattered:pursue',
    'F3 control-mattered:prevent',
    'F4 control-mattered:protect',
  ])
})

test.for(each)('%s, marked alone, leaves none of its sentences in Part A', ([, session, finding]) => {
  const a = textsOfFindings(made(session, marked(finding.key), 'a')).join('\n')
  const held = [wordsOf(finding.text), ...sentencesOf(session, finding)]
  expect(held.filter(words => a.includes(words))).toEqual([])
})

test('what a gap quotes of a strength is left out in the draft too, and stands with the strength in Part B', () => {
  const quoted = 'In return, for Pursue: Records are secured while they are fresh.'
  const exempt = marked('helped:pursue')
  const says = (part: Part) => textsOfFindings(made(completeSession, exempt, part)).join('\n')
  expect(textsOfFindings(made(completeSession, {}, 'a')).join('\n')).toContain(quoted)
  expect([says('draft').includes(quoted), says('a').includes(quoted)]).toEqual([false, false])
  expect(says('b')).toContain('Records are secured while they are fresh.')
})

test('where a finding is withheld its pillar has no count of decisions, from which it could be worked out', () => {
  const intro = (exempt: Review['exempt'], pillar: number, session = completeSession) => {
    const findings = made(session, exempt, 'a').sections.find(({ id }) => id === 'findings')
    return textsOf(findings?.sections.slice(pillar, pillar + 1) ?? [])[1]
  }
  expect(intro({}, 2)).toContain('bore on it: D3 and D4. What was decided made no difference to it at D4.')
  expect(intro(marked('held-back:protect'), 2)).toBe(
    'Protect is about making people, the council and its systems harder to harm.',
  )
  expect(intro(marked('held-back:protect'), 0)).toContain('All three decisions bore on it.')
  expect(intro(marked('control-mattered:protect'), 2)).toBe(intro({}, 2))
  expect(intro(marked('crossed:the-book.watch-hall'), 0, stoppedSession)).not.toContain('bore on it')
})

test('where a finding is withheld its pillar is not compared by points either', () => {
  const method = (exempt: Review['exempt'], part: Part) =>
    textsOf(made(completeSession, exempt, part).sections.filter(({ id }) => id === 'method'))
  const told =
    'Protect is left out of the comparison: something that was found on it is not told, and could be worked out from it.'
  expect(method({}, 'a')).toContain('Protect')
  expect(method(marked('control-mattered:protect'), 'a')).toEqual(method({}, 'a'))
  for (const part of ['draft', 'a'] as const) {
    expect(method(marked('held-back:protect'), part)).not.toContain('Protect')
    expect(method(marked('held-back:protect'), part)).toContain(told)
  }
})

test('which key events were marked is not told in their table where a finding on that is withheld', () => {
  const columns = (exempt: Review['exempt']) =>
    textsOf(made(completeSession, exempt, 'a').sections.filter(({ id }) => id === 'key-events'))
  expect(columns({})).toContain('Not marked')
  expect(columns(marked('overlooked:prepare'))).not.toContain('Not marked')
  expect(columns(marked('found:prepare'))).not.toContain('Not marked')
})

test.for(['overlooked:prepare', 'found:prepare'])(
  'nor does the heading of a measure in members’ own words tell it, with %s withheld',
  key => {
    const headings = (exempt: Review['exempt'], part: Part) =>
      blocksIn(
        findingsFor(completeSession, { includeMembersWords: true }, { exempt, controlsOpen: true }, part).sections,
      ).flatMap(({ block, section }) =>
        block.type === 'quotation' && section.id === 'key-events' ? [wordsOf(block.about)] : [],
      )
    expect(headings({}, 'a')).toEqual(['Measure for “Gaps in the book”'])
    expect(headings(marked(key), 'draft')).toEqual(["A member's measure"])
    expect(headings(marked(key), 'a')).toEqual(["A member's measure"])
  },
)

test('the controls of a withheld finding are in no other section, and none says that there are none', () => {
  const a = made(completeSession, marked('control-mattered:pursue'), 'a').sections
  const texts = (id: string) => textsOf(a.filter(section => section.id === id))
  const control = 'A check on who is behind a regular hire'
  expect(['key-events', 'resilience', 'controls'].filter(id => texts(id).join().includes(control))).toEqual([])
  expect(texts('key-events')).toContain('What is named here is not told, or not all of it.')
  expect(texts('resilience')).toContain(
    'This head is about what the council knows, and who may know it. What would have protected it is not told here.',
  )
  expect(texts('resilience').join()).not.toContain('nothing is said of it')
  expect(texts('controls').join()).not.toContain('Property')
  expect(texts('controls')).toContain('The story names more controls, which are not told here.')
})
