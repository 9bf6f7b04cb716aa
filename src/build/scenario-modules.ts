import { dataModule } from './data-module.ts'
import { exhibitModule } from './exhibits/exhibit-module.ts'
import type { Playable } from './load-all.ts'

/** The names of the modules that scenarios become. */
export const libraryName = 'virtual:library'
export const partsName = 'virtual:parts'

const scenarioPrefix = 'virtual:scenario/'

/** What the library page needs, and how to load the rest: `LibraryEntry` of each scenario, by title. */
export function libraryModule(scenarios: readonly Playable[]): string {
  const byTitle = scenarios.toSorted((one, other) =>
    one.script.title.localeCompare(other.script.title, 'en-GB'),
  )
  return `const part = name => import(${JSON.stringify(partsName)}).then(({ default: parts }) => parts[name]())
export const library = [\n${byTitle.map(entry).join(',\n')}\n]\n`
}

function entry({ script }: Playable): string {
  const { id, version, title, family, summary, minutes, contentNotes } = script
  const facts = JSON.stringify({ id, version, title, family, summary, minutes, contentNotes })
  return `{
  ...${facts},
  loadScript: () => part('${id}/script').then(module => module.default),
  loadDebrief: () => part('${id}/debrief').then(module => module.default),
  loadExhibit: id => part('${id}/exhibits/' + id),
}`
}

/**
 * How to load each part of each scenario: on the first page the names of their files would take more room than all else.
 * Each part by itself, as a screen that shows an exhibit to a room has no use for a script.
 */
export function partsModule(scenarios: readonly Playable[]): string {
  const names = scenarios.flatMap(({ script: { id }, exhibits }) => [
    `${id}/script`,
    `${id}/debrief`,
    ...[...exhibits.keys()].map(exhibit => `${id}/exhibits/${exhibit}`),
  ])
  const loaders = names.map(name => `${JSON.stringify(name)}: () => import('${scenarioPrefix}${name}')`)
  return `export default {\n${loaders.join(',\n')}\n}\n`
}

/** The text of `virtual:scenario/<id>/<part>`; `undefined` when there is no such part. */
export function scenarioModule(name: string, scenarios: readonly Playable[]): string | undefined {
  const [id, part, exhibit] = name.slice(scenarioPrefix.length).split('/')
  const scenario = scenarios.find(({ script }) => script.id === id)
  switch (part) {
    case 'script':
      return scenario && dataModule(scenario.script)
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
