import { type ComponentType, createElement, Fragment, type ReactNode } from 'react'
import type { ExhibitElement, ExhibitTree } from '../../../cases/exhibits/exhibit-nodes.ts'
import type { Drawing, Picture } from '../../../core/scenario/picture.ts'
import type { ExhibitModule } from '../../store/library-entry.ts'

type Shapes = Readonly<Record<string, ComponentType<never>>>

/** Of an exhibit that was read as data, what the pages take of one that was built. */
export function exhibitModule(
  tree: ExhibitTree,
  text: string,
  picture?: Picture,
  drawings: readonly Drawing[] = [],
): ExhibitModule {
  return {
    default: ({ components }) => createElement(Fragment, null, ...drawn(tree, components)),
    text,
    picture,
    drawings,
  }
}

function drawn(nodes: ExhibitTree, shapes: Shapes): readonly ReactNode[] {
  return nodes.map(node => (typeof node === 'string' ? node : drawnElement(node, shapes)))
}

function drawnElement({ name, props, children }: ExhibitElement, shapes: Shapes): ReactNode {
  const type = Object.hasOwn(shapes, name) ? (shapes[name] as ComponentType) : name
  // React wants one text in it.
  if (name === 'title') return createElement(type, props, wordsIn(children))
  return createElement(type, props, ...drawn(children, shapes))
}

function wordsIn(nodes: ExhibitTree): string {
  return nodes.map(node => (typeof node === 'string' ? node : wordsIn(node.children))).join('')
}
