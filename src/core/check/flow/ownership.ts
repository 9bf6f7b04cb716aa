import { doesNotReturn, returnWithoutMeaning, sharedScene, wrongReturn } from '../../diagnostics/flow.ts'
import { quoted } from '../../diagnostics/wording.ts'
import type { Move, Owner } from '../../scenario/moves.ts'
import type { SceneId } from '../../scenario/scenario.ts'
import type { Problems } from '../problems.ts'
import { isReturn, type SceneMap } from './scene-map.ts'

/** The scenes of each lead and interrupt belong to it alone, return, and come to neither an ending nor a hub. */
export function ownership(map: SceneMap, problems: Problems): ReadonlyMap<SceneId, Owner> {
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
  if (astray !== undefined)
    problems.atValue(path, span => doesNotReturn(span, nameOf(owner), astray, wordOf(owner)))
  else if (claimed !== undefined)
    problems.atValue(path, span => sharedScene(span, target, nameOf(claimed), nameOf(owner)))
  return astray === undefined && claimed === undefined
}

/** A scene of the main line that never returns is taken for the main line's; any other for that of whoever opens it. */
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
      else problems.atValue(move.path, span => sharedScene(span, move.target, nameOf(owner), 'the main line'))
    }
}

function checkReturn({ target, path }: Move, owner: Owner | undefined, problems: Problems): void {
  if (owner === undefined) problems.atValue(path, span => returnWithoutMeaning(span, target))
  else if (target !== wordOf(owner))
    problems.atValue(path, span => wrongReturn(span, target, nameOf(owner), wordOf(owner)))
}

function wordOf({ kind }: Owner): string {
  return kind === 'lead' ? 'back' : 'resume'
}

function nameOf(owner: Owner): string {
  return owner.kind === 'lead'
    ? `the lead ${quoted(owner.lead)} of ${quoted(owner.hub)}`
    : `the interrupt ${quoted(owner.interrupt)}`
}
