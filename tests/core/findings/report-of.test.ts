import { expect, test } from 'vitest'
import { reportOf } from '../../../src/core/findings/report-of.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'
import { logDigest } from '../../../src/core/session/session-copies.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { played } from './support/played.ts'
import { completeSession, findingsFor, fullDetails, stoppedSession } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'

const samples = [
  ['complete', completeSession],
  ['stopped', stoppedSession],
  ['barely begun', played(tenpennyHall, [])],
] as const

test('a report has its sections in the order of a committee paper, each with its number', () => {
  const headings = findingsFor(completeSession).sections.map(({ number, title }) => `${number} ${title}`)
  expect(headings).toEqual([
    '1 Purpose of this report',
    '2 Summary',
    '3 The story in short',
    '4 What was exercised',
    '5 Method',
    '6 How far it got',
    '7 Boundaries crossed',
    '8 Findings by pillar',
    '9 Key events',
    '10 Where members disagreed',
    '11 Resilience',
    '12 Controls to test',
    '13 Conclusions',
    '14 Recommendations',
    '15 Options considered',
    '16 Section 17, by service',
    '17 Implications',
    '18 Equality',
    '19 Response',
    '20 Monitoring',
    '21 How the evening ended',
    '22 What members recorded',
    '23 Background papers',
    '24 Law cited',
    '25 Glossary',
    'Appendix A The decision log',
    'Appendix B What this report was made from',
    'Appendix C Draft equality impact assessment',
  ])
})

test.for(samples)('the report of a %s session is JSON and nothing else', ([, session]) => {
  const findings = findingsFor(session, fullDetails)
  expect(JSON.parse(JSON.stringify(findings))).toStrictEqual(findings)
})

test.for(samples)(
  'in the report of a %s session every pointer leads somewhere, and no id comes twice',
  ([, session]) => {
    const { targets, pointers } = anchorsIn(findingsFor(session, { ...fullDetails, includeMembersWords: true }))
    expect(targets.filter((id, index) => targets.indexOf(id) !== index)).toEqual([])
    expect(pointers.filter(id => !targets.includes(id))).toEqual([])
  },
)

test('nobody who took part is named, and nothing that members typed is there, unless the clerk includes it', () => {
  const text = JSON.stringify(findingsFor(completeSession, fullDetails))
  const typed = ['audit is for', 'asked first', 'still take cash', 'have said no', 'second key holder']
  expect(['Ann Exe', 'Bo Wye', 'Cy Zed', 'Di Vee', 'Ed You', 'back table'].filter(name => text.includes(name))).toEqual(
    [],
  )
  expect(typed.filter(words => text.includes(words))).toEqual([])
  const included = JSON.stringify(findingsFor(completeSession, { ...fullDetails, includeMembersWords: true }))
  expect(typed.filter(words => included.includes(words))).toEqual(typed)
})

test('a stopped or open play has no percentages', () => {
  expect(JSON.stringify(findingsFor(completeSession))).toMatch(/\d%/)
  for (const session of [stoppedSession, played(tenpennyHall, [])])
    expect(JSON.stringify(findingsFor(session))).not.toMatch(/\d%/)
})

test('the same input gives the same report', () => {
  expect(JSON.stringify(findingsFor(completeSession, fullDetails))).toBe(
    JSON.stringify(findingsFor(completeSession, fullDetails)),
  )
})

test('the report bears the day of the meeting, or of the exercise', () => {
  expect(findingsFor(completeSession, fullDetails).dated).toBe('2027-01-19')
  expect(findingsFor(completeSession).dated).toBe('2026-11-24')
})

test('the report says how the play ended and what it was made from', async () => {
  const log = await logDigest(completeSession)
  const made = (session: Session, digest: string | undefined) =>
    reportOf({
      ...tenpennyHall,
      plays: [{ session, logDigest: digest }],
      review: emptyReview,
      part: 'draft',
    }).source
  expect(made(completeSession, log)).toEqual({
    scenario: completeSession.scenario,
    sessions: [{ id: completeSession.id, log, outcome: 'complete' }],
  })
  expect(made(stoppedSession, undefined).sessions).toEqual([{ id: stoppedSession.id, log: null, outcome: 'stopped' }])
})

function anchorsIn(value: unknown): {
  readonly targets: readonly string[]
  readonly pointers: readonly string[]
} {
  const targets: string[] = []
  const pointers: string[] = []
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(walk)
    if (typeof part !== 'object' || part === null) return
    const { id, ref } = part as { readonly id?: string; readonly ref?: string }
    if ('ref' in part && ref !== undefined) pointers.push(ref)
    // The ids of the scenario and of the session are no places in the report.
    if (id !== undefined && !('rules' in part)) targets.push(id)
    Object.values(part).forEach(walk)
  }
  walk(value)
  return { targets, pointers }
}

test("only a report that gives members' own words says that it does, beside the marking", () => {
  const headed = (session: Session, includeMembersWords: boolean) => {
    const { marking, holdsMembersWords } = findingsFor(session, { includeMembersWords })
    return [marking, holdsMembersWords]
  }
  expect(headed(completeSession, false)).toEqual(['EXERCISE – FICTIONAL – Draft for review', false])
  expect(headed(stoppedSession, true)).toEqual(['EXERCISE – FICTIONAL – Draft for review', false])
  expect(headed(completeSession, true)).toEqual([
    "EXERCISE – FICTIONAL – Draft for review – Holds members' own words",
    true,
  ])
})

test('of several sessions each counts once, in whatever order they come', () => {
  const play = (session: Session) => ({ session, logDigest: undefined })
  const other = { ...completeSession, id: '00000000-0000-4000-8000-000000000001' }
  const made = (...sessions: readonly Session[]) =>
    reportOf({ ...tenpennyHall, plays: sessions.map(play), review: emptyReview, part: 'draft' })
  expect(made(completeSession, other)).toEqual(made(other, completeSession, other))
  expect(made(completeSession, other).source.sessions.map(({ id }) => id)).toEqual(
    [completeSession.id, other.id].toSorted(),
  )
  expect(made(completeSession, completeSession)).toEqual(made(completeSession))
})
