import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { flow } from '../diagnostics/flow.ts'
import { quoted } from '../diagnostics/wording.ts'
import { closure, type Move, type Owner } from '../scenario/moves.ts'
import { Problems, type Source } from '../scenario/reading/source.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { isReturn, type SceneMap } from './scene-map.ts'

/** How the scenes hang together, conditions aside: what the machine takes for granted. */
export function checkFlow(map: SceneMap, source: Source): readonly Diagnostic[] {
  const problems = new Problems(source)
  const owners = ownership(map, problems)
  const isSettled = problems.found.length === 0
  loops(map, stageOrder(map, owners, problems), problems)
  // Where a scene belongs to the wrong owner, what follows from it may only seem lost.
  if (isSettled) unreachable(map, problems)
  return problems.found
}

interface Open {
  readonly scene: SceneId
  readonly moves: readonly Move[]
  next: number
}

/** Goes depth first; a move to a scene still open closes a loop. `told`: moves that are wrong for another reason. */
function loops(map: SceneMap, told: ReadonlySet<Move>, problems: Problems): void {
  const done = new Set<SceneId>()
  const searchFrom = (start: SceneId) => {
    const path = [opened(start, map)]
    const open = new Set([start])
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const move = here.moves[here.next++]
      if (move === undefined) {
        done.add(here.scene)
        open.delete(here.scene)
        path.pop()
      } else if (!done.has(move.target) && !told.has(move)) {
        if (open.has(move.target)) {
          const ring = path.slice(path.findIndex(({ scene }) => scene === move.target))
          problems.atValue(move.path, flow.loop, [...ring.map(({ scene }) => scene), move.target])
        } else {
          path.push(opened(move.target, map))
          open.add(move.target)
        }
      }
    }
  }
  for (const scene of map.scenario.scenes.keys()) if (!done.has(scene)) searchFrom(scene)
}

/** Each scene that follows counts once, by whichever move comes first. */
function opened(scene: SceneId, map: SceneMap): Open {
  const moves = map.exitsOf(scene).filter(({ target }) => map.scenario.scenes.has(target))
  return {
    scene,
    moves: moves.filter((move, index) => moves.findIndex(({ target }) => target === move.target) === index),
    next: 0,
  }
}

/** The scenes of each lead and interrupt belong to it alone, return, and come to neither an ending nor a hub. */
function ownership(map: SceneMap, problems: Problems): ReadonlyMap<SceneId, Owner> {
  const owners = new Map<SceneId, Owner>()
  for (const { owner, moves } of map.openings) claim(owner, moves, { map, owners, problems })
  mainLine({ map, owners, problems })
  return owners
}

interface Claims {
  readonly map: SceneMap
  readonly owners: Map<SceneId, Owner>
  readonly problems: Problems
}

function claim(owner: Owner, starts: readonly Move[], claims: Claims): void {
  const open = [...starts]
  for (let move = open.shift(); move !== undefined; move = open.shift()) {
    if (isReturn(move)) checkReturn(move, starts.includes(move) ? undefined : owner, claims.problems)
    else if (isImplied(move, claims.problems)) tellDoubt(move, owner, claims.problems)
    else if (mayEnter(move, owner, claims)) {
      claims.owners.set(move.target, owner)
      open.push(...claims.map.exitsOf(move.target))
    }
  }
}

/** Whether the move comes to a scene that is the owner's to claim, and is not claimed yet. */
function mayEnter({ from, target, path }: Move, owner: Owner, { map, owners, problems }: Claims): boolean {
  const claimed = owners.get(target)
  if (claimed === owner) return false
  const astray = whyAstray(from.id, target, map)
  if (astray !== undefined) problems.atValue(path, flow.doesNotReturn, nameOf(owner), astray, wordOf(owner))
  else if (claimed !== undefined) problems.atValue(path, flow.sharedScene, target, nameOf(claimed), nameOf(owner))
  return astray === undefined && claimed === undefined
}

