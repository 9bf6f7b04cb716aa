import { dataModule } from './data-module.ts'
import { exhibitModule } from './exhibits/exhibit-module.ts'
import type { Playable } from './load-all.ts'

/** The names of the modules that scenarios become. */
export const libraryName = 'virtual:library'

const scenarioPrefix = 'virtual:scenario/'

/** What the library page needs, and how to load the rest: `LibraryEntry` of each scenario, by title. */
export function libraryModule(scenarios: readonly Playable[]): string {
  const byTitle = scenarios.toSorted((one, other) =>
    one.script.title.localeCompare(other.script.title, 'en-GB'),
  )
  return `export const library = [\n${byTitle.map(entry).join(',\n')}\n]\n`
}

function entry({ script }: Playable): string {
  const { id, version, title, family, summary, minutes, contentNotes } = script
  const facts = JSON.stringify({ id, version, title, family, summary, minutes, contentNotes })
  return `{
  ...${facts},
  loadScript: () => ${load(id, 'script')}.then(module => module.default),
  loadDebrief: () => ${load(id, 'debrief')}.then(module => module.default),
  loadExhibit: id => ${load(id, 'script')}.then(module => module.exhibits[id]()),
}`
}

/** The script, and how to load its exhibits: on the first page their names would take more room than all else. */
function scriptModule({ script, exhibits }: Playable): string {
  const loaders = [...exhibits.keys()].map(
    id => `${JSON.stringify(id)}: () => ${load(script.id, `exhibits/${id}`)}`,
  )
  return `${dataModule(script)}export const exhibits = { ${loaders.join(', ')} }\n`
}

function load(scenario: string, part: string): string {
  return `import(${JSON.stringify(`${scenarioPrefix}${scenario}/${part}`)})`
}

/** The text of `virtual:scenario/<id>/<part>`; `undefined` when there is no such part. */
export function scenarioModule(name: string, scenarios: readonly Playable[]): string | undefined {
  const [id, part, exhibit] = name.slice(scenarioPrefix.length).split('/')
  const scenario = scenarios.find(({ script }) => script.id === id)
  switch (part) {
    case 'script':
      return scenario && scriptModule(scenario)
    case 'debrief':
      return scenario && dataModule({ ...scenario.debrief, balanced: scenario.analysis.balanced() })
    case 'exhibits': {
      const compiled = scenario?.exhibits.get(exhibit ?? '')
      return compiled && exhibitModule(compiled)
    }
    default:
      return undefined
  }
}

/** `scenario-larkspindle-parade-script`. */
export function chunkName(name: string): string {
  return name.replace('virtual:', '').replace('/exhibits/', '-exhibit-').replaceAll('/', '-')
}
