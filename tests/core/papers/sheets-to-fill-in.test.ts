import { beforeAll, expect, test } from 'vitest'
import type { Playable } from '../../../src/cases/playable.ts'
import { explore } from '../../../src/core/analysis/explore.ts'
import { modelOf } from '../../../src/core/analysis/model.ts'
import { weightsOf } from '../../../src/core/analysis/tally.ts'
import { holds } from '../../../src/core/machine/graph.ts'
import { ballotSheet, tableSheet } from '../../../src/core/papers/sheets-to-fill-in.ts'
import { decisionNumbers } from '../../../src/core/score/routes.ts'
import { wordsOf } from '../../../src/core/report/block.ts'
import { storyOf } from '../../../src/core/papers/story.ts'
import { letterOf, type Script } from '../../../src/core/session/script.ts'
import { isLong } from '../../support/runs.ts'
import { scenario } from '../../support/scenario.ts'
import { productScenarios } from '../../support/shelf.ts'
import { scriptOf } from '../../support/script-of.ts'

let shelf: readonly Playable[] = []

beforeAll(async () => {
  shelf = await productScenarios()
}, 240_000)

/** Of each row: the number of the decision, its letters and how many to choose. Spare rows are left out. */
function ballotsOf(script: Script): readonly (readonly [string, string, string])[] {
  const tables = ballotSheet(script).sheets.flatMap(({ blocks }) => blocks.filter(block => block.type === 'table'))
  return tables
    .flatMap(({ rows }) => rows.map(({ cells }) => cells.map(cell => cell.map(wordsOf).join(''))))
    .map(cells => [cells[0] ?? '', cells.slice(1, -2).join(''), cells.at(-1) ?? ''] as const)
    .filter(([number]) => number !== 'Spare')
}

/** How many choices each decision has on offer, of all states that a play can be in. */
function everOffered({ scenario: story, script }: Playable): ReadonlyMap<string, ReadonlySet<number>> {
  const { graph } = script
  const found = explore(modelOf(graph, weightsOf(story, new Map()), [], new Set()), 2_000_000)
  if ('overBudget' in found) throw new Error(`${script.id} is too large to explore`)
  const counts = new Map<string, Set<number>>()
  const values = new Uint8Array(graph.facts.length)
  for (let state = 0; state < found.states.size; state++) {
    const id = found.model.places[found.states.place(state)]?.id ?? ''
    const place = graph.places[id]
    if (place?.kind !== 'single' && place?.kind !== 'several') continue
    found.states.readValues(state, values)
    const facts = Object.fromEntries(graph.facts.map((fact, index) => [fact.id, values[index] ?? 0]))
    const offered = place.choices.filter(({ when }) => holds(when, facts)).length
    counts.set(id, (counts.get(id) ?? new Set()).add(offered))
  }
  return counts
}

test(
  'whatever route the story takes, a row has the letters that the room sees, and says which may be missing',
  {
    timeout: 240_000,
  },
  () => {
    // To go through every state of a long case takes its time.
    for (const entry of shelf.filter(({ script }) => isLong || script.id === 'arthurs-coat')) {
      const offered = everOffered(entry)
      const decisions = storyOf(entry.script).scenes.filter(({ decision }) => decision !== undefined)
      const expected = decisions.map(({ id }) => {
        const counts = [...(offered.get(id) ?? [])]
        const letters = Array.from({ length: Math.max(...counts) }, (_, index) => letterOf(index))
        return [letters.join(''), letters.slice(Math.min(...counts)).join('')]
      })
      expect(ballotsOf(entry.script).map(([, letters, asks]) => [letters, mayBeMissing(asks)])).toEqual(expected)
    }
  },
)

function mayBeMissing(asks: string): string {
  return (/ ([A-H](?:(?:, | and )[A-H])*) only if/.exec(asks)?.[1] ?? '').replaceAll(/, | and /g, '')
}

const heard = scenario`
  facts:
    told: { flag: false, says: The police were told }
    trust: { level: 1, of: 3, says: Trust }
  scenes:
    start:
      title: Start
      decision:
        asks: What now?
        choices:
          ring: { label: Ring, set: { told: true }, goto: end }
          wait: { label: Wait, goto: end }
          thank: { label: Thank them, when: { told: true }, goto: end }
          tell: { label: Tell them, when: { told: false }, goto: end }
          lean: { label: Lean on them, when: { trust: { at-least: 2 } }, goto: end }
    end: { ending: contained }
`

test('of two choices that rule each other out, one has a letter', () => {
  expect(ballotsOf(scriptOf(heard))).toEqual([['1', 'ABCD', 'One. D only if on offer']])
})

test('a table sheet has a row for each decision, with room for the letter and the reason', () => {
  for (const { script } of shelf) {
    const tables = tableSheet(script).sheets.flatMap(({ blocks }) => blocks.filter(block => block.type === 'table'))
    const numbers = tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.flat(2)))
    expect(numbers).toEqual([...decisionNumbers(script)].map(([, number]) => [String(number)]))
  }
})
