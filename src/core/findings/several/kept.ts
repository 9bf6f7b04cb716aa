import type { FactId, Graph } from '../../machine/graph.ts'
import type { SceneId } from '../../scenario/scenario.ts'
import type { PlayedPath } from '../../session/played-path.ts'
import { fewest } from '../fewest.ts'
import { waysOf, type Way, type Ways } from './ways.ts'

/**
 * What of a play may be counted. From a decision at which fewer than five plays are counted, a play is withheld until all
 * ways have come together again; and later again wherever what is on offer, or where it leads, depends on what was changed
 * meanwhile. So nothing that is counted depends on what so few did, and no subtraction brings it out.
 */
export interface Kept {
  /** Scenes at which the play is seen to stand. */
  readonly reached: ReadonlySet<SceneId>
  /** Of these, those at which it is seen that something was done: a play may have been left at the last. */
  readonly acted: ReadonlySet<SceneId>
  /** The places in the log of what was done and is counted. */
  readonly done: ReadonlySet<number>
  /** Scenes at which the play may have been while it was withheld. */
  readonly secret: ReadonlySet<SceneId>
}

/**
 * In the order of the paths. At first everything is taken to be rare, and what five plays or more are seen to come to is
 * opened step by step: so even what is withheld depends on nothing that is withheld. (Begun from the other end, two leads
 * of a hub could hide each other, or not, as plays did there.) Of fewer than five plays all is kept: of so few nothing is
 * counted anyway.
 */
export function keptOf(graph: Graph, paths: readonly PlayedPath[]): readonly Kept[] {
  const ways = waysOf(graph)
  const choosing = choosingIn(graph)
  let rare: ReadonlySet<SceneId> = new Set(paths.length < fewest ? [] : choosing)
  for (;;) {
    const now = rare
    const kept = paths.map(path => keep(ways, path, now))
    const next = [...now].filter(scene => kept.filter(({ open }) => open.has(scene)).length < fewest)
    if (next.length === now.size) return kept
    rare = new Set(next)
  }
}

/** Where a play can go one way or another. */
function choosingIn({ places }: Graph): readonly SceneId[] {
  return Object.entries(places).flatMap(([scene, { kind }]) =>
    kind === 'single' || kind === 'several' || kind === 'hub' ? [scene] : [],
  )
}

interface Watched extends Kept {
  /** Scenes at which what was done could be counted, were it not rare. */
  readonly open: ReadonlySet<SceneId>
}

function keep(ways: Ways, path: PlayedPath, rare: ReadonlySet<SceneId>): Watched {
  const [reached, acted, open, secret] = [set(), set(), set(), set()]
  const counts = new Set<number>()
  const changed = new Set<FactId>()
  let until: SceneId | typeof end | undefined
  for (const { scene, done } of path.scenes) {
    const way = ways.get(scene)
    if (way === undefined || (until !== undefined && until !== scene)) continue
    until = undefined
    reached.add(scene)
    if (done === undefined) continue
    acted.add(scene)
    const depends = meet(way.offers, changed)
    if (!depends) open.add(scene)
    const isSecret = depends || rare.has(scene)
    if (isSecret) secret.add(scene)
    else counts.add(done.event)
    if (!isSecret && !meet(way.leads, changed)) continue
    until = way.together ?? end
    withhold(way, ways, { secret, changed })
  }
  return { reached, acted, open, done: counts, secret }
}

/** No scene: the ways from there end apart. */
const end = Symbol('end')

function set(): Set<SceneId> {
  return new Set()
}

function withhold(
  way: Way,
  ways: Ways,
  { secret, changed }: { readonly secret: Set<SceneId>; readonly changed: Set<FactId> },
): void {
  for (const fact of way.changes) changed.add(fact)
  for (const scene of way.between) {
    secret.add(scene)
    for (const fact of ways.get(scene)?.changes ?? []) changed.add(fact)
  }
}

function meet(some: ReadonlySet<FactId>, others: ReadonlySet<FactId>): boolean {
  return [...some].some(fact => others.has(fact))
}
