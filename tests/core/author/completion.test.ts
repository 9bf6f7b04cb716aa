import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { complete, type Offer } from '../../../src/core/author/completion.ts'

/** What is offered at the `¦` of a text. */
function offered(marked: string, scenario?: string): readonly Offer[] {
  const offset = marked.indexOf('¦')
  const text = marked.replace('¦', '')
  return scenario === undefined
    ? complete({ scenario: { path: 'scenario.yaml', text } }, { path: 'scenario.yaml', offset })
    : complete(
        { scenario: { path: 'scenario.yaml', text: scenario }, playthroughs: { path: 'playthroughs.yaml', text } },
        { path: 'playthroughs.yaml', offset },
      )
}

test('probe', () => {
  const text = readFileSync('scenarios/friday-16-40/scenario.yaml', 'utf8')
  const show = (marked: string) => console.log(marked.slice(-120), offered(marked).map(o => `${o.kind} ${o.label} | ${o.detail.slice(0,50)} | ${(o.says??'').slice(0,30)} | ${JSON.stringify(o.insert)}`).join('\n'))
  show(`cast:\n  a: { name: Ann, ¦ }`)
  show(`cast:\n  a: { name: Ann }\nstages:\n  one:\n    scenes:\n      start:\n        tit¦\n        text: x\n        decision:\n          actor: a`)
  show(`cast:\n  a: { name: Ann }\nstages:\n  one:\n    scenes:\n      start:\n        decision:\n          actor: ¦`)
  show(`facts:\n  t: { level: 1, of: 3, says: x }\n  f: { flag: true, says: y }\nstages:\n  one:\n    scenes:\n      start:\n        title: Hello\n        decision:\n          choices:\n            a: { label: Go, goto: [{ when: { t: ¦`)
  show(`facts:\n  t: { level: 1, of: 3, says: x }\n  f: { flag: true, says: y }\nstages:\n  one:\n    scenes:\n      start:\n        title: Hello\n        decision:\n          choices:\n            a:\n              label: Go\n              set: { ¦`)
  show(`law: { a: { title: Act } }\nstages:\n  one:\n    scenes:\n      start:\n        title: Hello\n        decision:\n          choices:\n            a:\n              label: Go\n              cites: ¦\n              areas:\n                ¦`)
  show(`recommendations:\n  x:\n    because: [start/¦]\nstages:\n  one:\n    scenes:\n      start:\n        title: Hello\n        decision:\n          choices:\n            a:\n              label: Go\n`)
  for (let i = 0; i < 6; i++) {
    const at = text.indexOf('goto: ', 100000) + 6
    const edited = `${text.slice(0, at)}${'x'.repeat(i)}¦${text.slice(at)}`
    const before = performance.now()
    const all = offered(edited)
    console.log(performance.now() - before, all.length)
  }
})
