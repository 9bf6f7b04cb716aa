import { expect, test } from 'vitest'
import { fork } from '../../../../../src/core/session/fork.ts'
import { played } from '../../support/played.ts'
import { tenpennyHall } from '../../support/tenpenny-hall.ts'
import { hall, numbered, room, several, textsIn } from '../support/plays.ts'
import { seven } from '../support/seven.ts'

const groups = [room('Ann Exe', 'Bo Wye', 'Cy Zed'), room('Di Vee', 'Ed You'), room()].map((group, index) =>
  numbered(played(tenpennyHall, hall('tell-audit', 'cancel'), group), 10 + index),
)

test('it says how often the story was played, by whom, and how many were present in all', () => {
  const later = groups.map(session => ({ ...session, startedAt: '2026-12-01T18:00:00.000Z' }))
  expect(textsIn('exercise', several([...seven, ...later])).slice(2, 4)).toEqual([
    'This report is about ten plays of it, begun from 24 November 2026 to 1 December 2026. Three were played by a group, and seven by one person alone.',
    'Present in two groups together: five members. Whoever was in two of them is counted twice. One group did not record who was present.',
  ])
})

test('groups alone, and people alone, are said to be just that', () => {
  expect(textsIn('exercise', several(groups))[2]).toMatch(/Each was played by a group\.$/)
  expect(textsIn('exercise', several(seven))[2]).toMatch(/Each was played by one person alone\.$/)
})

test('a what-if is left out, for it would count twice what it took over', () => {
  const [first] = seven
  if (first === undefined) throw new Error('there are seven')
  const forked = fork(tenpennyHall.script, first, 1, { id: 'f', at: '2026-12-01T18:00:00.000Z' })
  if (!forked.ok) throw new Error('a play can be forked')
  const sections = several([...seven, forked.session])
  expect(textsIn('exercise', sections).slice(2, 4)).toEqual([
    'This report is about seven plays of it, begun on 24 November 2026. Each was played by one person alone.',
    'One what-if is left out of this report: it takes over part of another play, which would count twice.',
  ])
  expect(textsIn('made-from', sections)).toContain('Left out: a what-if')
  expect(textsIn('findings', sections)).toEqual(textsIn('findings', several(seven)))
})
