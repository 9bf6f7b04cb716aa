import { parseDocument } from 'yaml'
import { check, lint } from '../../src/core/check/check.ts'
import { isError } from '../../src/core/diagnostics/diagnostic.ts'
import { toMachineConfig } from '../../src/core/machine/machine.ts'
import { scenarioOf } from '../../src/core/scenario/reading/read-scenario.ts'
import { YamlBlocks } from '../../src/core/scenario/reading/yaml-blocks.ts'
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

/** What is wrong with a text after each letter of a word is typed into it, against telling it of a text for the first time. */
export async function benchTyping(): Promise<void> {
  console.log('Tell what is wrong after a letter is typed, against the first time')
  console.log('  scenes    a letter   the first time   ratio (at most 0.15)')
  const text = generateText({ seed: 7, scenes: 2000 })
  let letters = 0
  const at = text.indexOf('text:', text.length / 2) + 'text: '.length
  const typed = () => `${text.slice(0, at)}${'a'.repeat(++letters)}${text.slice(at)}`
  const blocks = new YamlBlocks()
  const { ours, theirs, ratio } = await compared(
    11,
    () => linted(blocks, typed()),
    () => linted(new YamlBlocks(), typed()),
  )
  const cells = ['   2,000', `${ours.toFixed(0)} ms`.padStart(12), `${theirs.toFixed(0)} ms`.padStart(17)]
  console.log(`${cells.join('')}${ratio.toFixed(2).padStart(8)}\n`)
}

async function linted(blocks: YamlBlocks, text: string): Promise<object> {
  const scenario = { path: 'scenario.yaml', text }
  const read = scenarioOf(blocks.read(text, scenario.path), 'generated')
  const { diagnostics } = await lint(
    { folder: 'generated', scenario, read, exhibits: new Map() },
    { today: '2026-12-01' },
  )
  const error = diagnostics.find(isError)
  if (error !== undefined) throw new Error(error.message)
  return diagnostics
}

async function compiled(text: string): Promise<object> {
  const folder = { folder: 'generated', scenario: { path: 'scenario.yaml', text }, exhibits: new Map() }
  const { graph, diagnostics } = await check(folder, { today: '2026-12-01' })
  if (graph === undefined) throw new Error(diagnostics.find(isError)?.message ?? 'the scenario was not taken')
  return toMachineConfig(graph)
}
