import { cloneElement, type ComponentProps, isValidElement, type ReactNode } from 'react'
import type { ExhibitModule, LibraryEntry } from './library-entry.ts'

/** The scenarios with the names that a council gives, as `Invented name = other name; …`, in all that they hold. */
export function renamedLibrary(scenarios: readonly LibraryEntry[], text: string): readonly LibraryEntry[] {
  const names = readNames(text)
  return scenarios.map(({ onEdit, ...entry }) => ({
    ...renamed(entry, names),
    loadScript: async () => ({ ...renamed(await entry.loadScript(), names), otherNames: names.size }),
    loadDebrief: async () => renamed(await entry.loadDebrief(), names),
    loadExhibit: async id => renamedExhibit(await entry.loadExhibit(id), names),
    ...(onEdit && { onEdit: hear => onEdit(next => renamedLibrary([next], text).forEach(hear)) }),
  }))
}

type ExhibitProps = ComponentProps<ExhibitModule['default']>

/** An exhibit computes nothing: what it draws is a tree that holds all its words. */
function renamedExhibit(
  { default: Exhibit, text, picture, drawings }: ExhibitModule,
  names: CouncilNames,
): ExhibitModule {
  const draw = Exhibit as (props: ExhibitProps) => ReactNode
  return {
    default: props => renamedNode(draw(props), names),
    text: renamed(text, names),
    picture: renamed(picture, names),
    drawings: renamed(drawings, names),
  }
}

function renamedNode(node: ReactNode, names: CouncilNames): ReactNode {
  if (typeof node === 'string') return renamed(node, names)
  if (Array.isArray(node)) return node.map((child: ReactNode) => renamedNode(child, names))
  if (!isValidElement<Record<string, unknown>>(node)) return node
  const props = Object.entries(node.props).map(([name, value]) => [name, renamedProp(value, names)] as const)
  return cloneElement(node, Object.fromEntries(props))
}

function renamedProp(value: unknown, names: CouncilNames): unknown {
  const isTree = isValidElement(value) || (Array.isArray(value) && value.some(item => isValidElement(item)))
  return isTree ? renamedNode(value as ReactNode, names) : renamed(value, names)
}

/** The names that a council gives to invented people and firms, where one fits someone local. By the invented name. */
type CouncilNames = ReadonlyMap<string, string>

/**
 * Reads `Invented name = other name; …`. Only names count: each begins with a capital letter or a figure, so that no word
 * of the story is swapped by accident.
 *
 * @internal a property swaps names for each other
 */
export function readNames(text: string): CouncilNames {
  const pairs = text.split(';').map(pair => pair.split('=').map(name => name.trim()))
  return new Map(
    pairs.flatMap(([invented = '', other = '', ...more]): [string, string][] =>
      isName(invented) && isName(other) && more.length === 0 ? [[invented, other]] : [],
    ),
  )
}

function isName(words: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(words)
}

/**
 * The same data with other names in all its texts, the longest name first. Keys stay.
 *
 * @internal a property swaps names for each other
 */
export function renamed<Value>(value: Value, names: CouncilNames): Value {
  if (names.size === 0) return value
  const longestFirst = [...names.keys()].toSorted((one, other) => other.length - one.length)
  const any = longestFirst.map(name => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)).join('|')
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, 'gu')
  return swapped(value, text => text.replaceAll(pattern, name => names.get(name) ?? name)) as Value
}

/** The same data with each text put through `swap`. What is neither list nor plain object stays as it is. */
function swapped(value: unknown, swap: (text: string) => string): unknown {
  if (typeof value === 'string') return swap(value)
  if (Array.isArray(value)) return value.map(item => swapped(item, swap))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, swapped(item, swap)]))
}
