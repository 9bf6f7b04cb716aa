import { resolve, sep } from 'node:path'
import type { Drawing, Picture } from '../core/scenario/picture.ts'
import { referenceOf } from '../core/scenario/reference.ts'
import type { ReadExhibit } from '../cases/exhibits/read-exhibit.ts'
import { cardOf, type Playable } from '../cases/playable.ts'
import { moduleOf } from './bundle.ts'

/** Data that is parsed and not run: quicker for a browser, and a key such as `__proto__` stays a key. */
export function dataModule(data: object): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})\n`
}

const scenarioPrefix = 'virtual:scenario/'

/** The text of one of the modules that scenarios become. */
export function moduleText(name: string, scenarios: readonly Playable<string>[]): string {
  switch (name) {
    case 'virtual:library':
      return libraryModule(scenarios)
    case 'virtual:parts':
      return partsModule(scenarios)
    case 'virtual:reference':
      return dataModule(
        referenceOf(
          scenarios
            .map(({ scenario }) => scenario)
            .toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB')),
        ),
      )
    default: {
      const text = scenarioModule(name, scenarios)
      if (text === undefined) throw new Error(`there is no module ${name}`)
      return text
    }
  }
}

/**
 * A line that imports the address of a picture: of a hashed file or, in the one file, of the picture itself as data.
 *
 * @param by the module that imports it; were an address a module of its own, those who share it would have to wait for it
 */
function importing(variable: string, { src }: Picture, by: string): string {
  return `import ${variable} from ${JSON.stringify(`${resolve(src).replaceAll(sep, '/')}?url&by=${by}`)}\n`
}

/** What the library page needs, and how to load the rest: `LibraryEntry` of each scenario, by title. */
function libraryModule(scenarios: readonly Playable<string>[]): string {
  const byTitle = scenarios.toSorted((one, other) => one.script.title.localeCompare(other.script.title, 'en-GB'))
  const first = byTitle.find(({ scenario }) => scenario['first-for'] === 'alone')
  const picture = first?.script.pictures[first.script.picture ?? '']
  return `${picture === undefined ? '' : importing('picture', picture, 'library')}const part = name => import("virtual:parts").then(({ default: parts }) => parts[name]())
export const library = [\n${byTitle.map(one => entry(one, one === first ? picture : undefined)).join(',\n')}\n]\n`
}

/** @param picture of the case that is offered first; its address is known once it is built */
function entry(playable: Playable, picture: Picture | undefined): string {
  const { id } = playable.script
  const facts = JSON.stringify(cardOf(playable))
  const pictured =
    picture === undefined ? '' : ` picture: { src: picture, width: ${picture.width}, height: ${picture.height} },`
  return `{
  ...${facts},${pictured}
  loadScript: () => part('${id}/script').then(module => module.default),
  loadDebrief: () => part('${id}/debrief').then(module => module.default),
  loadExhibit: id => part('${id}/exhibits/' + id),
}`
}

/** How to load each part of each scenario; on the first page the names of their files would take much room. */
function partsModule(scenarios: readonly Playable<string>[]): string {
  const names = scenarios.flatMap(({ script: { id }, exhibits }) => [
    `${id}/script`,
    `${id}/debrief`,
    ...[...exhibits.keys()].map(exhibit => `${id}/exhibits/${exhibit}`),
  ])
  const loaders = names.map(name => `${JSON.stringify(name)}: () => import('${scenarioPrefix}${name}')`)
  return `export default {\n${loaders.join(',\n')}\n}\n`
}

/** The text of `virtual:scenario/<id>/<part>`; `undefined` when there is no such part. */
function scenarioModule(name: string, scenarios: readonly Playable<string>[]): string | undefined {
  const [id, part, exhibit] = name.slice(scenarioPrefix.length).split('/')
  const scenario = scenarios.find(({ script }) => script.id === id)
  switch (part) {
    case 'script':
      return scenario && scriptModule(scenario)
    case 'debrief':
      return scenario && dataModule({ ...scenario.debrief, betterThan: scenario.analysis.betterThan() })
    case 'exhibits': {
      const compiled = scenario?.exhibits.get(exhibit ?? '')
      const picture = scenario?.pictures.get(scenario.scenario.exhibits.get(exhibit ?? '')?.picture ?? '')
      return compiled && exhibitModule(compiled, picture, scenario?.drawings.get(exhibit ?? '') ?? [])
    }
    default:
      return undefined
  }
}

/** A script is data; only the addresses of its pictures are known once they are built. */
function scriptModule({ script }: Playable): string {
  const pictures = Object.entries(script.pictures)
  if (pictures.length === 0) return dataModule(script)
  const bare = Object.fromEntries(pictures.map(([name, { src: _file, ...facts }]) => [name, facts]))
  return [
    ...pictures.map(([, picture], index) => importing(`picture${index}`, picture, script.id)),
    `const script = JSON.parse(${JSON.stringify(JSON.stringify({ ...script, pictures: bare }))})\n`,
    ...pictures.map(([name], index) => `script.pictures[${JSON.stringify(name)}].src = picture${index}\n`),
    'export default script\n',
  ].join('')
}

/** `scenario-larkspindle-parade-script`. */
export function chunkName(name: string): string {
  return name.replace('virtual:', '').replace('/exhibits/', '-exhibit-').replaceAll('/', '-')
}

/** An exhibit as an ES module. */
function exhibitModule(
  { drawn, text }: ReadExhibit<string>,
  picture: Picture | undefined,
  drawings: readonly Drawing[],
): string {
  const { src: _file, ...facts } = picture ?? { src: '' }
  return `${picture === undefined ? '' : importing('src', picture, 'exhibit')}${moduleOf(drawn)}export const text = ${JSON.stringify(text)}
${drawings.length === 0 ? '' : `export const drawings = ${JSON.stringify(drawings)}\n`}${picture === undefined ? '' : `export const picture = { src, ...${JSON.stringify(facts)} }\n`}`
}
