import type { MapScene, MapWay, StoryMap } from '../../core/map/story-map.ts'
import { xmlText } from '../xml-text.ts'

/** A map as a flowchart for Mermaid. Ids are numbers, as some words mean something to Mermaid itself. */
export function mapToMermaid(map: StoryMap): string {
  const numbers = new Map(map.scenes.map(({ id }, index) => [id, `n${index}`]))
  const stages = map.stages.flatMap(({ id, title }, index) => [
    `  subgraph s${index}["${mermaidText(title)}"]`,
    ...map.scenes.filter(({ stage }) => stage === id).map(scene => `    ${numbers.get(scene.id)}${mermaidNode(scene)}`),
    '  end',
  ])
  const edges = map.edges.map(({ from, to, ways, closesRing }) => {
    const arrow = closesRing || isInterrupt(ways) ? '-.->' : '-->'
    const label = ways.map(wayWords).filter(words => words !== '')
    const text = label.length === 0 ? '' : `|"${label.map(mermaidText).join('<br>')}"|`
    return `  ${numbers.get(from)} ${arrow}${text} ${numbers.get(to)}`
  })
  return `${['flowchart TD', ...stages, ...edges].join('\n')}\n`
}

const mermaidShapes: Readonly<Record<MapScene['kind'], readonly [open: string, close: string]>> = {
  scene: ['[', ']'],
  decision: ['{{', '}}'],
  hub: ['([', '])'],
  ending: ['[[', ']]'],
}

function mermaidNode(scene: MapScene): string {
  const [open, close] = mermaidShapes[scene.kind]
  return `${open}"${sceneLines(scene).map(mermaidText).join('<br>')}"${close}`
}

/** Mermaid's own escapes. A `%%` would begin a directive, even within a text. */
function mermaidText(text: string): string {
  return oneLine(text).replaceAll(/[#"<>&%`\\]/g, sign => `#${sign.codePointAt(0)};`)
}

/** A map as a graph for Graphviz. */
export function mapToDot(map: StoryMap): string {
  const clusters = map.stages.flatMap(({ id, title }, index) => [
    `  subgraph cluster_${index} {`,
    `    label=${dotText([title])}`,
    ...map.scenes.filter(({ stage }) => stage === id).map(scene => `    ${dotText([scene.id])} [${dotNode(scene)}]`),
    '  }',
  ])
  const edges = map.edges.map(({ from, to, ways, closesRing }) => {
    const words = ways.map(wayWords).filter(one => one !== '')
    const attributes = [
      ...(words.length === 0 ? [] : [`label=${dotText(words)}`]),
      // A line back up must not push its scene down.
      ...(closesRing ? ['style=dashed, constraint=false'] : []),
      ...(!closesRing && isInterrupt(ways) ? ['style=dotted'] : []),
    ]
    return `  ${dotText([from])} -> ${dotText([to])}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`}`
  })
  const lines = [
    `digraph ${dotText([map.title])} {`,
    '  node [shape=box, fontname="Arial"]',
    '  edge [fontname="Arial", fontsize=10]',
    ...clusters,
    ...edges,
    '}',
  ]
  return `${lines.join('\n')}\n`
}

const dotShapes: Readonly<Record<MapScene['kind'], string>> = {
  scene: 'shape=box',
  decision: 'shape=hexagon',
  hub: 'shape=box, style=rounded',
  ending: 'shape=box, peripheries=2',
}

function dotNode(scene: MapScene): string {
  const lost = scene.isUnreached ? ', color=gray, fontcolor=gray30' : ''
  return `label=${dotText(sceneLines(scene))}, ${dotShapes[scene.kind]}${lost}`
}

function dotText(lines: readonly string[]): string {
  return `"${lines.map(line => oneLine(line).replaceAll(/[\\"]/g, String.raw`\$&`)).join(String.raw`\n`)}"`
}

function sceneLines({ title, interrupt, isUnreached }: MapScene): readonly string[] {
  return [
    title,
    ...(interrupt === undefined ? [] : [`(interrupt ${interrupt})`]),
    ...(isUnreached ? ['(no route reaches it)'] : []),
  ]
}

/** What an author typed, so that it can be found in the file. */
function wayWords({ by, id, label, when }: MapWay): string {
  const what = id ?? (by === 'continue' ? '' : label)
  if (when === undefined) return what
  return `${what}${what === '' ? '' : ': '}${when === 'otherwise' ? when : `if ${when}`}`
}

function isInterrupt(ways: readonly MapWay[]): boolean {
  return ways.every(({ by }) => by === 'interrupt')
}

function oneLine(text: string): string {
  return xmlText(text).replaceAll(/\s+/g, ' ').trim()
}
