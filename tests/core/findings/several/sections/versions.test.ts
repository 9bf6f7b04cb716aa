import { expect, test } from 'vitest'
import type { Session } from '../../../../../src/core/session/session.ts'
import { several, textsIn } from '../support/plays.ts'
import { seven } from '../support/seven.ts'

function recordedWith(scenario: Partial<Session['scenario']>) {
  return (session: Session): Session => ({ ...session, scenario: { ...session.scenario, ...scenario } })
}

test('nothing is said of versions where all plays have the same', () => {
  expect(textsIn('how-far', several(seven))[1]).toBe(
    'Six plays reached an ending and one was stopped before an ending.',
  )
})

test('plays that were recorded with other words or rules are counted, and it is said how many and which', () => {
  const reworded = seven.slice(0, 1).map(recordedWith({ version: '1.1.0', words: 'c'.repeat(64) }))
  const other = seven.slice(1, 3).map(recordedWith({ version: '1.0.0', rules: 'c'.repeat(64) }))
  const cut = other.map(session => ({
    ...session,
    log: [{ type: 'continued' as const, scene: 'the-porch', at: session.startedAt }, ...session.log],
  }))
  expect(textsIn('how-far', several([...reworded, ...other, ...seven.slice(3)])).slice(1, 3)).toEqual([
    'The scenario has been reworded since. One play was recorded with version 1.1.0, and is reported with version 1.2.0: what was played is the same, some words are not.',
    'The rules of the scenario have changed since. Two plays were recorded with version 1.0.0, and are reported with version 1.2.0. All of what was recorded could be read all the same.',
  ])
  expect(textsIn('how-far', several([...cut, ...seven.slice(3)]))[1]).toBe(
    'The rules of the scenario have changed since. Two plays were recorded with version 1.0.0, and are reported with version 1.2.0. Of two plays only the first part could be read, and what comes after it is not reported.',
  )
})
