import { parseDocument } from 'yaml'
import { check } from '../../src/core/check/check.ts'
import { isError } from '../../src/core/diagnostics/diagnostic.ts'
import { toMachineConfig } from '../../src/core/machine/machine.ts'
import { generateText } from '../support/generate-text.ts'
import { compared } from './measure.ts'

/** Reading, checking, analysing and compiling generated scenarios, against only parsing the same YAML. */
export async function benchReading(): Promise<void> {
  console.log("Read, check, analyse and compile, against yaml's parseDocument of the same text")
  console.log('  scenes       ours   parseDocument   ratio (at most 2.2 from 1,000 on)   ms a scene')
  for (const scenes of [200, 1000, 2000]) {
    const text = generateText({ seed: 7, scenes })
    const { ours, theirs, ratio } = await compared(
      scenes < 1000 ? 11 : 7,
      () => compiled(text),
      () => parseDocument(text),
    )
    const cells = [
      scenes.toLocaleString('en-GB').padStart(8),
      `${ours.toFixed(0)} ms`.padStart(11),
      `${theirs.toFixed(0)} ms`.padStart(16),
      ratio.toFixed(2).padStart(8),
      (ours / scenes).toFixed(3).padStart(40),
    ]
    console.log(cells.join(''))
  }
  console.log()
}

async function compiled(text: string): Promise<object> {
  const folder = { folder: 'generated', scenario: { path: 'scenario.yaml', text }, exhibits: new Map() }
  const { graph, diagnostics } = await check(folder, { today: '2026-12-01' })
  if (graph === undefined) throw new Error(diagnostics.find(isError)?.message ?? 'the scenario was not taken')
  return toMachineConfig(graph)
}
