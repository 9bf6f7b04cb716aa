import type { Block } from '../../core/report/block.ts'
import type { ChosenFinding } from '../../core/report/findings.ts'
import { baseOf } from '../../core/report/numbers.ts'
import type { Report } from '../../core/report/report.ts'
import type { Telling } from '../../core/report/telling.ts'
import type { Source } from '../../core/session/met.ts'
import { entry, sceneTitle } from '../../core/session/script.ts'

/** What an officer can keep from the public as one thing. */
export interface Markable {
  readonly sources: readonly Source[]
  readonly name: string
}

/** What some sources can be marked as. What rests on the session as a whole cannot be marked. */
export function markables(sources: readonly Source[], telling: Telling): readonly Markable[] {
  const byName = new Map<string, Set<Source>>()
  for (const source of sources) {
    const name = nameOf(source, telling)
    if (name !== undefined) byName.set(name, (byName.get(name) ?? new Set()).add(baseOf(source)))
  }
  return [...byName].map(([name, same]) => ({ name, sources: [...same] }))
}

function nameOf(source: Source, { plays, numbers, findings, recommendations }: Telling): string | undefined {
  const { script, notes } = plays
  const [kind, id] = partsOf(source)
  const title = `“${sceneTitle(script, sceneIn(id))}”`
  const number = numbers.of(source)
  const { forward, others, notMet } = recommendations
  const looked = `What members looked at in ${title}`
  const names: Readonly<Record<string, string>> = {
    scene: number === undefined ? `The scene ${title}` : `The key event ${number} at ${title}`,
    decision: `The decision ${number ?? ''} at ${title}`,
    votes: `The votes at ${title}`,
    given: `The decision that the short session assumes at ${title}`,
    lead: looked,
    passed: looked,
    measure: `The control ${number ?? ''}: ${entry(notes.measures, id)?.text ?? id}`,
    recommendation: `The recommendation “${[...forward, ...others, ...notMet].find(one => one.id === id)?.short ?? id}”`,
    finding: `The finding “${findings.find(one => one.id === id)?.title.text ?? id}”`,
    detail: entry(detailNames, id) ?? `Implications: ${id.replace('implications/', '').replace('-', ' ')}`,
    event: 'What a member typed',
  }
  return entry(names, kind)
}

function partsOf(source: Source): readonly [string, string] {
  const [kind = '', ...rest] = source.split(':')
  return [kind, rest.join(':')]
}

/** The scene of a choice, or the scene itself. */
function sceneIn(id: string): string {
  return id.split('/')[0] ?? ''
}

const detailNames: Readonly<Record<string, string>> = {
  why: 'Why the Committee asked for the exercise',
  options: 'Other options',
  consultation: 'Who was consulted',
  respondWithin: 'When a reply is due',
  backgroundPapers: 'Background papers',
}

/** What else tells of the same: the other things of its scene, and findings and recommendations that rest on it. */
export function relatedTo({ sources }: Markable, telling: Telling): readonly Markable[] {
  const found = new Set(sources.flatMap(source => relatedSources(source, telling)))
  return markables(
    [...found].filter(source => !sources.includes(source)),
    telling,
  )
}

function restsOf({ title, lines }: ChosenFinding): readonly Source[] {
  return [title, ...lines].flatMap(one => one.sources.map(baseOf))
}

function relatedSources(source: Source, { findings, recommendations, numbers }: Telling): readonly Source[] {
  const [kind, id] = partsOf(source)
  const scene = sceneIn(id)
  const ofScene = ([`decision:${scene}`, `scene:${scene}`] as const).filter(one => numbers.of(one) !== undefined)
  const citing = findings.filter(one => restsOf(one).includes(source))
  const answering = findings.filter(one => kind === 'recommendation' && one.answer === id)
  const testing = findings.filter(one => kind === 'measure' && one.measure === id)
  const own = findings.filter(one => kind === 'finding' && one.id === id)
  const reasoned = [...recommendations.forward, ...recommendations.others].filter(({ reasons }) =>
    reasons.map(baseOf).includes(source),
  )
  return [
    ...(['scene', 'decision', 'votes', 'given'].includes(kind) ? ofScene : []),
    ...[...citing, ...answering, ...testing].map((one): Source => `finding:${one.id}`),
    ...reasoned.map((one): Source => `recommendation:${one.id}`),
    ...own.flatMap(restsOf),
  ]
}

/** Where a report tells something, as its readers cite it. */
export function placesTelling({ sources }: Markable, { sections }: Report): readonly string[] {
  const tells = (block: Block) => block.sources?.some(source => sources.includes(baseOf(source))) === true
  const places = sections.flatMap(({ number, title, blocks }) =>
    blocks.filter(tells).map(block => ('number' in block ? block.number : `${number} ${title}`)),
  )
  return [...new Set(places)]
}
