import { quoted } from '../diagnostics/wording.ts'
import { canonicalJson } from '../scenario/digest.ts'
import { type Pillar, pillarTitles } from '../scenario/pillar.ts'
import { isText } from '../scenario/reading/text-keys.ts'
import { type Path, type Scenario, valueAt } from '../scenario/scenario.ts'

/** What a change is about, in the order in which authors are told. */
export const changeKinds = ['scenes', 'choices', 'points', 'routes', 'facts', 'documents', 'other', 'words'] as const

export type ChangeKind = (typeof changeKinds)[number]

/** One difference between two texts of a scenario. */
export interface Change {
  readonly kind: ChangeKind
  /** `start/talk`, `measures.call-back`: what changed. */
  readonly where: string
  /** In a sentence. */
  readonly says: string
}

/** A scenario, and what members read of its files. */
export interface Edition {
  readonly scenario: Scenario
  /** Each document in words, by its id. */
  readonly exhibitTexts: ReadonlyMap<string, string>
  /** What each picture shows, by its name. */
  readonly pictures: ReadonlyMap<string, { readonly alt: string }>
}

/** Everything that differs, each thing once. */
export function changesBetween(older: Edition, newer: Edition): readonly Change[] {
  const [before, after] = [treeOf(older), treeOf(newer)]
  const found = differencesOf(before, after, []).map(one => changeOf(one, before, after))
  return changeKinds.flatMap(kind => found.filter(change => change.kind === kind))
}

/** As plain values, with a scene's stage in the scene: one that moved is not another. */
function treeOf({ scenario, exhibitTexts, pictures }: Edition): unknown {
  const { format: _, version: _now, stages, scenes, exhibits, ...rest } = scenario
  return plain({
    ...rest,
    stages: new Map([...stages].map(([id, { title }]) => [id, { title }])),
    scenes: new Map([...scenes].map(([id, { id: _same, path: _place, ...scene }]) => [id, scene])),
    exhibits: new Map([...exhibits].map(([id, exhibit]) => [id, { ...exhibit, words: exhibitTexts.get(id) }])),
    pictures: new Map([...pictures].map(([name, { alt }]) => [name, { alt }])),
    start: [...scenes.keys()][0],
  })
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return plain(Object.fromEntries(value))
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined)
  return Object.fromEntries(entries.map(([key, inside]) => [key, plain(inside)]))
}

/** The smallest values that differ: `undefined` where one of the texts has none. */
interface Difference {
  readonly path: Path
  readonly before: unknown
  readonly after: unknown
  /** The same entries in another order. */
  readonly isOrder?: boolean
}

/** Told as one, whatever differs in them. */
const wholes: ReadonlySet<string> = new Set(['goto', 'then', 'when', 'set', 'pick', 'on-timeout', 'cut', 'because'])

function differencesOf(before: unknown, after: unknown, path: Path): readonly Difference[] {
  if (canonicalJson(before) === canonicalJson(after)) return orderOf(before, after, path)
  const isWhole = wholes.has(String(path.at(-1)))
  if (isWhole || !isMap(before) || !isMap(after)) return listDifferences({ path, before, after })
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const inside = keys.flatMap(key => differencesOf(before[key], after[key], [...path, key]))
  return [...orderOf(before, after, path), ...inside]
}

