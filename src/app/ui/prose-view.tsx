import { Fragment, type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react'
import type { Block, Inline, Prose } from '../../core/scenario/prose.ts'
import './prose-view.css'

/** Prose as React elements. Words of the glossary that were marked in it explain themselves where they stand. */
export function ProseView({ prose }: { readonly prose: TermedProse }) {
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

/**
 * A word that explains itself: a button that opens its meaning beside it. The browser's own popover closes it by Escape or
 * by a touch elsewhere and gives the focus back; it also closes when the focus moves on. Chromium before 114 and Safari before 17 have no popovers: there the
 * meaning opens in the line.
 */
function Term({ meaning, children }: { readonly meaning: string; readonly children: ReactNode }) {
  const id = useId()
  const word = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  // An element anew is a popover that is closed: a call that closes one is too new.
  const [left, setLeft] = useState(0)
  const hasPopovers = 'popover' in HTMLElement.prototype
  return (
    <span>
      <button
        type="button"
        className="term"
        popoverTarget={id}
        ref={word}
        aria-expanded={hasPopovers ? undefined : isOpen}
        onClick={() => setOpen(!isOpen)}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget !== null) setLeft(left + 1)
        }}
      >
        {children}
      </button>
      <span
        key={left}
        className="term__meaning"
        id={id}
        popover={hasPopovers ? 'auto' : undefined}
        hidden={!hasPopovers && !isOpen}
        onBeforeToggle={event => place(event, word.current)}
      >
        {hasPopovers ? meaning : ` (${meaning})`}
      </span>
    </span>
  )
}

const margin = 16
const gap = 6

/** Below the word or, where there is no room for it, above; and never past the edge of the window. */
function place({ newState, currentTarget }: ToggleEvent<HTMLElement>, word: HTMLElement | null): void {
  if (newState !== 'open' || word === null) return
  const { left, top, bottom } = word.getBoundingClientRect()
  const root = document.documentElement
  const width = Math.min(22 * Number.parseFloat(getComputedStyle(root).fontSize), root.clientWidth - 2 * margin)
  currentTarget.style.width = `${width}px`
  currentTarget.style.left = `${Math.max(margin, Math.min(left, root.clientWidth - width - margin))}px`
  const height = heightOf(currentTarget)
  const over = bottom + gap + height - root.clientHeight
  const isAbove = over > 0 && top >= gap + height
  currentTarget.style.top = `${window.scrollY + (isAbove ? top - gap - height : bottom + gap)}px`
  // In a window too low for both, the word goes up as far as it can stay in sight itself.
  if (over > 0 && !isAbove) window.scrollBy(0, Math.min(over, top))
}

/** What is not open yet has no height until it is laid out. */
function heightOf(meaning: HTMLElement): number {
  meaning.style.display = 'block'
  const { offsetHeight } = meaning
  meaning.style.display = ''
  return offsetHeight
}

/** Prose in which some words carry their meaning: `['term', word, meaning]`. */
export type TermedProse = readonly TermedBlock[]

type TermedBlock =
  | readonly ['p', ...TermedInline[]]
  | readonly ['quote', ...TermedBlock[]]
  | readonly ['ul' | 'ol', ...TermedProse[]]

type TermedInline =
  | string
  | readonly ['em' | 'strong' | 'code', ...TermedInline[]]
  | readonly ['link', string, ...Inline[]]
  | readonly ['br']
  | readonly ['term', string, string]

type Glossary = Readonly<Record<string, string>>

/** Marks the words of the glossary, each at its first place on the whole page. A plural in -s is the same word. */
export function withTerms(glossary: Glossary, proses: readonly Prose[]): readonly TermedProse[] {
  const meanings = new Map(Object.entries(glossary).map(([term, meaning]) => [keyOf(term), meaning]))
  const marked = (text: string): TermedInline[] => {
    const found = meanings.size === 0 ? null : anyOf([...meanings.keys()]).exec(text)
    if (found === null) return text === '' ? [] : [text]
    const { index } = found
    const [word] = found
    const key = meanings.has(keyOf(word)) ? keyOf(word) : keyOf(word).slice(0, -1)
    const term = ['term', word, meanings.get(key) ?? ''] as const
    meanings.delete(key)
    return [...marked(text.slice(0, index)), term, ...marked(text.slice(index + word.length))]
  }
  const inlineOf = (source: Inline): TermedInline[] => {
    if (typeof source === 'string') return marked(source)
    if (source[0] === 'br' || source[0] === 'link' || source[0] === 'code') return [source]
    return [[source[0], ...source.slice(1).flatMap(inlineOf)]]
  }
  const blockOf = (source: Block): TermedBlock => {
    switch (source[0]) {
      case 'p':
        return ['p', ...source.slice(1).flatMap(inlineOf)]
      case 'quote':
        return ['quote', ...(source.slice(1) as Block[]).map(blockOf)]
      default:
        return [source[0], ...(source.slice(1) as Prose[]).map(item => item.map(blockOf))]
    }
  }
  return proses.map(prose => prose.map(blockOf))
}

/** Finds the first of some words; the longest, where several begin there. */
function anyOf(terms: readonly string[]): RegExp {
  const any = terms.toSorted((a, b) => b.length - a.length).map(patternOf)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})s?(?![\\p{L}\\p{N}])`, 'iu')
}

function keyOf(term: string): string {
  return term.toLowerCase().replaceAll('’', "'")
}

function patternOf(term: string): string {
  return term.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll("'", "['’]")
}
