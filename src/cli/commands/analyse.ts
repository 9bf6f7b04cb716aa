import type { Analysis, Range } from '../../core/analysis/analyse.ts'
import { pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import { loadScenario } from '../load-scenario.ts'
import { oneOf, onlyOne, readOptions } from '../options.ts'
import type { ExitCode, Terminal } from '../terminal.ts'

/** What can come of a scenario, over every play of it. */
export async function analyse(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, ['format'])
  const format = oneOf(values.format, ['pretty', 'json'], '--format')
  const loaded = await loadScenario(onlyOne(positionals, 'scenario'), terminal)
  if (loaded === undefined) return 1
  const { scenario, analysis } = loaded
  terminal.out(format === 'json' ? asJson(scenario.id, analysis) : `${scenario.title}\n${asTable(analysis)}`)
  return 0
}

function asTable(analysis: Analysis): string {
  const { exact, playthroughs, states, points, exercised, decisions, scenes, minutes } = analysis
  const bounds = exact ? '' : ' (bounds: the exact figures would take too many states)'
  const rows = [
    ['', 'least', 'greatest'],
    ...pillars.map(pillar => row(`points for ${pillarTitles[pillar]}`, points[pillar])),
    ...pillars.map(pillar => row(`decisions that exercise ${pillarTitles[pillar]}`, exercised[pillar])),
    row('decisions in a play', decisions),
    row('scenes in a play', scenes),
    row('minutes', { min: Math.ceil(minutes.min), max: Math.ceil(minutes.max) }),
  ]
  const counted = playthroughs === undefined ? 'too many to count' : playthroughs.toLocaleString('en-GB')
  return [
    `\n${exact ? 'Different plays' : 'Different plays, at most'}: ${counted}`,
    `States: ${states.toLocaleString('en-GB')}${bounds}\n`,
    ...rows.map(
      ([name = '', min = '', max = '']) => `${name.padEnd(36)}${min.padStart(8)}${max.padStart(10)}`,
    ),
    '',
  ].join('\n')
}

function row(name: string, { min, max }: Range): readonly string[] {
  return [name, String(min), String(max)]
}

/** Counts of plays can pass what a JSON number holds exactly, so they are text. */
function asJson(scenario: string, analysis: Analysis): string {
  const { exact, forgotten, states, playthroughs, points, exercised, decisions, scenes, minutes } = analysis
  const plain = {
    scenario,
    exact,
    forgotten,
    states,
    playthroughs: playthroughs === undefined ? null : String(playthroughs),
    points,
    exercised,
    decisions,
    scenes,
    minutes,
  }
  return `${JSON.stringify(plain, null, 2)}\n`
}
