import { expect, test } from 'vitest'
import { versionNotes } from '../../../../src/core/findings/sections/exercise.ts'
import { textsOfBlock } from '../../../../src/core/findings/texts-of.ts'
import type { Session } from '../../../../src/core/session/session.ts'
import { completeSession } from '../support/samples.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'

function notes(scenario: Partial<Session['scenario']>, log = completeSession.log): readonly string[] {
  const session = {
    ...completeSession,
    log,
    scenario: { ...completeSession.scenario, version: '1.1.0', ...scenario },
  }
  return versionNotes(tenpennyHall.script, session).flatMap(textsOfBlock)
}

test('a session of the same scenario needs no note', () => {
  expect(notes({})).toEqual([])
})

test('other words are said', () => {
  expect(notes({ words: 'c'.repeat(64) })).toEqual([
    'The scenario has been reworded since. It was played in version 1.1.0 of the scenario, and is reported with version 1.2.0: ' +
      'the play is the same, some words are not.',
  ])
})

test('other rules are said, and how much of the record they could read', () => {
  const start =
    'The rules of the scenario have changed since. It was played in version 1.1.0 of the scenario, and is reported with ' +
    'version 1.2.0. '
  expect(notes({ rules: 'c'.repeat(64) })).toEqual([`${start}All of its record could be read all the same.`])
  const [first] = completeSession.log
  const gone = {
    at: '2026-11-24T11:00:00.000Z',
    type: 'decided',
    scene: 'no-longer-here',
    picks: ['a'],
  } as const
  expect(notes({ rules: 'c'.repeat(64) }, first === undefined ? [] : [first, gone])).toEqual([
    `${start}Of its record, the first event of 2 could be read, and nothing after them is reported.`,
  ])
})
