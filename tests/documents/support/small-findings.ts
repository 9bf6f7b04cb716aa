import type { Block } from '../../../src/core/findings/block.ts'
import type { Findings, LoggedDecision } from '../../../src/core/findings/findings.ts'

/** A report of one section, made by hand: for what no play brings about. */
export function smallFindings(blocks: readonly Block[], more: Partial<Findings> = {}): Findings {
  return {
    format: 2,
    kind: 'findings',
    language: 'en-GB',
    part: 'draft',
    title: 'Findings of a desktop audit: Tenpenny Hall',
    marking: 'EXERCISE – FICTIONAL',
    holdsMembersWords: false,
    dated: '2027-01-19',
    source: {
      scenario: { id: 'tenpenny-hall', version: '1.0.0', rules: 'a'.repeat(64), words: 'b'.repeat(64) },
      sessions: [{ id: 'session-1', log: 'd'.repeat(64), outcome: 'complete' }],
    },
    details: { date: '2027-01-19' },
    titleBlock: [{ name: 'Committee', value: [{ fill: 'name of the committee' }] }],
    opening: [],
    sections: [{ id: 'only', number: '1', title: 'Only', appendix: false, blocks, sections: [] }],
    decisions: [],
    ...more,
  }
}

/** The first sections of a report and its first appendix: as long as it takes for what does not depend on what is told. */
export function beginningOf(findings: Findings): Findings {
  const chapters = findings.sections.filter(({ appendix }) => !appendix).slice(0, 3)
  const appendices = findings.sections.filter(({ appendix }) => appendix).slice(0, 1)
  return { ...findings, sections: [...chapters, ...appendices] }
}

export const aDecision: LoggedDecision = {
  session: 'session-1',
  number: 'D1',
  at: '2026-11-24T19:05:30.000Z',
  stage: 'Monday',
  scene: 'the-book',
  title: 'The booking book',
  actor: 'Head of Facilities',
  asks: 'Whom do you tell?',
  decided: ['Tell internal audit'],
  others: ['Ask the caretaker', 'Watch the hall'],
  settled: 'majority',
  votes: [
    { choice: 'Tell internal audit', votes: 3 },
    { choice: 'Ask the caretaker', votes: 2 },
  ],
  abstentions: 0,
  struck: false,
}
