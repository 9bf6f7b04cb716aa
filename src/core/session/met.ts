import type { Graph } from '../machine/graph.ts'
import { sceneAt } from '../machine/walk.ts'
import type { KeyPart, ReportKey } from '../scenario/report-key.ts'
import type { SceneId } from '../scenario/scenario.ts'

export type Met = ReturnType<typeof metIn>

export const sourceKinds = [
  'scene',
  'decision',
  'given',
  'lead',
  'passed',
  'votes',
  'measure',
  'recommendation',
  'finding',
  'detail',
  'event',
] as const

/** Names one thing that was met, e.g. `decision:start/secure`: what a sentence rests on. */
export type Source = 'session' | `${(typeof sourceKinds)[number]}:${string}`

/** A scene of a play, and what was done there. */
interface SceneDone {
  readonly scene: SceneId
  readonly done:
    | { readonly kind: 'decided'; readonly picks: readonly string[] }
    | { readonly kind: 'continued'; readonly given: readonly string[] }
    | { readonly kind: 'looked'; readonly offered: readonly string[]; readonly lead: string }
    | { readonly kind: 'left-hub' }
    | undefined
}

/** What a play met, as sentences about it may claim it. Ids are joined by a slash: `scene/choice`, `hub/lead`. */
export function metIn({ scenes, graph }: { readonly scenes: readonly SceneDone[]; readonly graph: Graph }) {
  const chose = new Set<string>()
  const given = new Set<string>()
  const looked = new Set<string>()
  const offered = new Map<SceneId, Set<string>>()
  const left = new Set<SceneId>()
  let hub: SceneId | undefined
  for (const { scene, done } of scenes) {
    if (hub !== undefined && thenOf(graph, hub).has(scene)) left.add(hub)
    if (done?.kind === 'decided') for (const pick of done.picks) chose.add(`${scene}/${pick}`)
    if (done?.kind === 'continued') for (const pick of done.given) given.add(`${scene}/${pick}`)
    if (done?.kind === 'left-hub') left.add(scene)
    if (done?.kind !== 'looked') continue
    hub = scene
    looked.add(`${scene}/${done.lead}`)
    const leads = offered.get(scene) ?? new Set<string>()
    for (const lead of done.offered) leads.add(lead)
    offered.set(scene, leads)
  }
  const passed = [...left].flatMap(scene => [...(offered.get(scene) ?? [])].map(lead => `${scene}/${lead}`))
  return {
    scenes: new Set(scenes.map(({ scene }) => scene)),
    chose,
    /** Choices that a short session takes as made. */
    given,
    looked,
    /** Leads of a hub that members left without following them. */
    passed: new Set(passed.filter(lead => !looked.has(lead))),
  }
}

/** Where a hub leads to when it is left; scenes that may cut in before are not among them, as they may cut in elsewhere too. */
function thenOf(graph: Graph, hub: SceneId): ReadonlySet<SceneId> {
  const place = graph.places[hub]
  return new Set(place?.kind === 'hub' ? place.leave.move.branches.map(({ to }) => sceneAt(graph, to)) : [])
}

/** What a key rests on in this play; `undefined` where it was not met. */
export function sourcesOf(key: ReportKey, met: Met): readonly Source[] | undefined {
  const found = key.map(part => sourceOf(part, met))
  return found.every(source => source !== undefined) ? found : undefined
}

function sourceOf({ scene, ids, passed }: KeyPart, met: Met): Source | undefined {
  if (ids.length === 0) return met.scenes.has(scene) ? `scene:${scene}` : undefined
  const among = (kind: 'decision' | 'given' | 'lead' | 'passed', things: ReadonlySet<string>): Source | undefined => {
    const thing = ids.map(id => `${scene}/${id}`).find(id => things.has(id))
    return thing === undefined ? undefined : `${kind}:${thing}`
  }
  if (passed) return among('passed', met.passed)
  return among('decision', met.chose) ?? among('given', met.given) ?? among('lead', met.looked)
}
