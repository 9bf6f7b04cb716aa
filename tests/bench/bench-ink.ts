import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { Compiler } from 'inkjs/full'
import { stringify } from 'yaml'
import { folderTexts } from '../../src/build/scenario-folder.ts'
import { check, lint } from '../../src/core/check/check.ts'
import type { FolderTexts } from '../../src/core/check/folder-texts.ts'
import { isError } from '../../src/core/diagnostics/diagnostic.ts'
import { lower } from '../../src/core/machine/lower.ts'
import { machineFor } from '../../src/core/machine/machine.ts'
import { readPlaythroughs } from '../../src/core/scenario/reading/playthroughs.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { generateText } from '../support/generate-text.ts'
import { inkStory } from './ink-story.ts'
import { layeredScenario } from './layered-scenario.ts'
import { compared } from './measure.ts'
import { proveSame } from './same-story.ts'

const today = '2026-12-01'
const shipped = ['thursday-room', 'friday-16-40', 'tarnhollow-clearances']

/** From text to a machine that can be played, against inkjs's compiler on the same story. */
export async function benchInk(): Promise<void> {
  console.log(
    "Read, check and compile, against inkjs's Compiler on the same story; then with all plays walked through, too",
  )
  console.log('  case                    scenes   inkjs    ours   ratio   all plays   ratio   plays proved the same')
  for (const name of shipped) await benchCase(await shippedCase(name), 9)
  await benchCase(madeCase('generated', generateText({ seed: 7, scenes: 1000 })), 5)
  await benchCase(madeCase('layered', stringify(layeredScenario(1000, 8, 1))), 5)
  console.log()
}

async function benchCase(folder: FolderTexts, runs: number): Promise<void> {
  const { scenario, diagnostics } = await lint(folder, { today })
  if (scenario === undefined) throw new Error(diagnostics.find(isError)?.message)
  const graph = lower(scenario)
  const ink = inkStory(scenario, graph)
  const { playthroughs = [] } = folder.playthroughs ? readPlaythroughs(folder.playthroughs.text, 'playthroughs') : {}
  const proved = proveSame({ scenario, graph, story: new Compiler(ink).Compile() }, playthroughs, 100)
  const theirs = () => new Compiler(ink).Compile()
  const quick = await compared(runs, () => playable(folder), theirs)
  const whole = await compared(runs, () => walkedThrough(folder, scenario), theirs)
  const cells = [
    `  ${scenario.id}`.padEnd(24),
    scenario.scenes.size.toLocaleString('en-GB').padStart(8),
    `${quick.theirs.toFixed(0)} ms`.padStart(8),
    `${quick.ours.toFixed(0)} ms`.padStart(8),
    quick.ratio.toFixed(2).padStart(8),
    `${whole.ours.toFixed(0)} ms`.padStart(12),
    whole.ratio.toFixed(2).padStart(8),
    String(proved).padStart(8),
  ]
  console.log(cells.join(''))
}

async function playable(folder: FolderTexts): Promise<object> {
  const { scenario } = await lint(folder, { today })
  assert(scenario !== undefined)
  return machineFor(lower(scenario))
}

/** As `check` does it before anyone gets a case: with the endings, scores and dead ends of all plays. */
async function walkedThrough(folder: FolderTexts, scenario: Scenario): Promise<object> {
  const { graph } = await check(folder, { today })
  // Some choices of the layered scenario are never on offer. Only the walk can tell, and then no machine is made.
  return machineFor(graph ?? lower(scenario))
}

/** Its exhibits count as text: ink has none. */
export async function shippedCase(name: string): Promise<FolderTexts> {
  const folder = await folderTexts(fileURLToPath(new URL(`../../scenarios/${name}`, import.meta.url)))
  if (folder === undefined) throw new Error(`no case ${name}`)
  return folder
}

function madeCase(folder: string, text: string): FolderTexts {
  return { folder, scenario: { path: 'scenario.yaml', text }, exhibits: new Map() }
}
