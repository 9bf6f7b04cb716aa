import { Fragment, type ReactNode } from 'react'
import type { TermedBlock, TermedInline, TermedProse } from './glossary-terms.ts'
import { Term } from './term.tsx'
import './prose-view.css'

interface Props {
  readonly prose: TermedProse
}

/** Prose as React elements. Words of the glossary that were marked in it explain themselves where they stand. */
export function ProseView({ prose }: Props) {
  return <div className="prose-view">{prose.map(block)}</div>
}

function block(node: TermedBlock, index: number): ReactNode {
  switch (node[0]) {
    case 'p':
      return <p key={index}>{inlines(node.slice(1))}</p>
    case 'quote':
      return <blockquote key={index}>{(node.slice(1) as TermedBlock[]).map(block)}</blockquote>
    case 'ul':
      return <ul key={index}>{items(node)}</ul>
    case 'ol':
      return <ol key={index}>{items(node)}</ol>
  }
}

function items(node: TermedBlock): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key -- prose never changes while it is shown
  return (node.slice(1) as TermedProse[]).map((item, index) => <li key={index}>{item.map(block)}</li>)
}

function inlines(nodes: readonly TermedInline[]): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key -- prose never changes while it is shown
  return nodes.map((node, index) => <Fragment key={index}>{inline(node)}</Fragment>)
}

function inline(node: TermedInline): ReactNode {
  if (typeof node === 'string') return node
  switch (node[0]) {
    case 'br':
      return <br />
    case 'term':
      return <Term meaning={node[2]}>{node[1]}</Term>
    case 'link':
      return <a href={node[1]}>{inlines(node.slice(2))}</a>
    default: {
      const Tag = node[0]
      return <Tag>{inlines(node.slice(1))}</Tag>
    }
  }
}
