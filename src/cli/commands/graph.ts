import { countWords, weightsOf } from '../../core/analysis/tally.ts'
import { heats } from '../../core/map/map-words.ts'
import { type MapInput, type StoryMap, storyMap } from '../../core/map/story-map.ts'
import type { Playable } from '../../cases/playable.ts'
import { mapToDot, mapToMermaid } from '../../documents/map/diagrams.ts'
import { mapToSvg } from '../../documents/map/svg.ts'
import { graphToXstate } from '../../documents/map/xstate.ts'
import { writeOut } from '../files.ts'
import { loadDraft } from '../scenario-files.ts'
import { type ExitCode, failed, Misuse, oneOf, onlyOne, readOptions, type Terminal } from '../terminal.ts'

/** Draws the map of a scenario, also of one with scenes that no route reaches. */
export async function graph(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, ['format', 'heat', 'out'])
  const format = oneOf(values.format, ['svg', 'mermaid', 'dot', 'xstate'], '--format')
  const heat = values.heat === undefined ? undefined : oneOf(values.heat, heats, '--heat')
  if (heat !== undefined && format !== 'svg') throw new Misuse('--heat is for --format svg')
  const loaded = await loadDraft(onlyOne(positionals, 'scenario'), terminal)
  if (loaded === undefined) return 1
  const shares = heat === 'plays' ? loaded.analysis.shares() : undefined
  if (heat === 'plays' && shares === undefined) {
    failed('there are too many routes to count. Use --heat words', terminal)
    return 1
  }
  const text =
    format === 'xstate'
      ? graphToXstate(loaded.scenario, loaded.script.graph)
      : writers[format](mapOf(loaded, shares), heat)
  if (values.out === undefined) terminal.out(text)
  else await writeOut(values.out, text, terminal)
  return 0
}

const writers = { svg: mapToSvg, mermaid: mapToMermaid, dot: mapToDot }

function mapOf({ scenario, analysis, script, exhibitTexts }: Playable, shares: MapInput['shares']): StoryMap {
  const exhibitWords = new Map([...exhibitTexts].map(([id, text]) => [id, countWords(text)]))
  const weights = weightsOf(scenario, exhibitWords)
  return storyMap({ scenario, graph: script.graph, weights, reached: analysis.reached, shares })
}
