import { type NameKind, type NamePlace, namePlaces } from '../scenario/reading/name-places.ts'
import { readYaml } from '../scenario/reading/read-yaml.ts'
import type { NamedTexts } from '../scenario/reading/rename.ts'
import type { Source } from '../scenario/reading/source.ts'
import { YamlBlocks } from '../scenario/reading/yaml-blocks.ts'
import type { Path } from '../scenario/scenario.ts'
import { anyKey, type AuthorFile, definingMaps, FormatKeys, type Part } from './format-keys.ts'
import { childOf, readTree, type TextNode, wordsOf } from './text-tree.ts'

/** The texts of a case that an author edits, each with the path by which spans name it. */
export interface CaseTexts {
  readonly scenario: FileText
  readonly playthroughs?: FileText | undefined
}

interface FileText {
  readonly path: string
  readonly text: string
}

/** A place in one of the two texts. */
export interface TextPlace {
  readonly path: string
  readonly offset: number
}

/** The text in which a place is, and which of the two it is. */
export function textAt({ scenario, playthroughs }: CaseTexts, { path }: TextPlace) {
  const file: AuthorFile = path === playthroughs?.path ? 'playthroughs' : 'scenario'
  return { file, path, text: file === 'playthroughs' ? (playthroughs?.text ?? '') : scenario.text }
}

/** An editor asks many things of one text, and each asks for the same reading of it. */
class Remembered<Value> {
  readonly #make: (text: string, path: string) => Value
  readonly #known = new Map<string, { readonly path: string; readonly value: Value }>()

  constructor(make: (text: string, path: string) => Value) {
    this.#make = make
  }

  of(text: string, path = ''): Value {
    const known = this.#known.get(text)
    if (known?.path === path) return known.value
    const value = this.#make(text, path)
    this.#known.set(text, { path, value })
    // Two texts, each before and after an edit.
    for (const oldest of this.#known.keys()) if (this.#known.size > 4) this.#known.delete(oldest)
    return value
  }
}

const trees = new Remembered(text => readTree(text))
const scenarioBlocks = new YamlBlocks()
const scenarios = new Remembered((text, path) => scenarioBlocks.read(text, path))
const playthroughs = new Remembered((text, path) => readYaml(text, path))
const definitions = new Remembered(text => definitionsOf(text))
const keys = new Map<AuthorFile, FormatKeys>()

export function treeOf(text: string): TextNode {
  return trees.of(text)
}

/** The scenario as it was last read; of one that was edited since, only the scene of the edit is parsed again. */
export function scenarioSource({ scenario: { text, path } }: Pick<CaseTexts, 'scenario'>): Source {
  return scenarios.of(text, path)
}

export function keysOf(file: AuthorFile): FormatKeys {
  const known = keys.get(file) ?? new FormatKeys(file)
  keys.set(file, known)
  return known
}

export function namedTexts(texts: CaseTexts): NamedTexts {
  const { playthroughs: plays } = texts
  return { scenario: scenarioSource(texts), playthroughs: plays && playthroughs.of(plays.text, plays.path) }
}

let lastPlaces: { readonly texts: NamedTexts; readonly places: readonly NamePlace[] } | undefined

/** Every place of every name, as `rename` sees them. */
export function placesIn(of: CaseTexts): readonly NamePlace[] {
  const texts = namedTexts(of)
  if (lastPlaces?.texts.scenario !== texts.scenario || lastPlaces.texts.playthroughs !== texts.playthroughs)
    lastPlaces = { texts, places: namePlaces(texts.scenario, texts.playthroughs) }
  return lastPlaces.places
}

/** Something that an author has named, even while the text is wrong elsewhere. */
export interface Definition {
  readonly kind: NameKind
  readonly id: string
  /** Of choices and leads, which belong to a scene. */
  readonly scene: string | undefined
  /** Its title, label or name; empty where it has none yet. */
  readonly title: string
  /** The next text that it must have, such as the post of a person. */
  readonly about: string
  readonly node: TextNode
}

export function definitionsIn(scenario: string): readonly Definition[] {
  return definitions.of(scenario)
}

function definitionsOf(text: string): readonly Definition[] {
  const format = keysOf('scenario')
  definingIn ??= definingMaps(format)
  return definingIn.flatMap(({ kind, path }) => {
    const { all, required } = textKeys(format, path)
    return nodesAt(treeOf(text), path).flatMap(map =>
      map.children.map(node => {
        const written = (key: string | undefined) => wordsOf(key === undefined ? undefined : childOf(node, key), text)
        const isThere = (key: string) => childOf(node, key)?.kind === 'single'
        const first = all.find(isThere)
        return {
          kind,
          id: String(node.key),
          scene: sceneOf(kind, node),
          node,
          // Of thousands of names only a few are shown.
          get title() {
            return written(first) ?? ''
          },
          get about() {
            return written(required.find(key => key !== first && isThere(key))) ?? ''
          },
        }
      }),
    )
  })
}

let definingIn: ReturnType<typeof definingMaps> | undefined

/** The keys of texts, in the order of the schema: the first that is there says what something is, a required one more of it. */
function textKeys(format: FormatKeys, map: Path) {
  const shapes = format.shapesAt([...map, anyKey])
  const texts = shapes.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties)
      .filter(([, part]) => isLine(part) || part.anyOf?.some(isLine) === true)
      .map(([key]) => ({ key, isRequired: required.includes(key) })),
  )
  const needed = texts.filter(({ isRequired }) => isRequired)
  const [all = [], required = []] = [texts, needed].map(some => [...new Set(some.map(({ key }) => key))])
  return { all, required }
}

function isLine({ type, enum: words, pattern }: Part): boolean {
  return type === 'string' && words === undefined && pattern === undefined
}

/** Everything that stands at a path, in which some keys may be any. */
function nodesAt(root: TextNode, path: Path): readonly TextNode[] {
  return path.reduce<readonly TextNode[]>(
    (nodes, step) =>
      nodes.flatMap(node => (step === anyKey ? node.children : node.children.filter(({ key }) => key === step))),
    [root],
  )
}

/** Choices stand in a map of a decision of a scene. */
function sceneOf(kind: NameKind, node: TextNode): string | undefined {
  const scene = node.parent?.parent?.parent?.key
  return (kind === 'choice' || kind === 'lead') && scene !== undefined ? String(scene) : undefined
}
