import { describe, expect, test } from 'vitest'
import { reportOf } from '../../../src/core/report/report.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'
import { evidenceOf } from '../../../src/core/report/evidence.ts'
import { chooseFindings } from '../../../src/core/report/findings.ts'
import type { Line } from '../../../src/core/report/line.ts'
import { playsOf } from '../../../src/core/report/plays.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { scenario } from '../../support/scenario.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'
import { played } from '../../support/played-session.ts'
import { decided } from './support/played.ts'
import { completeSession, reportFor } from './support/samples.ts'
import { textsIn } from './support/texts.ts'

const yard = scenario`
  scenes:
    gate:
      report: The gate stood open.
      key-event: { text: No one had shut it., measures: [lock], sign: { what: an open gate, for: 3 weeks } }
      decision:
        seconds: 60
        on-timeout: chain
        choices:
          shut: { report: shut the gate, score: { protect: { points: 2, why: Shut. } }, goto: office }
          leave: { report: left the gate, score: { protect: { points: -2, why: Open. } }, goto: office }
          chain: { report: chained the gate, out-of-bounds: { kind: unsafe, why: It is a fire exit. }, goto: office }
    office:
      decision:
        choices:
          ask: { report: asked the clerk, goto: home }
          wait: { report: waited a day, goto: fire }
    home: { report: { ended-with: a shut yard, paper: The yard was safe. }, ending: contained }
    fire: { report: { ended-with: a fire, paper: The yard burnt. }, ending: harm }
  measures: { lock: { text: A lock, pillar: protect, area: property } }
  findings:
    weak: { title: [{ when: { visited: gate }, says: The gate was a habit }], evidence: [{ gate: It stood open every day. }, { signs: [gate] }], check: { text: Is it so?, good: it is so, who: Auditor, weeks: 4 } }
    gates: { title: [{ when: { chose: { gate: leave } }, says: No one shut the gate }, { when: { visited: gate }, says: The gate had no owner }], evidence: [{ gate/shut: had to think of it }, { 'gate/leave|chain': did not shut the gate }, { gate/leave: left the gate as it was }, { gate: It was no one's gate. }], check: { text: Is it so?, good: it is so, who: Auditor, weeks: 4 } }
    end: { title: [{ when: { visited: fire }, says: The clerk knew and was not asked }], evidence: [{ fire: The clerk had smelt smoke. }, { office/wait: asked no one }], check: { text: Is it so?, good: it is so, who: Auditor, weeks: 4 } }
`
const script = scriptOf(yard)
const notes = notesOf(yard)

function findings(...sessions: readonly Session[]) {
  const plays = playsOf(
    script,
    notes,
    sessions.map(session => evidenceOf(script, notes, session)),
  )
  return chooseFindings(plays).map(({ id, title, lines }) => ({
    id,
    title: title.text,
    lines: lines.map(words),
  }))
}

function words(line: Line): string {
  if (line.kind === 'sentence') return line.text
  return line.kind === 'deed' ? line.phrase : line.kind
}

const play = (...picks: readonly [string, string]) =>
  played(script, decided('gate', picks[0]), decided('office', picks[1]))

describe('findings', () => {
  test('the first title that holds is taken, and of two lines on one decision the narrower', () => {
    const found = findings(play('leave', 'ask')).find(({ id }) => id === 'gates')
    expect(found).toEqual({
      id: 'gates',
      title: 'No one shut the gate',
      lines: ['left the gate as it was', `It was no one's gate.`],
    })
  })

  test('they are told in the order of the file, however strong', () => {
    expect(findings(play('leave', 'wait')).map(({ id }) => id)).toEqual(['weak', 'gates', 'end'])
  })

  test('one with fewer than two lines that were met is none', () => {
    expect(findings(play('shut', 'ask')).map(({ id }) => id)).toEqual(['weak', 'gates'])
  })

  test('the finding that explains the ending is told whenever it came to it', () => {
    expect(findings(play('chain', 'wait')).at(-1)).toEqual({
      id: 'end',
      title: 'The clerk knew and was not asked',
      lines: ['The clerk had smelt smoke.', 'asked no one'],
    })
  })

  test('of several plays the title is the one that holds most often, and the line the widest', () => {
    const found = findings(play('leave', 'ask'), play('chain', 'ask'), play('chain', 'wait'))
    expect(found.find(({ id }) => id === 'gates')).toMatchObject({
      title: 'The gate had no owner',
      lines: ['did not shut the gate', `It was no one's gate.`],
    })
  })

  test('what no one saw is told with the time that it had been there', () => {
    expect(textsIn(reportFor(completeSession), 'found')[0]).toContain(
      'A gap in the book had been there for 12 months and a hire in cash for seven months (K1, K2).',
    )
  })
})

test('a choice out of bounds that the clock took is told as the work of the clock', () => {
  const session = played(script, { type: 'timed-out', scene: 'gate' }, decided('office', 'ask'))
  const sessions = [{ session, logDigest: 'd'.repeat(64) }]
  const report = reportOf({ script, notes, sessions, review: emptyReview, part: 'draft', form: 'full' })
  expect(textsIn(report, 'happened').join(' ')).toContain('Out of bounds was D1 (unsafe, as time ran out).')
})