/** A scene of the main line that never returns is taken for the main line's; any other for that of the person who opens it. */
function whyAstray(from: SceneId, target: SceneId, map: SceneMap): string | undefined {
  const scene = map.scenario.scenes.get(target)
  const is = from === target ? `${quoted(target)} is` : `${quoted(from)} leads to ${quoted(target)},`
  if (scene?.ending !== undefined) return `${is} an ending`
  if (scene?.visit !== undefined) return `${is} a visit of its own`
  return map.mainLine.has(target) && !map.returning.has(target) ? `${is} a scene of the main line` : undefined
}

function mainLine({ map, owners, problems }: Claims): void {
  const seen = new Set([map.first])
  for (const scene of seen)
    for (const move of map.exitsOf(scene)) {
      const owner = owners.get(move.target)
      if (isReturn(move)) checkReturn(move, owners.get(scene), problems)
      else if (owner === undefined) seen.add(move.target)
      else if (isImplied(move, problems)) tellDoubt(move, owner, problems)
      else problems.atValue(move.path, flow.sharedScene, move.target, nameOf(owner), 'the main line')
    }
}

/** Whether the file leaves the move out. */
function isImplied({ path }: Move, { source }: Problems): boolean {
  return !source.has(path)
}

/** At the scenes of a lead or an interrupt, the next scene of the file is seldom the one that is meant. */
function tellDoubt({ from, target, path }: Move, owner: Owner, problems: Problems): void {
  problems.atKey(path.slice(0, -1), flow.doubtfulNext, from.id, target, nameOf(owner), wordOf(owner))
}

function checkReturn({ target, path }: Move, owner: Owner | undefined, problems: Problems): void {
  if (owner === undefined) problems.atValue(path, flow.returnWithoutMeaning, target)
  else if (target !== wordOf(owner)) problems.atValue(path, flow.wrongReturn, target, nameOf(owner), wordOf(owner))
}

function wordOf({ kind }: Owner): string {
  return kind === 'lead' ? 'back' : 'resume'
}

function nameOf(owner: Owner): string {
  return owner.kind === 'lead'
    ? `the lead ${quoted(owner.lead)} of ${quoted(owner.hub)}`
    : `the interrupt ${quoted(owner.interrupt)}`
}

/** No move leads to an earlier stage; `back` is a move to the hub. An interrupt stands outside the order. Gives those that do. */
function stageOrder(map: SceneMap, owners: ReadonlyMap<SceneId, Owner>, problems: Problems): ReadonlySet<Move> {
  const { scenes, stages } = map.scenario
  const order = new Map([...stages.keys()].map((stage, index) => [stage, index]))
  const found = new Set<Move>()
  for (const move of map.moves) {
    const { from, target, path } = move
    const owner = owners.get(from.id)
    const to = scenes.get(target === 'back' && owner?.kind === 'lead' ? owner.hub : target)
    if (to === undefined || (order.get(to.stage) ?? 0) >= (order.get(from.stage) ?? 0)) continue
    found.add(move)
    problems.atValue(path, flow.earlierStage, to.id, to.stage, from.stage)
  }
  return found
}

/** Scenes that nothing leads to, whatever the conditions say. */
function unreachable(map: SceneMap, problems: Problems): void {
  const followed = closure([map.first], scene => map.following(scene))
  const reached = closure([...followed], scene => [...map.following(scene), ...cutIns(scene, map)])
  for (const { scene, followers } of map.lostWithout(reached))
    problems.atKey(scene.path, flow.unreachableScene, scene.id, followers, helpFor(scene.id, map))
}

/** Interrupts come before a scene that a move leads to: the start of play is none. */
function cutIns(scene: SceneId, { first, scenario }: SceneMap): readonly SceneId[] {
  if (scene === first) return []
  return [...scenario.interrupts.values()].flatMap(({ before, scene: cut }) => (before.includes(scene) ? [cut] : []))
}

function helpFor(scene: SceneId, { scenario, first }: SceneMap): string {
  const cutsInAtStart = [...scenario.interrupts.values()].some(
    interrupt => interrupt.scene === scene && interrupt.before.every(before => before === first),
  )
  return cutsInAtStart
    ? 'An interrupt cannot come before the first scene. Name a later one in `before`.'
    : 'Lead to it from another scene, or delete it.'
}