/** Entries of lists of one length are told by themselves, as the others stay as they are. */
function listDifferences(whole: Difference): readonly Difference[] {
  const { path, before, after } = whole
  const isList = Array.isArray(before) && Array.isArray(after) && before.length === after.length
  if (!isList || wholes.has(String(path.at(-1)))) return [whole]
  return before.flatMap((entry: unknown, index) => differencesOf(entry, (after as unknown[])[index], [...path, index]))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Maps in which members, or the report, meet the entries in the order of the file. */
const ordered: ReadonlySet<string> = new Set(['choices', 'leads', 'stages', 'findings', 'recommendations'])

function orderOf(before: unknown, after: unknown, path: Path): readonly Difference[] {
  if (!isMap(before) || !isMap(after)) return []
  const isOrdered = ordered.has(String(path.at(-1)))
  const keys = Object.keys(before).filter(key => Object.hasOwn(after, key))
  const now = Object.keys(after).filter(key => Object.hasOwn(before, key))
  if (isOrdered && keys.join() !== now.join()) return [{ path, before: keys, after: now, isOrder: true }]
  if (canonicalJson(before) !== canonicalJson(after)) return []
  // Alike but for the order of something within.
  return keys.flatMap(key => orderOf(before[key], after[key], [...path, key]))
}

const namedThings: ReadonlyMap<string, (id: string) => readonly [ChangeKind, string]> = new Map<
  string,
  (id: string) => readonly [ChangeKind, string]
>([
  ['facts', id => ['facts', `Fact ${quoted(id)}`]],
  ['exhibits', id => ['documents', `Document ${quoted(id)}`]],
])

function changeOf(difference: Difference, older: unknown, newer: unknown): Change {
  const { path, before, after, isOrder } = difference
  const [top, id, ...rest] = path.map(String)
  if (isOrder === true) return { ...kindAndPlace(path), says: `${placed(path)} has another order.` }
  if (top === 'scenes' && id !== undefined) return sceneChange(id, rest, difference, [older, newer])
  if (top === 'start')
    return {
      kind: 'routes',
      where: 'start',
      says: `The story starts at ${shown(after)} instead of ${shown(before)}.`,
    }
  if (isText(path) || top === 'pictures' || (top === 'exhibits' && rest[0] === 'words'))
    return reworded(path, difference)
  const [kind, name] = namedThings.get(top ?? '')?.(id ?? '') ?? (['other', placed(path)] as const)
  const where = path.join('.')
  if (rest.length === 0 || kind === 'other') return { kind, where, says: `${name} ${cameOrWent(difference)}` }
  return { kind, where, says: `${name}: ${quoted(rest.join('.'))} ${cameOrWent(difference)}` }
}

/** `is new.`, `is gone.` or what it was and is. */
function cameOrWent({ before, after }: Difference): string {
  if (before === undefined) return 'is new.'
  if (after === undefined) return 'is gone.'
  return isSingle(before) && isSingle(after) ? `is ${shown(after)} instead of ${shown(before)}.` : 'has changed.'
}

function isSingle(one: unknown): boolean {
  return typeof one !== 'object' || one === null
}

function shown(one: unknown): string {
  return typeof one === 'string' ? quoted(one) : String(one)
}

function placed(path: Path): string {
  return quoted(path.join('.'))
}

function kindAndPlace(path: Path): { readonly kind: ChangeKind; readonly where: string } {
  const [top, id = ''] = path.map(String)
  return top === 'scenes' ? { kind: 'choices', where: id } : { kind: 'other', where: path.join('.') }
}

function reworded(path: Path, { before, after }: Difference): Change {
  const where = path.join('.')
  if (before === undefined) return { kind: 'words', where, says: `${placed(path)} is new.` }
  return { kind: 'words', where, says: `${placed(path)} ${after === undefined ? 'is gone' : 'has other words'}.` }
}

/** A choice or a lead within a scene, and what stands below it. */
function optionIn(rest: readonly string[]): { readonly option: string; readonly below: readonly string[] } | undefined {
  const [part, list, option, ...below] = rest
  const isOption = (part === 'decision' && list === 'choices') || (part === 'visit' && list === 'leads')
  return isOption && option !== undefined ? { option, below } : undefined
}

function sceneChange(id: string, rest: readonly string[], difference: Difference, trees: readonly unknown[]): Change {
  const { before, after } = difference
  const path = ['scenes', id, ...rest]
  const scene = `Scene ${quoted(id)}`
  const [key] = rest
  if (key === undefined) {
    const title = String(valueAt(after ?? before, ['title']))
    return { kind: 'scenes', where: id, says: `${scene}, “${title}”, is ${before === undefined ? 'new' : 'gone'}.` }
  }
  if (key === 'stage')
    return { kind: 'scenes', where: id, says: `${scene} moved from stage ${shown(before)} to ${shown(after)}.` }
  const found = optionIn(rest)
  if (found !== undefined) return optionChange(id, found, difference, trees)
  const last = rest.at(-1)
  if (last === 'goto' || last === 'then') return { kind: 'routes', where: id, says: `${scene} ${leads(difference)}` }
  if (isText(path)) return reworded(path, difference)
  if (key === 'exhibits') return { kind: 'documents', where: id, says: `${scene} hands over other documents.` }
  return { kind: 'scenes', where: id, says: `${scene}: ${quoted(rest.join('.'))} ${cameOrWent(difference)}` }
}

function optionChange(
  scene: string,
  { option, below }: { readonly option: string; readonly below: readonly string[] },
  difference: Difference,
  trees: readonly unknown[],
): Change {
  const { path, before, after } = difference
  const where = `${scene}/${option}`
  const name = quoted(where)
  const [key, pillar, part] = below
  switch (key) {
    case undefined: {
      const label = String(valueAt(after ?? before, ['label']))
      return { kind: 'choices', where, says: `${name}, “${label}”, is ${before === undefined ? 'new' : 'gone'}.` }
    }
    case 'label':
      return { kind: 'choices', where, says: `${name} says “${String(after)}” instead of “${String(before)}”.` }
    case 'when':
      return { kind: 'choices', where, says: `${name} is on offer under another condition.` }
    case 'out-of-bounds':
      if (isText(path)) return reworded(path, difference)
      return { kind: 'choices', where, says: `${name}: ${quoted(below.join('.'))} ${cameOrWent(difference)}` }
    case 'score':
      if (part === 'why') return reworded(path, difference)
      return {
        kind: 'points',
        where,
        says: pointsChange(name, path.slice(0, path.indexOf('score') + 1), pillar, trees),
      }
    case 'goto':
      return { kind: 'routes', where, says: `${name} ${leads(difference)}` }
    case 'set':
      return { kind: 'facts', where, says: `${name} changes other facts.` }
    default:
      if (isText(path)) return reworded(path, difference)
      return { kind: 'choices', where, says: `${name}: ${quoted(below.join('.'))} ${cameOrWent(difference)}` }
  }
}

/** `start/talk`: Pursue 2 instead of 1. Without a pillar, all that differ. */
function pointsChange(name: string, score: Path, pillar: string | undefined, trees: readonly unknown[]): string {
  const [before, after] = trees.map(tree => valueAt(tree, score) ?? {})
  const named = pillar === undefined ? [...new Set([before, after].flatMap(one => Object.keys(one ?? {})))] : [pillar]
  const told = named.map(
    one => `${pillarTitles[one as Pillar]} ${pointsOn(one, after)} instead of ${pointsOn(one, before)}`,
  )
  return `${name}: ${told.join('; ')}.`
}

function pointsOn(pillar: string, score: unknown): number {
  return Number(valueAt(score, [pillar, 'points']) ?? 0)
}

function leads({ before, after }: Difference): string {
  const [was, is] = [targetsOf(before), targetsOf(after)]
  return was === is ? 'leads on under other conditions.' : `leads to ${is} instead of ${was}.`
}

function targetsOf(goto: unknown): string {
  if (goto === undefined) return 'no scene of its own'
  if (typeof goto === 'string') return quoted(goto)
  const scenes = Array.isArray(goto) ? goto.map((branch: unknown) => quoted(String(valueAt(branch, ['scene'])))) : []
  return [...new Set(scenes)].join(' or ')
}
