import { isAlias, isMap, isPair, isScalar, isSeq, type Document } from 'yaml'
import type { Path } from '../path.ts'

interface Extent {
  readonly start: number
  readonly end: number
  readonly isCollection: boolean
}

/** What the document holds at a path; as much of it as there is. */
export interface Found {
  readonly key?: Extent | undefined
  readonly value?: Extent | undefined
  readonly isBare: boolean
  /** Whether the whole path is there. */
  readonly isWhole: boolean
}

/** A single value, its path, and how it is written. */
export interface Place {
  readonly path: Path
  readonly start: number
  readonly end: number
  /** A block under `|` or `>`, or text in quotation marks, in which everything is text. */
  readonly isEnclosed: boolean
}

/** Walks down from the top; where the path leads on beyond what there is, the last that there is counts. */
export function nodeAt(document: Document | undefined, path: Path): Found {
  let node: unknown = document?.contents
  let key: unknown = firstKey(node)
  let isBare = false
  let isWhole = true
  for (const segment of path) {
    const next = step(node, segment)
    isWhole = next !== undefined
    if (next === undefined) break
    node = next.value
    key = next.key ?? next.value
    isBare = next.isBare
  }
  return { key: extentOf(key), value: extentOf(node), isBare, isWhole }
}

function step(node: unknown, segment: string | number) {
  if (isSeq(node)) {
    const item = node.items[Number(segment)]
    return item === undefined ? undefined : { key: undefined, value: item, isBare: false }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment)
  return pair === undefined
    ? undefined
    : { key: pair.key, value: pair.value, isBare: node.flow === true && pair.value === null }
}

/** What stands for the whole file: its first key. */
function firstKey(node: unknown): unknown {
  return isMap(node) ? node.items[0]?.key : node
}

function extentOf(node: unknown): Extent | undefined {
  if (isPair(node)) return extentOf(node.key)
  if (!(isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) || node.range == null) return undefined
  const isCollection = isMap(node) || isSeq(node)
  return { start: node.range[0], end: node.range[1], isCollection }
}

export function placeAt(document: Document | undefined, offset: number): Place | undefined {
  const path: (string | number)[] = []
  let node: unknown = document?.contents
  for (;;) {
    if (isMap(node)) {
      const pair = node.items.find(item => holds(item.value, offset))
      if (pair === undefined || !isScalar(pair.key)) return undefined
      path.push(String(pair.key.value))
      node = pair.value
    } else if (isSeq(node)) {
      const index = node.items.findIndex(item => holds(item, offset))
      if (index < 0) return undefined
      path.push(index)
      node = node.items[index]
    } else {
      return isScalar(node) ? placeOf(node, path) : undefined
    }
  }
}

function holds(node: unknown, offset: number): boolean {
  const extent = extentOf(node)
  return extent !== undefined && extent.start <= offset && offset < extent.end
}

function placeOf(node: { range?: readonly number[] | null; type?: unknown }, path: Path): Place {
  const [start = 0, end = 0] = node.range ?? []
  return { path, start, end, isEnclosed: node.type !== 'PLAIN' }
}
