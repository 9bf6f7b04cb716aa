import { cloneElement, type ComponentType, isValidElement, type ReactNode } from 'react'
import { type CouncilNames, renamed } from '../../core/scenario/council-names.ts'
import type { ExhibitModule, LibraryEntry } from './workplace.ts'

/** The scenarios with the names that this council gives: in the list, the story, the notes and the documents. */
export function renamedLibrary(scenarios: readonly LibraryEntry[], names: CouncilNames): readonly LibraryEntry[] {
  return scenarios.map(entry => ({
    ...renamed(entry, names),
    loadScript: async () => ({ ...renamed(await entry.loadScript(), names), otherNames: names.size }),
    loadDebrief: async () => renamed(await entry.loadDebrief(), names),
    loadExhibit: async id => renamedExhibit(await entry.loadExhibit(id), names),
  }))
}

type ExhibitProps = Parameters<Extract<ExhibitModule['default'], (...given: never) => unknown>>[0]

/** An exhibit computes nothing: what it draws is a tree that holds all its words. */
function renamedExhibit({ default: Exhibit, text }: ExhibitModule, names: CouncilNames): ExhibitModule {
  const draw = Exhibit as (props: ExhibitProps) => ReactNode
  const Renamed = (props: ExhibitProps) => renamedNode(draw(props), names)
  return { default: Renamed as ComponentType<never>, text: renamed(text, names) }
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
