import type { Intent, Session } from '../../../../../src/core/session/session.ts'
import { played } from '../../../../support/played-session.ts'
import { scenario } from '../../../../support/scenario.ts'
import { notesOf, scriptOf } from '../../../../support/script-of.ts'
import { numbered } from './plays.ts'

const fork = scenario`
facts:
  told: { flag: false, says: Somebody was told }
measures:
  bell: { text: A bell, pillar: protect, area: licensing, protects: [intelligence] }
scenes:
  start:
    decision: { choices: { left: { goto: side }, right: { goto: main } } }
  side:
    key-event: { text: Nobody heard it., measures: [bell] }
    decision: { choices: { tell: { goto: main, set: { told: true } }, wait: { goto: main } } }
  main:
    decision:
      choices:
        stay: { goto: good, score: { protect: { points: 1, why: It is safe. } } }
        go: { goto: good }
        jump: { goto: good, out-of-bounds: { kind: unsafe, why: Somebody falls. } }
        drop: { goto: good, out-of-bounds: { kind: unsafe, why: Somebody is hit. } }
        ask: { goto: good, when: { told: true } }
  good: { ending: contained }
recommendations:
  ring: { text: That a bell be hung., to: Head of Bells, pillar: protect, months: 3, because: Nobody heard., when: { chose: { main: [jump, drop] } } }
`

/** A way that few take, and what is on offer when the ways have come together again depends on what was done on it. */
export const forked = { script: scriptOf(fork), notes: notesOf(fork) }

export type MainChoice = 'stay' | 'go' | 'jump' | 'drop'

/** So many plays, each a choice at the main scene; `far` are those that took the side way before. */
export function forkedPlays(near: readonly MainChoice[], far: readonly MainChoice[]): readonly Session[] {
  const direct = near.map((pick): readonly Intent[] => [took('start', 'right'), took('main', pick)])
  const round = far.map((pick): readonly Intent[] => [took('start', 'left'), took('side', 'wait'), took('main', pick)])
  return [...direct, ...round].map((moves, index) => numbered(played(forked.script, ...moves), index))
}

function took(scene: string, pick: string): Intent {
  return { type: 'decided', scene, picks: [pick] }
}
